import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Who a session speaks for. */
export interface SessionPerson {
  readonly sessionId: string
  readonly personId: string
  readonly username: string
  readonly name: string
  readonly districtId: string
  readonly districtName: string
  readonly jurisdiction: JurisdictionId
  /** Whether the person has a second factor, and whether this session was begun with one. */
  readonly hasSecondFactor: boolean
  readonly gaveSecondFactor: boolean
}

/** The person of a session; undefined when it has ended or the person is disabled. */
export function findSessionPerson(db: Kysely<Schema>, sessionId: string): Promise<SessionPerson | undefined> {
  return db
    .selectFrom('sessions as s')
    .innerJoin('logins as l', 'l.id', 's.login_id')
    .innerJoin('people as p', (on) => on.onRef('p.district_id', '=', 'l.district_id').onRef('p.id', '=', 'l.id'))
    .innerJoin('districts as d', 'd.id', 'l.district_id')
    .select([
      's.id as sessionId',
      'l.id as personId',
      'l.username',
      'p.name',
      'd.id as districtId',
      'd.name as districtName',
      'd.jurisdiction',
      'l.second_factor as hasSecondFactor',
      's.second_factor as gaveSecondFactor',
    ])
    .where('s.id', '=', sessionId)
    .where('l.disabled_at', 'is', null)
    .executeTakeFirst()
}

export interface ListedSession {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A person's sessions that have not run out, the one used last first. */
export function listSessions(db: Kysely<Schema>, personId: string): Promise<ListedSession[]> {
  return db
    .selectFrom('sessions')
    .select(['id', 'device', 'address', 'created_at as createdAt', 'updated_at as updatedAt'])
    .where('login_id', '=', personId)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends sessions of a person at once: one of them, all but one, or all; returns the ids of those that ended. */
export async function endSessions(
  db: Kysely<Schema>,
  personId: string,
  which: { readonly id?: string; readonly except?: string } = {},
): Promise<string[]> {
  const { id, except } = which
  const ended = await db
    .deleteFrom('sessions')
    .where('login_id', '=', personId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .returning('id')
    .execute()
  return ended.map((one) => one.id)
}

/** Remembers that a session was continued with a second factor. */
export async function markSecondFactor(db: Kysely<Schema>, sessionId: string): Promise<void> {
  await db.updateTable('sessions').set({ second_factor: true }).where('id', '=', sessionId).execute()
}

/** Removes the sessions that have run out. */
export async function deleteEndedSessions(db: Kysely<Schema>): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('expires_at', '<=', sql<Date>`now()`)
    .execute()
}
