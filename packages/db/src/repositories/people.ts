import type { CivilDate } from '@tenderlight/law/civil-date'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Role } from '../schema/tenancy.ts'
import type { Schema } from '../schema.ts'
import { createMembership } from './memberships.ts'

export interface ListedPerson {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly disabledAt: Date | null
  readonly secondFactor: boolean
}

/** The people of a district by name; one of them when `id` is given. */
export function listPeople(db: Kysely<Schema>, districtId: string, id?: string): Promise<ListedPerson[]> {
  return db
    .selectFrom('people as p')
    .innerJoin('logins as l', (on) => on.onRef('l.district_id', '=', 'p.district_id').onRef('l.id', '=', 'p.id'))
    .select([
      'p.id',
      'l.username',
      'p.name',
      'l.email',
      'l.disabled_at as disabledAt',
      'l.second_factor as secondFactor',
    ])
    .where('p.district_id', '=', districtId)
    .$if(id !== undefined, (query) => query.where('p.id', '=', id ?? ''))
    .orderBy('p.name')
    .orderBy('l.username')
    .execute()
}

/** Somebody who can sign in, with where they belong. */
export interface ActivePerson {
  readonly personId: string
  readonly email: string | null
  readonly hasSecondFactor: boolean
  readonly districtId: string
  readonly districtName: string
  readonly jurisdiction: JurisdictionId
}

/** The person; undefined when they cannot sign in any more. */
export function findActivePerson(db: Kysely<Schema>, personId: string): Promise<ActivePerson | undefined> {
  return db
    .selectFrom('logins as l')
    .innerJoin('districts as d', 'd.id', 'l.district_id')
    .select([
      'l.id as personId',
      'l.email',
      'l.second_factor as hasSecondFactor',
      'd.id as districtId',
      'd.name as districtName',
      'd.jurisdiction',
    ])
    .where('l.id', '=', personId)
    .where('l.disabled_at', 'is', null)
    .executeTakeFirst()
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

/**
 * Adds a person with a login, a password (its argon2id hash) and a membership; a user name that is taken violates a
 * unique constraint.
 */
export async function createPerson(trx: Transaction<Schema>, person: NewPerson): Promise<void> {
  const { districtId, id, createdAt } = person
  await trx
    .insertInto('people')
    .values({ district_id: districtId, id, name: person.name, created_at: createdAt })
    .execute()
  await trx
    .insertInto('logins')
    .values({
      id,
      district_id: districtId,
      username: person.username.toLowerCase(),
      email: null,
      failures: 0,
      locked_until: null,
      second_factor: false,
      disabled_at: null,
      created_at: createdAt,
      updated_at: createdAt,
    })
    .execute()
  await trx
    .insertInto('credentials')
    .values({
      id: randomUUID(),
      login_id: id,
      provider: 'credential',
      subject: id,
      password: person.password,
      created_at: createdAt,
      updated_at: createdAt,
    })
    .execute()
  const { organisationId, role, from = todayInChina(createdAt) } = person
  await createMembership(trx, { districtId, id: randomUUID(), personId: id, organisationId, role, from, until: null })
}
