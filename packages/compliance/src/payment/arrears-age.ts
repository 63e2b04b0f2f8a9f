import { daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'

/** How long a payment has been overdue, in calendar days after its last day. */
export const ARREARS_AGES = ['1-30', '31-60', '61+'] as const
export type ArrearsAge = (typeof ARREARS_AGES)[number]

/**
 * The age of what a payment finding says is unpaid on `today`: the day after `due` is the first. undefined: it is paid,
 * or not yet overdue, or has no last day.
 */
export function arrearsAge({ due, met }: Pick<Finding, 'due' | 'met'>, today: CivilDate): ArrearsAge | undefined {
  if (due === null || met !== null) return undefined
  const days = daysBetween(due, today)
  if (days < 1) return undefined
  if (days <= 30) return '1-30'
  return days <= 60 ? '31-60' : '61+'
}

/** What is owed: the overdue part where the record names it, otherwise the contract's amount; undefined: unknown. */
export function owed({ overdueAmount, contractAmount }: Procurement): Fen | undefined {
  return overdueAmount ?? contractAmount
}

/** Arrears of one age: how many, how much where it is known, and how many whose amount is not. */
export interface AgedArrears {
  readonly age: ArrearsAge
  readonly ids: readonly string[]
  readonly amount: Fen
  readonly unknown: number
}

/** The arrears of each age, youngest first; a payment is counted once, by the older of its findings. */
export function ageArrears(
  payments: readonly { readonly procurement: Procurement; readonly findings: readonly Finding[] }[],
  today: CivilDate,
): readonly AgedArrears[] {
  const aged = payments.map(({ procurement, findings }) => ({ procurement, age: oldest(findings, today) }))
  return ARREARS_AGES.map((age) => {
    const own = aged.filter((one) => one.age === age).map(({ procurement }) => procurement)
    const amounts = own.map(owed)
    return {
      age,
      ids: own.map(({ id }) => id),
      amount: amounts.reduce<Fen>((sum, amount) => sum + (amount ?? 0), 0),
      unknown: amounts.filter((amount) => amount === undefined).length,
    }
  })
}

function oldest(findings: readonly Finding[], today: CivilDate): ArrearsAge | undefined {
  const ages = findings.filter(({ rule }) => PAYMENT.has(rule)).map((finding) => arrearsAge(finding, today))
  return ARREARS_AGES.findLast((age) => ages.includes(age))
}

const PAYMENT: ReadonlySet<string> = new Set(['cn.pay.invoice', 'cn.pay.sme.term', 'cn.pay.sme.term-2020'])
