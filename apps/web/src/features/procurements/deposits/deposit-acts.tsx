import type { Deposit } from '@tenderlight/contracts/deposits'
import { Button } from 'antd'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { isPaper } from './deposit-words.ts'

export type DepositAct = 'refund' | 'attach' | 'correct' | 'withdraw-refund' | 'withdraw' | 'history' | 'days'

interface DepositActsProps {
  readonly deposit: Deposit
  readonly onAct: (what: DepositAct, deposit: Deposit) => void
}

/** What can be done about one deposit, the next thing first. */
export function DepositActs({ deposit, onAct }: DepositActsProps) {
  const { may } = useSession()
  const { bidder, withdrawn, amount, refundedOn, earlier } = deposit
  const button = (what: DepositAct, label: string) => (
    <Button size="small" type="text" aria-label={`${label} ${bidder}`} onClick={() => onAct(what, deposit)}>
      {label}
    </Button>
  )
  const record = may('deposits.record') && !withdrawn
  const correct = may('deposits.correct') && !withdrawn
  const isRefunded = refundedOn !== null
  return (
    <div className="deposit-acts">
      {record &&
        amount > 0 &&
        !isRefunded &&
        button('refund', isPaper(deposit) ? m.deposit_return() : m.deposit_refund())}
      {may('evidence.attach') &&
        !withdrawn &&
        isRefunded &&
        deposit.purpose === 'bid' &&
        button('attach', m.deposit_attach())}
      {record && isRefunded && button('refund', m.deposit_refund_correct())}
      {correct && isRefunded && button('withdraw-refund', m.deposit_refund_withdraw())}
      {correct && button('correct', m.detail_correct())}
      {correct && button('withdraw', m.deposit_withdraw_act())}
      {earlier.length > 0 && button('history', m.deposit_history({ n: earlier.length + 1 }))}
    </div>
  )
}
