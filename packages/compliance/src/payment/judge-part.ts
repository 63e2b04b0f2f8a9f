import { addDays, daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { payInterest } from '@tenderlight/law/parameters/payment'
import { judgeBy, scopeOf } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { invoicePaid } from '../rules/payment/payment.rule.ts'
import { paysSme } from '../rules/payment/protected.ts'
import { smePaid, smePaid2020 } from '../rules/payment/sme-term.rule.ts'
import { arrearsAge } from './arrears-age.ts'
import type { ArrearsAge } from './arrears-age.ts'
import type { PaymentPart } from './instalments.ts'
import { interestOn } from './interest.ts'
import type { Interest } from './interest.ts'

/** Interest for a part paid late or still owed: `missing` says what the record lacks to tell. */
export type PartInterest =
  | (Interest & { readonly from: CivilDate; readonly days: number })
  | { readonly missing: readonly string[] }

/** A part with its last day and what follows from it. */
export interface JudgedPart extends PaymentPart {
  /** What the rules about payment say of it. */
  readonly findings: readonly Finding[]
  /** The last day: the earliest of the contract's own and those that the rules set; null: none runs. */
  readonly due: CivilDate | null
  /** Days after `due` until it was paid, or until today; 0: in time. */
  readonly daysLate: number
  /** How long what is owed has been overdue; undefined: it is paid, or not overdue. */
  readonly age: ArrearsAge | undefined
  /** Null: none, as nothing was late or no small or medium enterprise is paid. */
  readonly interest: PartInterest | null
}

const RULES = [invoicePaid, smePaid, smePaid2020] as const

/** The rules that set a last day for a payment. */
export const PAYMENT_TERMS: readonly string[] = RULES.map(({ id }) => id)

/** What the rules about payment, and the contract's own days, make of one part. */
export function judgePart(part: PaymentPart, context: Omit<Context, 'rulebook' | 'jurisdiction'>): JudgedPart {
  const scope = scopeOf(part.record, context)
  const findings = RULES.flatMap((rule) => judgeBy(rule, scope.reading.facts, scope) ?? []).filter(
    (finding) => finding.part === undefined,
  )
  const agreed = agreedDay(part)
  const due = earliest([agreed, ...findings.map((finding) => finding.due)])
  const met = part.payment?.on ?? null
  const daysLate = due === null ? 0 : Math.max(0, daysBetween(due, met ?? context.today))
  return {
    ...part,
    findings,
    due,
    daysLate,
    age: arrearsAge({ due, met }, context.today),
    interest: daysLate === 0 ? null : interestFor(part, termEnd(findings) ?? agreed ?? due, met ?? context.today),
  }
}

/** The day that the contract itself gives; null where it names none. */
function agreedDay({ instalment, payableOn }: PaymentPart): CivilDate | null {
  const { condition, agreedDays } = instalment
  if (payableOn === undefined || (agreedDays === undefined && condition !== 'day')) return null
  return addDays(payableOn, agreedDays ?? 0)
}

/** The last day by the regulation that interest is owed under. */
function termEnd(findings: readonly Finding[]): CivilDate | null {
  return earliest(findings.filter(({ rule }) => rule !== invoicePaid.id).map(({ due }) => due))
}

/** As the rule about interest counts it: the principal is the part, the rate the one that holds on the day of payment. */
function interestFor({ record, amount }: PaymentPart, from: CivilDate | null, until: CivilDate): PartInterest | null {
  const isSme = paysSme(record)
  if (isSme === false || from === null || until <= from) return null
  if (isSme !== true) return { missing: isSme }
  const value = valueOn(payInterest, until)
  if (value === undefined) return null
  const days = daysBetween(from, until)
  const interest = interestOn(amount, days, record.agreedLateRate, record.lprAtContract, value.value.perDay)
  return interest === undefined ? { missing: ['lprAtContract'] } : { ...interest, from, days }
}

function earliest(days: readonly (CivilDate | null)[]): CivilDate | null {
  return days.reduce<CivilDate | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  )
}
