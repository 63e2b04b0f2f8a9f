import type { Context } from '@tenderlight/compliance/evaluate'
import { ARREARS_AGES } from '@tenderlight/compliance/payment/arrears-age'
import type { ArrearsAge } from '@tenderlight/compliance/payment/arrears-age'
import { paymentParts, wholePayment } from '@tenderlight/compliance/payment/instalments'
import { PAYMENT_TERMS } from '@tenderlight/compliance/payment/judge-part'
import type { Arrear, Arrears, arrearsInput } from '@tenderlight/contracts/payments'
import { owingProcurements } from '@tenderlight/db/repositories/payments-due'
import type { OwingProcurement } from '@tenderlight/db/repositories/payments-due'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { judged } from './judged.ts'

/** As many as a page shows; the sums speak of all. */
const MOST = 500

/**
 * What is overdue today within the actor's reach, by age, with the interest so far. A contract paid at once counts as a
 * whole, one paid in instalments by what is owed of each. Throws `Refused` `not-found` for a unit out of reach.
 */
export async function arrears(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { unit, age }: z.output<typeof arrearsInput>,
): Promise<Arrears> {
  if (unit !== undefined && !reachesUnit(actor.reach, unit)) throw new Refused('not-found')
  const context = await contextFor(deps, actor, today)
  const found = await owingProcurements(deps.db, {
    districtId: actor.districtId,
    within: actor.reach,
    unit,
    today,
    rules: PAYMENT_TERMS,
  })
  const overdue = found.flatMap((one) => overdueOf(one, context))
  const units = new Map(overdue.map(({ unitId, arrear }) => [unitId, arrear.unit]))
  const all = overdue.map(({ arrear }) => arrear)
  return {
    asOf: today,
    units: [...units].map(([id, name]) => ({ id, name })),
    sums: ARREARS_AGES.map((one) => sumOf(one, all)),
    arrears: all
      .filter((one) => age === undefined || one.age === age)
      .toSorted((a, b) => b.daysLate - a.daysLate)
      .slice(0, MOST),
  }
}

function overdueOf(stored: OwingProcurement, context: Context): { readonly unitId: string; readonly arrear: Arrear }[] {
  const { id: key, number, organisationId, unit } = stored
  const { instalments, ...record } = stored.record
  const procurement = asProcurement({ ...stored, record })
  const parts = instalments === undefined ? [wholePayment(procurement)] : paymentParts(procurement, instalments)
  const { title = null, winner = null, contractAmount, overdueAmount } = record
  const isKnown = instalments !== undefined || (overdueAmount ?? contractAmount) !== undefined
  return parts.flatMap((part) => {
    const verdict = judged(part, context)
    if (verdict.age === null) return []
    const arrear: Arrear = {
      ...verdict,
      id: instalments === undefined ? key : part.instalment.id,
      key,
      number,
      title,
      unit,
      winner,
      instalment: instalments === undefined ? null : part.instalment.name,
      amount: isKnown ? verdict.amount : null,
      interest: isKnown ? verdict.interest : { missing: ['contractAmount'] },
    }
    return [{ unitId: organisationId, arrear }]
  })
}

function sumOf(age: ArrearsAge, all: readonly Arrear[]) {
  const own = all.filter((one) => one.age === age)
  return {
    age,
    parts: own.length,
    amount: own.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    interest: own.reduce(
      (sum, { interest }) => sum + (interest !== null && 'amount' in interest ? interest.amount : 0),
      0,
    ),
    unknown: own.filter(({ amount }) => amount === null).length,
  }
}
