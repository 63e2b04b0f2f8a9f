import { useMutation } from '@tanstack/react-query'
import type { Deposit } from '@tenderlight/contracts/deposits'
import { ReasonDialog } from '../../../app/reason-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'

interface WithdrawDialogProps {
  readonly deposit: Deposit
  /** The whole entry, or its refund alone. */
  readonly what: 'entry' | 'refund'
  readonly onClose: () => void
}

/** Takes off the record what should not be there, with a reason; it stays to be read. */
export function WithdrawDialog({ deposit, what, onClose }: WithdrawDialogProps) {
  const saved = useSaved()
  const entry = useMutation(trpc.deposits.withdraw.mutationOptions(saved))
  const refund = useMutation(trpc.deposits.withdrawRefund.mutationOptions(saved))
  const withdraw = what === 'entry' ? entry : refund
  const { id, version, bidder } = deposit
  return (
    <ReasonDialog
      name={`deposit-withdraw.${id}.${what}`}
      title={what === 'entry' ? m.deposit_withdraw_one({ bidder }) : m.deposit_refund_withdraw_one({ bidder })}
      lead={what === 'entry' ? m.deposit_withdraw_lead() : m.deposit_refund_withdraw_lead()}
      okText={m.deposit_withdraw()}
      danger
      label={m.correct_reason()}
      act={(reason) => withdraw.mutateAsync({ id, version, reason })}
      onClose={onClose}
    />
  )
}
