import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { ObjectionState } from '../schema/objections.ts'
import type { Schema } from '../schema.ts'
import { objectionsOfDistrict } from './objections.ts'
import type { Objection } from './objections.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

/** Which objections; what is left out does not narrow. */
export interface ObjectionFilter {
  readonly within: Reach
  readonly state?: ObjectionState | undefined
  readonly rule?: string | undefined
  readonly organisationId?: string | undefined
}

export type ObjectionOrder = 'said' | 'decided' | 'rule' | 'unit'

const COLUMNS = { said: 'v.said_at', decided: 'v.decided_at', rule: 'v.rule', unit: 'o.name' } as const

function filtered(db: Kysely<Schema>, districtId: string, filter: ObjectionFilter) {
  const { within, state, rule, organisationId } = filter
  return objectionsOfDistrict(db, districtId)
    .where(sql<boolean>`true ${andWithin(within, 'v.organisation_id', 'v.procurement_id')}`)
    .$if(state !== undefined, (query) => query.where('v.state', '=', state ?? 'open'))
    .$if(rule !== undefined, (query) => query.where('v.rule', '=', rule ?? ''))
    .$if(organisationId !== undefined, (query) => query.where('v.organisation_id', '=', organisationId ?? ''))
}

/** A page of objections, open ones first; of both in the order asked for, then the newest first. */
export function listObjections(
  db: Kysely<Schema>,
  districtId: string,
  filter: ObjectionFilter,
  page: {
    readonly sort: ObjectionOrder
    readonly descending: boolean
    readonly offset: number
    readonly limit: number
  },
): Promise<Objection[]> {
  return filtered(db, districtId, filter)
    .orderBy((is) => is('v.state', '=', 'open'), 'desc')
    .orderBy(COLUMNS[page.sort], (by) => (page.descending ? by.desc() : by.asc()).nullsLast())
    .orderBy('v.said_at', 'desc')
    .orderBy('v.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
}

/** How many objections the filter lets through. */
export async function countObjections(
  db: Kysely<Schema>,
  districtId: string,
  filter: ObjectionFilter,
): Promise<number> {
  const { count } = await db
    .selectFrom(filtered(db, districtId, filter).as('f'))
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many objections wait for a decision that this person may make: not their own. */
export async function countWaiting(db: Kysely<Schema>, districtId: string, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('finding_objections')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('district_id', '=', districtId)
    .where('state', '=', 'open')
    .where('said_by', '<>', personId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The rules that objections within reach are about, by id. */
export async function objectedRules(db: Kysely<Schema>, districtId: string, within: Reach): Promise<string[]> {
  const rows = await db
    .selectFrom('finding_objections as v')
    .select('v.rule')
    .distinct()
    .where('v.district_id', '=', districtId)
    .where(sql<boolean>`true ${andWithin(within, 'v.organisation_id', 'v.procurement_id')}`)
    .orderBy('v.rule')
    .execute()
  return rows.map(({ rule }) => rule)
}
