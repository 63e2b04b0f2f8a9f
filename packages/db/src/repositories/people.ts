import type { CivilDate } from '@tenderlight/law/civil-date'
import { todayInChina } from '@tenderlight/law/civil-date'
import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Role } from '../schema/tenancy.ts'
import type { Schema } from '../schema.ts'
import { createMembership } from './memberships.ts'

export interface Login {
  readonly districtId: string
  readonly personId: string
  readonly name: string
  /** argon2id hash, PHC string. */
  readonly password: string
  readonly failures: number
  readonly lockedUntil: Date | null
}

/** The account of this user name (case matters not); undefined when there is none. */
export function findLogin(db: Kysely<Schema>, username: string): Promise<Login | undefined> {
  return db
    .selectFrom('logins as l')
    .innerJoin('people as p', (on) => on.onRef('p.district_id', '=', 'l.district_id').onRef('p.id', '=', 'l.person_id'))
    .select([
      'l.district_id as districtId',
      'l.person_id as personId',
      'p.name',
      'p.password',
      'l.failures',
      'l.locked_until as lockedUntil',
    ])
    .where('l.username', '=', username.toLowerCase())
    .executeTakeFirst()
}

/** Counts a wrong password and returns the count; two at the same time count as two. */
export async function countFailure(db: Kysely<Schema>, username: string): Promise<number> {
  const { failures } = await db
    .updateTable('logins')
    .set(({ eb }) => ({ failures: eb('failures', '+', 1) }))
    .where('username', '=', username.toLowerCase())
    .returning('failures')
    .executeTakeFirstOrThrow()
  return failures
}

/** Refuses sign-in until `until`. */
export async function lockLogin(db: Kysely<Schema>, username: string, until: Date): Promise<void> {
  await db.updateTable('logins').set({ locked_until: until }).where('username', '=', username.toLowerCase()).execute()
}

/** Forgets the wrong passwords after a right one. */
export async function clearFailures(db: Kysely<Schema>, username: string): Promise<void> {
  await db
    .updateTable('logins')
    .set({ failures: 0, locked_until: null })
    .where('username', '=', username.toLowerCase())
    .execute()
}

export interface ListedPerson {
  readonly id: string
  readonly username: string
  readonly name: string
}

/** The people of a district by name; one of them when `id` is given. */
export function listPeople(db: Kysely<Schema>, districtId: string, id?: string): Promise<ListedPerson[]> {
  return db
    .selectFrom('people as p')
    .innerJoin('logins as l', (on) => on.onRef('l.district_id', '=', 'p.district_id').onRef('l.person_id', '=', 'p.id'))
    .select(['p.id', 'l.username', 'p.name'])
    .where('p.district_id', '=', districtId)
    .$if(id !== undefined, (query) => query.where('p.id', '=', id ?? ''))
    .orderBy('p.name')
    .orderBy('l.username')
    .execute()
}

export interface NewPerson {
  readonly districtId: string
  readonly id: string
  readonly organisationId: string
  readonly role: Role
  /** The first day of the membership; without it, the day of `createdAt`. */
  readonly from?: CivilDate
  readonly username: string
  readonly name: string
  readonly password: string
  readonly createdAt: Date
}

/** Adds a person with an account and a membership; a user name that is taken violates the primary key. */
export async function createPerson(trx: Transaction<Schema>, person: NewPerson): Promise<void> {
  const { districtId, id } = person
  await trx
    .insertInto('people')
    .values({ district_id: districtId, id, name: person.name, password: person.password, created_at: person.createdAt })
    .execute()
  await trx
    .insertInto('logins')
    .values({
      username: person.username.toLowerCase(),
      district_id: districtId,
      person_id: id,
      failures: 0,
      locked_until: null,
    })
    .execute()
  const { organisationId, role, from = todayInChina(person.createdAt) } = person
  await createMembership(trx, { districtId, id: randomUUID(), personId: id, organisationId, role, from, until: null })
}
