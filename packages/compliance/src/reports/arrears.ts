import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Context } from '../evaluate.ts'
import { ARREARS_AGES } from '../payment/arrears-age.ts'
import type { ArrearsAge } from '../payment/arrears-age.ts'
import { paymentParts, wholePayment } from '../payment/instalments.ts'
import type { Instalment } from '../payment/instalments.ts'
import { judgePart } from '../payment/judge-part.ts'
import type { Procurement } from '../procurement/procurement.ts'

/** A contract that may be owed on, as it is on record: its instalments as they were entered; undefined: it is paid at once. */
export interface OwedContract {
  /** Key of the project. */
  readonly project: string
  readonly unit: string
  readonly procurement: Procurement
  readonly instalments: readonly Instalment[] | undefined
}

/** What was owed of a contract after its last day: the whole of one that is paid at once, or a part of it. */
export interface UnpaidPart extends Pick<OwedContract, 'project' | 'unit'> {
  /** Unique among all parts. */
  readonly id: string
  readonly procurement: Procurement
  readonly instalment: string | null
  readonly due: CivilDate
  readonly daysLate: number
  readonly age: ArrearsAge
  /** Undefined: not on record. */
  readonly amount: Fen | undefined
  /** Null: none is owed, as no small or medium enterprise is paid. Undefined: the record does not say enough. */
  readonly interest: Fen | null | undefined
}

/**
 * What was unpaid and overdue at the end of `day`, by what is on record now: payments made later count as not made yet. The
 * interest is that through `day`.
 */
export function unpaidOn(contract: OwedContract, day: CivilDate, context: Context): readonly UnpaidPart[] {
  const { instalments, project, unit } = contract
  const { paidOn, ...rest } = contract.procurement
  const procurement: Procurement = paidOn !== undefined && paidOn <= day ? { ...rest, paidOn } : rest
  const parts =
    instalments === undefined
      ? [wholePayment(procurement)]
      : paymentParts(
          procurement,
          instalments.map((one) => ({ ...one, payments: one.payments.filter(({ on }) => on <= day) })),
        )
  const isKnown = instalments !== undefined || (procurement.overdueAmount ?? procurement.contractAmount) !== undefined
  return parts.flatMap((part): UnpaidPart[] => {
    const { age, amount, daysLate, due, interest } = judgePart(part, { ...context, today: day })
    if (age === undefined || due === null) return []
    return [
      {
        id: instalments === undefined ? project : `${project}:${part.instalment.id}`,
        project,
        unit,
        procurement: contract.procurement,
        instalment: instalments === undefined ? null : part.instalment.name,
        due,
        daysLate,
        age,
        amount: isKnown ? amount : undefined,
        interest: interest === null ? null : 'missing' in interest || !isKnown ? undefined : interest.amount,
      },
    ]
  })
}

/** Parts added up. */
export interface UnpaidSum {
  readonly parts: number
  readonly projects: number
  readonly amount: Fen
  /** Parts whose amount is not on record. */
  readonly unknown: number
  readonly interest: Fen
  /** Parts of which it is not known whether, or how much, interest is owed. */
  readonly interestUnknown: number
}

/** What these parts come to; what is not known is counted and adds nothing. */
export function sumOfUnpaid(parts: readonly UnpaidPart[]): UnpaidSum {
  return {
    parts: parts.length,
    projects: new Set(parts.map(({ project }) => project)).size,
    amount: parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    unknown: parts.filter(({ amount }) => amount === undefined).length,
    interest: parts.reduce((sum, { interest }) => sum + (interest ?? 0), 0),
    interestUnknown: parts.filter(({ interest }) => interest === undefined).length,
  }
}

/** The parts by age, the youngest first; an age without any is there too. */
export function unpaidByAge(
  parts: readonly UnpaidPart[],
): readonly { readonly age: ArrearsAge; readonly sum: UnpaidSum }[] {
  return ARREARS_AGES.map((age) => ({ age, sum: sumOfUnpaid(parts.filter((part) => part.age === age)) }))
}
