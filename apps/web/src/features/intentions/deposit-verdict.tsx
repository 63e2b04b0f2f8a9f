import { ruleById } from '@tenderlight/compliance/rules/all'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { WaiverAdvice } from '../../ui/antd/waiver-advice.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { shortYuan } from '../../ui/money.ts'
import type { Draft, DraftChange } from './draft.ts'
import type { Deposit } from './judge-deposit.ts'
import { Verdict } from './verdict.tsx'

interface DepositVerdictProps {
  readonly draft: Draft
  readonly deposit: Deposit
  readonly change: (change: DraftChange) => void
}

/** Whether a bid deposit may be collected, up to how much, and by which rule. */
export function DepositVerdict({ draft, deposit, change }: DepositVerdictProps) {
  const { light, cap, binding, waivable } = deposit
  const amount = draft.bidDeposit ?? 0
  const over = light === 'red'
  const requires = binding === undefined ? undefined : ruleById(binding.rule)?.requires
  const title = over
    ? m.verdict_deposit_over()
    : amount === 0
      ? m.verdict_deposit_none()
      : m.verdict_deposit_ok({ amount: shortYuan(amount) })
  return (
    <Verdict light={light} title={title} findings={binding === undefined ? [] : [binding]}>
      {requires !== undefined && <p className="small muted">{currentLocale() === 'en' ? requires.en : requires.zh}</p>}
      {cap !== undefined && cap > 0 && <p className="num">{m.verdict_deposit_cap({ amount: shortYuan(cap) })}</p>}
      {!over && waivable !== undefined && <WaiverAdvice of={waivable} onWaive={() => change({ bidDeposit: 0 })} />}
      {over && cap !== undefined && (
        <p className="verdict-fixes">
          <Button type="link" onClick={() => change({ bidDeposit: cap })}>
            {m.verdict_deposit_change({ amount: shortYuan(cap) })}
          </Button>
        </p>
      )}
    </Verdict>
  )
}
