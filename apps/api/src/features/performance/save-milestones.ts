import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Milestone } from '@tenderlight/compliance/performance/milestones'
import type {
  finishMilestoneInput,
  reopenMilestoneInput,
  saveMilestonesInput,
} from '@tenderlight/contracts/performance'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { changeAttributes } from '../../record/change-attributes.ts'
import type { Actor } from '../../session/actor.ts'
import { doneAlready, noContract, reasonMissing } from './refusals.ts'

type Save = z.output<typeof saveMilestonesInput>
type Finish = z.output<typeof finishMilestoneInput>
type Reopen = z.output<typeof reopenMilestoneInput>

/**
 * Puts the milestones of a contract on record, all at once; earlier versions stay. Throws `Refused`: `not-found`,
 * `changed-meanwhile`, `in-future` for one done on a day to come, `bad-input` where nothing would change,
 * `performance-refused` without a contract, and where something on record changes without a reason.
 */
export function saveMilestones(deps: Deps, actor: Actor, today: CivilDate, input: Save): Promise<void> {
  const { key, version, reason } = input
  return changeAttributes(deps, actor, today, { key, reason }, async (stored, trx) => {
    const before = await lookedAt(trx, actor, stored, version)
    const known = new Map(before.map((one) => [one.id, one]))
    const after = input.milestones.map(({ id, ...given }): Milestone => {
      if (id !== undefined && !known.has(id)) throw new Refused('changed-meanwhile')
      // Who changes something else need not explain a day that stood there.
      if (given.doneOn !== known.get(id ?? '')?.doneOn) holdDay(given.doneOn, today)
      return { id: id ?? randomUUID(), ...given }
    })
    if (new Set(after.map(({ id }) => id)).size !== after.length) throw new Refused('bad-input', { field: 'id' })
    if (isDeepStrictEqual(after, before)) throw new Refused('bad-input', { field: 'milestones' })
    const isUntouched = before.every((one) => after.some((now) => isDeepStrictEqual(now, one)))
    if (!isUntouched && reason === undefined) throw reasonMissing()
    return { milestones: after.length === 0 ? null : after }
  })
}

/** Puts on record that a milestone was reached, and when. Throws `Refused` as above, and where it was reached already. */
export function finishMilestone(deps: Deps, actor: Actor, today: CivilDate, input: Finish): Promise<void> {
  const { key, version, id, on } = input
  return changeAttributes(deps, actor, today, { key, reason: undefined }, async (stored, trx) => {
    const before = await lookedAt(trx, actor, stored, version)
    const own = the(before, id)
    if (own.doneOn !== undefined) throw doneAlready(own.name)
    holdDay(on, today)
    return { milestones: before.map((one) => (one === own ? { ...one, doneOn: on } : one)) }
  })
}

/** Takes off the record that a milestone was reached. Throws `Refused` as above; `changed-meanwhile` where it is open. */
export function reopenMilestone(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, version, id, reason }: Reopen,
): Promise<void> {
  return changeAttributes(deps, actor, today, { key, reason }, async (stored, trx) => {
    const before = await lookedAt(trx, actor, stored, version)
    const own = the(before, id)
    const { doneOn, ...open } = own
    if (doneOn === undefined) throw new Refused('changed-meanwhile')
    return { milestones: before.map((one) => (one === own ? open : one)) }
  })
}

function the(milestones: readonly Milestone[], id: string): Milestone {
  const own = milestones.find((one) => one.id === id)
  if (own === undefined) throw new Refused('not-found')
  return own
}

async function lookedAt(
  trx: Transaction<Schema>,
  { districtId }: Actor,
  { id, record }: StoredProcurement,
  version: number,
): Promise<readonly Milestone[]> {
  const versions = await versionsOfField(trx, districtId, id, 'milestones')
  if (versions.length !== version) throw new Refused('changed-meanwhile')
  if (record.contractSignedOn === undefined) throw noContract()
  return record.milestones ?? []
}

function holdDay(on: CivilDate | undefined, today: CivilDate): void {
  if (on !== undefined && on > today) throw new Refused('in-future', { on, today })
}
