import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

/** What a district asks for at sign-in, from when it was recorded. */
export interface SignInRule {
  /** Whether supervisors and administrators need a second factor. */
  readonly secondFactor: boolean
  readonly reason: string
  readonly recordedAt: Date
  /** '' when the installation recorded it. */
  readonly recordedBy: string
}

/** Everything a district has settled about sign-in, newest first. Without anything a second factor is needed. */
export async function signInRules(db: Kysely<Schema>, districtId: string): Promise<SignInRule[]> {
  const rows = await db
    .selectFrom('sign_in_rules as r')
    .select(['r.second_factor', 'r.reason', 'r.recorded_at'])
    .select(nameOf('r.district_id', 'r.recorded_by').as('name'))
    .where('r.district_id', '=', districtId)
    .orderBy('r.number', 'desc')
    .execute()
  return rows.map(({ second_factor, reason, recorded_at, name }) => ({
    secondFactor: second_factor,
    reason,
    recordedAt: recorded_at,
    recordedBy: name ?? '',
  }))
}

/** Whether a district needs a second factor of its supervisors and administrators. */
export async function needsSecondFactor(db: Kysely<Schema>, districtId: string): Promise<boolean> {
  const rule = await db
    .selectFrom('sign_in_rules')
    .select('second_factor')
    .where('district_id', '=', districtId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return rule?.second_factor ?? true
}

export interface NewSignInRule {
  readonly districtId: string
  readonly secondFactor: boolean
  readonly reason: string
  readonly recordedAt: Date
  /** Null: the installation. */
  readonly recordedBy: string | null
}

/** Adds what holds from now on; of two at once one fails. */
export async function addSignInRule(trx: Transaction<Schema>, rule: NewSignInRule): Promise<void> {
  const { districtId, secondFactor, reason, recordedAt, recordedBy } = rule
  const { last } = await trx
    .selectFrom('sign_in_rules')
    .select((is) => is.fn.max('number').as('last'))
    .where('district_id', '=', districtId)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('sign_in_rules')
    .values({
      district_id: districtId,
      number: (last ?? 0) + 1,
      second_factor: secondFactor,
      reason,
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    })
    .execute()
}
