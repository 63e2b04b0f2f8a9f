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
