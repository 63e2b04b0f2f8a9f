import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { OrganisationKind, Role } from '../schema/tenancy.ts'
import type { Schema } from '../schema.ts'

/** What a person is on a day, and what that lets them reach. */
export interface HeldMembership {
  readonly role: Role
  readonly organisationId: string
  readonly organisationName: string
  readonly kind: OrganisationKind
  /**
   * A unit's people: the unit and everything below it. An agency's: the units that it is appointed to on the day.
   * Empty for roles that reach the district.
   */
  readonly organisations: readonly string[]
  /** The procurements that an agency is appointed to by themselves. */
  readonly procurements: readonly string[]
}

/** True for a row `alias` of memberships or appointments that holds on the day `on`. */
export function holdsOn(alias: string, on: CivilDate) {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<boolean>`${column('ended_at')} is null and ${column('from_on')} <= ${on}::date
    and (${column('until_on')} is null or ${column('until_on')} >= ${on}::date)`
}

/** The memberships that a person holds on a day in organisations that are open, by organisation and role. */
export async function membershipsOf(
  db: Kysely<Schema>,
  districtId: string,
  personId: string,
  on: CivilDate,
): Promise<HeldMembership[]> {
  const { rows } = await sql<HeldMembership>`
    with recursive held as (
      select m.role, o.id, o.name, o.kind from memberships m
      join organisations o on o.district_id = m.district_id and o.id = m.organisation_id
      where m.district_id = ${districtId} and m.person_id = ${personId} and o.closed_at is null and ${holdsOn('m', on)}
    ), below as (
      select id as top, id from held where role in ('clerk', 'reviewer')
      union
      select b.top, o.id from below b join organisations o on o.district_id = ${districtId} and o.parent_id = b.id
    ), appointed as (
      select a.agency_id, a.unit_id, a.procurement_id from appointments a
      where a.district_id = ${districtId} and ${holdsOn('a', on)}
    )
    select h.role, h.id as "organisationId", h.name as "organisationName", h.kind,
      case h.role
        when 'agency-clerk' then (select coalesce(jsonb_agg(distinct a.unit_id), '[]') from appointed a
          where a.agency_id = h.id and a.procurement_id is null)
        else (select coalesce(jsonb_agg(distinct b.id), '[]') from below b where b.top = h.id
          and h.role in ('clerk', 'reviewer'))
      end as organisations,
      (select coalesce(jsonb_agg(distinct a.procurement_id), '[]') from appointed a
        where h.role = 'agency-clerk' and a.agency_id = h.id and a.procurement_id is not null) as procurements
    from held h
    order by h.name, h.role`.execute(db)
  return rows
}

export interface NewMembership {
  readonly districtId: string
  readonly id: string
  readonly personId: string
  readonly organisationId: string
  readonly role: Role
  readonly from: CivilDate
  readonly until: CivilDate | null
}

/** Adds a membership. */
export async function createMembership(trx: Transaction<Schema>, membership: NewMembership): Promise<void> {
  const { districtId, id, personId, organisationId, role, from, until } = membership
  await trx
    .insertInto('memberships')
    .values({
      district_id: districtId,
      id,
      person_id: personId,
      organisation_id: organisationId,
      role,
      from_on: from,
      until_on: until,
      ended_at: null,
      ended_by: null,
    })
    .execute()
}

export interface ListedMembership {
  readonly id: string
  readonly personId: string
  readonly organisationId: string
  readonly organisationName: string
  readonly role: Role
  readonly from: CivilDate
  readonly until: CivilDate | null
  readonly ended: boolean
  /** The person cannot sign in. */
  readonly disabled: boolean
}

/** Every membership of a district there ever was, by organisation, role and first day. */
export function listMemberships(db: Kysely<Schema>, districtId: string): Promise<ListedMembership[]> {
  return db
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', (on) =>
      on.onRef('o.district_id', '=', 'm.district_id').onRef('o.id', '=', 'm.organisation_id'),
    )
    .leftJoin('logins as l', (on) => on.onRef('l.district_id', '=', 'm.district_id').onRef('l.id', '=', 'm.person_id'))
    .select([
      'm.id',
      'm.person_id as personId',
      'm.organisation_id as organisationId',
      'o.name as organisationName',
      'm.role',
      'm.from_on as from',
      'm.until_on as until',
    ])
    .select((is) => is('m.ended_at', 'is not', null).$castTo<boolean>().as('ended'))
    .select((is) => is('l.disabled_at', 'is not', null).$castTo<boolean>().as('disabled'))
    .where('m.district_id', '=', districtId)
    .orderBy('o.name')
    .orderBy('m.role')
    .orderBy('m.from_on')
    .execute()
}

/** Sets the last day of a membership; null: until it is ended. */
export async function changeMembershipEnd(
  trx: Transaction<Schema>,
  districtId: string,
  id: string,
  until: CivilDate | null,
): Promise<void> {
  await trx
    .updateTable('memberships')
    .set({ until_on: until })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}

/** Ends the memberships that have not ended yet, at once: one, or all of an organisation. */
export async function endMemberships(
  trx: Transaction<Schema>,
  districtId: string,
  which: { readonly id: string } | { readonly organisationId: string },
  ended: { readonly at: Date; readonly by: string },
): Promise<void> {
  await trx
    .updateTable('memberships')
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where('district_id', '=', districtId)
    .where('ended_at', 'is', null)
    .where((is) => ('id' in which ? is('id', '=', which.id) : is('organisation_id', '=', which.organisationId)))
    .execute()
}
