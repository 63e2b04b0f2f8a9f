import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { paidOf } from '@tenderlight/compliance/payment/instalments'
import type { Instalment } from '@tenderlight/compliance/payment/instalments'
import type { savePlanInput } from '@tenderlight/contracts/payments'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { changeInstalments, totalOf } from './change-plan.ts'
import { dayMissing, hasPayments, overContract, overInstalment, reasonMissing } from './refusals.ts'

type Input = z.output<typeof savePlanInput>
type Planned = Input['instalments'][number]

/**
 * Plans the instalments of a contract, or plans them anew; payments stay with their instalment.
 * Throws `Refused`: `not-found`, `changed-meanwhile`, `in-future`, `bad-input` where nothing would change,
 * `payment-refused` with the figures.
 */
export function savePlan(deps: Deps, actor: Actor, today: CivilDate, input: Input): Promise<void> {
  const { key, version, reason } = input
  return changeInstalments(deps, actor, today, { key, reason }, async (before, stored, trx) => {
    const versions = await versionsOfField(trx, actor.districtId, stored.id, 'instalments')
    if (versions.length !== version) throw new Refused('changed-meanwhile')
    const known = new Map(before.map((one) => [one.id, one]))
    const after = input.instalments.map((planned) => planAnew(planned, known, today))
    if (new Set(after.map(({ id }) => id)).size !== after.length) throw new Refused('bad-input', { field: 'id' })
    const kept = new Set(after.map(({ id }) => id))
    const removed = before.filter(({ id }) => !kept.has(id))
    const paid = removed.find((one) => paidOf(one) > 0)
    if (paid !== undefined) throw hasPayments(paid.name)
    if (isDeepStrictEqual(after, before)) throw new Refused('bad-input', { field: 'instalments' })
    const touched = after.some((one) => {
      const was = known.get(one.id)
      return was !== undefined && !isDeepStrictEqual(was, one)
    })
    if ((touched || removed.length > 0) && reason === undefined) throw reasonMissing()
    holdTotal(after, known, after.length === 0 ? 0 : totalOf(stored))
    return after
  })
}

/** One instalment of the new plan. */
function planAnew(planned: Planned, known: ReadonlyMap<string, Instalment>, today: CivilDate): Instalment {
  const { name, amount, condition, conditionMetOn, agreedDays, invoicedOn } = planned
  const was = planned.id === undefined ? undefined : known.get(planned.id)
  if (planned.id !== undefined && was === undefined) throw new Refused('changed-meanwhile')
  if (condition === 'day' && conditionMetOn === undefined) throw dayMissing(name)
  for (const on of [invoicedOn, condition === 'day' ? undefined : conditionMetOn]) {
    if (on !== undefined && on > today) throw new Refused('in-future', { on, today })
  }
  const payments = was?.payments ?? []
  const paid = paidOf({ payments })
  if (amount < paid) throw overInstalment(name, { most: amount, others: paid, asked: 0 })
  return {
    id: was?.id ?? randomUUID(),
    name,
    amount,
    condition,
    ...(conditionMetOn === undefined ? {} : { conditionMetOn }),
    ...(agreedDays === undefined ? {} : { agreedDays }),
    ...(invoicedOn === undefined ? {} : { invoicedOn }),
    payments,
  }
}

/** The instalments together may not be more than the contract; those that were there and are as they were come first. */
function holdTotal(after: readonly Instalment[], known: ReadonlyMap<string, Instalment>, most: number): void {
  const sum = after.reduce((total, { amount }) => total + amount, 0)
  if (sum <= most) return
  const others = after
    .filter(({ id, amount }) => known.get(id)?.amount === amount)
    .reduce((total, { amount }) => total + amount, 0)
  throw overContract('planned', { most, others, asked: sum - others })
}
