import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

export interface Login {
  /** The person's id. */
  readonly id: string
  readonly districtId: string
  readonly username: string
  readonly email: string | null
  readonly name: string
  readonly failures: number
  readonly lockedUntil: Date | null
  readonly secondFactor: boolean
  readonly disabledAt: Date | null
}

function logins(db: Kysely<Schema>) {
  return db
    .selectFrom('logins as l')
    .innerJoin('people as p', (on) => on.onRef('p.district_id', '=', 'l.district_id').onRef('p.id', '=', 'l.id'))
    .select([
      'l.id',
      'l.district_id as districtId',
      'l.username',
      'l.email',
      'p.name',
      'l.failures',
      'l.locked_until as lockedUntil',
      'l.second_factor as secondFactor',
      'l.disabled_at as disabledAt',
    ])
}

/** The login of this user name or e-mail address (case matters not); undefined when there is none. */
export function findLogin(db: Kysely<Schema>, name: string): Promise<Login | undefined> {
  const wanted = name.toLowerCase()
  return logins(db)
    .where((is) => is.or([is('l.username', '=', wanted), is('l.email', '=', wanted)]))
    .orderBy((is) => is('l.username', '=', wanted), 'desc')
    .executeTakeFirst()
}

/** The login of this user name alone; undefined when there is none. */
export function findLoginByUsername(db: Kysely<Schema>, username: string): Promise<Login | undefined> {
  return logins(db).where('l.username', '=', username.toLowerCase()).executeTakeFirst()
}

/** The login with this e-mail address; undefined when there is none. */
export function findLoginByEmail(db: Kysely<Schema>, email: string): Promise<Login | undefined> {
  return logins(db).where('l.email', '=', email.toLowerCase()).executeTakeFirst()
}

/** The login of a person; undefined when there is none. */
export function findLoginById(db: Kysely<Schema>, id: string): Promise<Login | undefined> {
  return logins(db).where('l.id', '=', id).executeTakeFirst()
}

/**
 * Whether somebody of the installation, `except` aside, signs in with this user name or address (case matters not): asked by
 * whoever gives one out, who is told no more than that.
 */
export async function isLoginTaken(db: Kysely<Schema>, name: string, except?: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select tenderlight.login_taken(${name}, ${except ?? null}::uuid) as taken`.execute(db)
  return rows[0]?.taken === true
}

/** Whether anybody can sign in at all. */
export async function hasLogins(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from logins) as any`.execute(db)
  return rows[0]?.any === true
}

/** The user names of the installation beside `names`, at most one: whether anybody else is there. */
export async function hasLoginsBeside(db: Kysely<Schema>, names: readonly string[]): Promise<boolean> {
  const other = await db
    .selectFrom('logins')
    .select('id')
    .where('username', 'not in', names)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Counts a wrong password or code and returns the count; two at the same time count as two. */
export async function countFailure(db: Kysely<Schema>, id: string): Promise<number> {
  const { failures } = await db
    .updateTable('logins')
    .set(({ eb }) => ({ failures: eb('failures', '+', 1) }))
    .where('id', '=', id)
    .returning('failures')
    .executeTakeFirstOrThrow()
  return failures
}

/** Refuses sign-in until `until`. */
export async function lockLogin(db: Kysely<Schema>, id: string, until: Date): Promise<void> {
  await db.updateTable('logins').set({ locked_until: until }).where('id', '=', id).execute()
}

/** Forgets the wrong passwords and codes after a right one. */
export async function clearFailures(db: Kysely<Schema>, id: string): Promise<void> {
  await db.updateTable('logins').set({ failures: 0, locked_until: null }).where('id', '=', id).execute()
}

/** Sets the e-mail address (null: none) and from when on the person cannot sign in (null: they can). */
export async function changeLogin(
  db: Kysely<Schema>,
  id: string,
  { email, disabledAt }: { readonly email: string | null; readonly disabledAt: Date | null },
): Promise<void> {
  await db
    .updateTable('logins')
    .set({ email: email === null ? null : email.toLowerCase(), disabled_at: disabledAt })
    .where('id', '=', id)
    .execute()
}

/** Takes the second factor away: it is not asked for any more, and another can be set up. */
export async function removeSecondFactor(db: Kysely<Schema>, id: string): Promise<void> {
  await db.deleteFrom('second_factors').where('login_id', '=', id).execute()
  await db.updateTable('logins').set({ second_factor: false }).where('id', '=', id).execute()
}

/** The person's password, as an argon2id hash; undefined where they have none. */
export async function passwordOf(db: Kysely<Schema>, id: string): Promise<string | undefined> {
  const credential = await db
    .selectFrom('credentials')
    .select('password')
    .where('login_id', '=', id)
    .where('provider', '=', 'credential')
    .executeTakeFirst()
  return credential?.password ?? undefined
}

/** Whether an account elsewhere was linked to the login since then. */
export async function linkedSince(db: Kysely<Schema>, id: string, since: Date): Promise<boolean> {
  const linked = await db
    .selectFrom('credentials')
    .select('id')
    .where('login_id', '=', id)
    .where('provider', '!=', 'credential')
    .where('created_at', '>=', since)
    .executeTakeFirst()
  return linked !== undefined
}
