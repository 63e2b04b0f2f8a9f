import { OBJECTIONS_A_PAGE } from '@tenderlight/contracts/objections'
import type { ObjectionOutput, objectionsInput, objectionsOutput } from '@tenderlight/contracts/objections'
import { countObjections, listObjections, objectedRules } from '@tenderlight/db/repositories/objection-list'
import { objectedRecord, objectionsOf } from '@tenderlight/db/repositories/objections'
import type { Objection } from '@tenderlight/db/repositories/objections'
import type * as z from 'zod'
import type { findingRecordOutput } from '@tenderlight/contracts/rulebook'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reach } from '../../record/reach.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

/** A page of the objections within the actor's reach, open ones first, and the rules that there are any of. */
export async function list(
  { db }: Deps,
  actor: Actor,
  { state, rule, unit, sort, descending, page }: z.output<typeof objectionsInput>,
): Promise<z.input<typeof objectionsOutput>> {
  const { districtId, reach: within } = actor
  const filter = { within, state, rule, organisationId: unit }
  const offset = (page - 1) * OBJECTIONS_A_PAGE
  const rows = await listObjections(db, districtId, filter, { sort, descending, offset, limit: OBJECTIONS_A_PAGE })
  return {
    rows: rows.map(shown(actor)),
    total: await countObjections(db, districtId, filter),
    rules: await objectedRules(db, districtId, within),
  }
}

/** The objections to findings of one procurement, newest first. Throws `Refused` `not-found`. */
export async function ofProcurement({ db }: Deps, actor: Actor, key: string): Promise<ObjectionOutput[]> {
  await reach(db, actor, key)
  return (await objectionsOf(db, actor.districtId, key)).map(shown(actor))
}

/** What the finding was made of when it was objected to, as it was sealed then. Throws `Refused` `not-found`. */
export async function recordThen({ db }: Deps, actor: Actor, id: string): Promise<z.input<typeof findingRecordOutput>> {
  const found = await objectedRecord(db, actor.districtId, id)
  if (found === undefined) throw new Refused('not-found')
  const { number } = await reach(db, actor, found.procurementId)
  const name = [number, found.rule, found.part, found.matter].filter((word) => word !== '').join('_')
  // Sealed by this product when it was put on record.
  const record = found.record as z.input<typeof findingRecordOutput>['record']
  return { filename: `${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}_${id.slice(0, 8)}.json`, record }
}

function shown(actor: Actor): (one: Objection) => ObjectionOutput {
  const mayDecide = actingAs(actor, 'objections.decide') !== undefined
  return ({ procurementId, organisationId, organisation, part, matter, saidById, saidAt, decidedAt, ...one }) => ({
    ...one,
    key: procurementId,
    unit: { id: organisationId, name: organisation },
    part: part === '' ? null : part,
    matter: matter === '' ? null : matter,
    saidAt: saidAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    own: saidById === actor.personId,
    mayDecide: mayDecide && one.state === 'open' && saidById !== actor.personId,
  })
}
