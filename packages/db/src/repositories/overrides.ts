import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import { nameOf } from './name-of.ts'
import type { OverrideCommand, OverrideState } from '../schema/reviews.ts'
import type { Schema } from '../schema.ts'

export interface NewOverride {
  readonly districtId: string
  readonly id: string
  readonly procurementId: string
  readonly organisationId: string
  readonly command: OverrideCommand
  /** The promises that are to give way. */
  readonly rules: readonly string[]
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: Date
}

/** Puts a request on record; a second one that waits for the same act violates a unique index. */
export async function createOverride(trx: Transaction<Schema>, override: NewOverride): Promise<void> {
  const { districtId, id, procurementId, organisationId, command, rules, reason, askedBy, askedAt } = override
  await trx
    .insertInto('overrides')
    .values({
      district_id: districtId,
      id,
      procurement_id: procurementId,
      organisation_id: organisationId,
      command,
      rules: JSON.stringify(rules),
      reason,
      asked_by: askedBy,
      asked_at: askedAt,
      state: 'waiting',
      decided_by: null,
      decided_at: null,
      decision_reason: null,
    })
    .execute()
}

/** A request with both names, as far as it goes. */
export interface Override {
  readonly id: string
  readonly procurementId: string
  readonly number: string
  readonly title: string | null
  readonly organisationId: string
  readonly organisation: string
  readonly command: OverrideCommand
  readonly rules: readonly string[]
  readonly reason: string
  readonly askedById: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly state: OverrideState
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
}

function overrides(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('overrides as v')
    .innerJoin('procurements as r', (on) =>
      on.onRef('r.district_id', '=', 'v.district_id').onRef('r.id', '=', 'v.procurement_id'),
    )
    .innerJoin('organisations as o', (on) =>
      on.onRef('o.district_id', '=', 'v.district_id').onRef('o.id', '=', 'v.organisation_id'),
    )
    .select([
      'v.id',
      'v.procurement_id as procurementId',
      'r.number',
      'r.title',
      'v.organisation_id as organisationId',
      'o.name as organisation',
      'v.command',
      'v.rules',
      'v.reason',
      'v.asked_by as askedById',
      'v.asked_at as askedAt',
      'v.state',
      'v.decided_at as decidedAt',
      'v.decision_reason as decisionReason',
    ])
    .select([
      nameOf('v.district_id', 'v.asked_by').$castTo<string>().as('askedBy'),
      nameOf('v.district_id', 'v.decided_by').as('decidedBy'),
    ])
    .where('v.district_id', '=', districtId)
}

/** The requests of a procurement, newest first. */
export function overridesOf(db: Kysely<Schema>, districtId: string, procurementId: string): Promise<Override[]> {
  return overrides(db, districtId).where('v.procurement_id', '=', procurementId).orderBy('v.asked_at', 'desc').execute()
}

/** The requests of a district, those that wait first, of both the newest first. */
export function listOverrides(db: Kysely<Schema>, districtId: string, limit: number): Promise<Override[]> {
  return overrides(db, districtId)
    .orderBy((is) => is('v.state', '=', 'waiting'), 'desc')
    .orderBy('v.asked_at', 'desc')
    .limit(limit)
    .execute()
}

/** The requests of a district that nobody has decided, oldest first. */
export function waitingOverrides(db: Kysely<Schema>, districtId: string): Promise<Override[]> {
  return overrides(db, districtId).where('v.state', '=', 'waiting').orderBy('v.asked_at').execute()
}

/** One request; undefined when the district has none. */
export function findOverride(db: Kysely<Schema>, districtId: string, id: string): Promise<Override | undefined> {
  return overrides(db, districtId).where('v.id', '=', id).executeTakeFirst()
}

/** The rules that give way to an act on a procurement, by agreement of two supervisors. */
export async function agreedRules(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
  command: OverrideCommand,
): Promise<string[]> {
  const rows = await db
    .selectFrom('overrides')
    .select('rules')
    .where('district_id', '=', districtId)
    .where('procurement_id', '=', procurementId)
    .where('command', '=', command)
    .where('state', '=', 'approved')
    .execute()
  return rows.flatMap(({ rules }) => rules)
}

/** The rules that were agreed to give way, by project and act. */
export async function agreedRulesOf(
  db: Kysely<Schema>,
  districtId: string,
  procurementIds: readonly string[],
): Promise<{ readonly procurement: string; readonly command: OverrideCommand; readonly rules: readonly string[] }[]> {
  if (procurementIds.length === 0) return []
  return db
    .selectFrom('overrides')
    .select(['procurement_id as procurement', 'command', 'rules'])
    .where('district_id', '=', districtId)
    .where(sql<boolean>`procurement_id = any (${procurementIds}::uuid[])`)
    .where('state', '=', 'approved')
    .execute()
}

/** Puts the decision on a request that waits. The database refuses a decision by who asked, and a second one. */
export async function decideOverride(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  decision: {
    readonly state: Exclude<OverrideState, 'waiting'>
    readonly by: string
    readonly at: Date
    readonly reason: string | null
  },
): Promise<void> {
  await trx
    .updateTable('overrides')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      decision_reason: decision.reason,
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}
