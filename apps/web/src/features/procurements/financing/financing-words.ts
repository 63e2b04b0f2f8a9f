import type { Application } from '@tenderlight/contracts/financing'
import { m } from '../../../paraglide/messages.js'
import { shortYuan } from '../../../ui/money.ts'

export const OUTCOME_WORDS: Readonly<Record<Application['outcome'], () => string>> = {
  pending: m.credit_pending,
  granted: m.credit_granted,
  declined: m.credit_declined,
  withdrawn: m.credit_withdrawn,
}

type Said = Pick<Application, 'bank' | 'appliedOn' | 'amount' | 'outcome' | 'decidedOn' | 'granted' | 'rate'>

/** An application in a line: what was asked for, and what became of it. */
export function sayApplication({ appliedOn, amount, outcome, decidedOn, granted, rate }: Said): string {
  const asked = m.credit_asked({ date: appliedOn, amount: shortYuan(amount) })
  if (decidedOn === null) return asked
  const became =
    granted === null
      ? OUTCOME_WORDS[outcome]()
      : `${OUTCOME_WORDS[outcome]()} ${shortYuan(granted)}${rate === null ? '' : m.credit_rate_of({ rate: `${rate / 100}%` })}`
  return `${asked};${decidedOn} ${became}`
}

/** `3.85` as basis points; undefined for what is no share with two decimals at most. */
export function readRate(text: string): number | undefined {
  const [, whole, rest = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/u.exec(text.trim().replace(/[%％]$/u, '')) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(rest.padEnd(2, '0'))
}
