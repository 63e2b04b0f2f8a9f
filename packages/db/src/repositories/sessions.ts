import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Who a session speaks for. */
export interface SessionPerson {
  readonly personId: string
  readonly username: string
  readonly name: string
  readonly districtId: string
  readonly districtName: string
  readonly jurisdiction: JurisdictionId
  readonly expiresAt: Date
}

/** The person of the session with this token hash that is still valid at `now`; undefined when there is none. */
export function findSession(
  db: Kysely<Schema>,
  districtId: string,
  tokenHash: string,
  now: Date,
): Promise<SessionPerson | undefined> {
  return db
    .selectFrom('sessions as s')
    .innerJoin('people as p', (on) => on.onRef('p.district_id', '=', 's.district_id').onRef('p.id', '=', 's.person_id'))
    .innerJoin('logins as l', (on) =>
      on.onRef('l.district_id', '=', 's.district_id').onRef('l.person_id', '=', 's.person_id'),
    )
    .innerJoin('districts as d', 'd.id', 's.district_id')
    .select([
      's.person_id as personId',
      'l.username',
      'p.name',
      'd.id as districtId',
      'd.name as districtName',
      'd.jurisdiction',
      's.expires_at as expiresAt',
    ])
    .where('s.district_id', '=', districtId)
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
}

/** Opens a session and removes the person's expired ones. */
export async function createSession(
  db: Kysely<Schema>,
  session: { districtId: string; tokenHash: string; personId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('district_id', '=', session.districtId)
    .where('person_id', '=', session.personId)
    .where('expires_at', '<=', session.createdAt)
    .execute()
  await db
    .insertInto('sessions')
    .values({
      district_id: session.districtId,
      token_hash: session.tokenHash,
      person_id: session.personId,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** Moves the end of a session. */
export async function extendSession(
  db: Kysely<Schema>,
  districtId: string,
  tokenHash: string,
  expiresAt: Date,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ expires_at: expiresAt })
    .where('district_id', '=', districtId)
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** Ends a session at once. */
export async function deleteSession(db: Kysely<Schema>, districtId: string, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('district_id', '=', districtId).where('token_hash', '=', tokenHash).execute()
}

/** Removes the sessions that ended before `now`. */
export async function deleteEndedSessions(db: Kysely<Schema>, now: Date): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
}
