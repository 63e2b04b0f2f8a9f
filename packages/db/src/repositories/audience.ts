import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import type { OrganisationKind, Role } from '../schema/tenancy.ts'
import type { Schema } from '../schema.ts'
import { holdsOn } from './memberships.ts'

/** What an organisation is told by: its people, by what they are, and what it has set. */
export interface Audience {
  readonly organisationId: string
  readonly kind: OrganisationKind
  /** In a fixed order. */
  readonly people: readonly { readonly id: string; readonly role: Role }[]
  readonly emails: readonly string[]
  readonly hasWebhook: boolean
}

/** Everybody who may hear of something in a district on a day: its open organisations, each with its people and its channels. */
export async function audiences(db: Kysely<Schema>, districtId: string, on: CivilDate): Promise<Audience[]> {
  const organisations = await db
    .selectFrom('organisations as o')
    .leftJoin('channel_settings as s', (join) =>
      join.onRef('s.district_id', '=', 'o.district_id').onRef('s.organisation_id', '=', 'o.id'),
    )
    .select(['o.id', 'o.kind', 's.emails', 's.webhook_url'])
    .where('o.district_id', '=', districtId)
    .where('o.closed_at', 'is', null)
    .orderBy('o.id')
    .execute()
  const members = await db
    .selectFrom('memberships as m')
    .select(['organisation_id', 'person_id', 'role'])
    .distinct()
    .where('district_id', '=', districtId)
    .where(holdsOn('m', on))
    .orderBy('person_id')
    .orderBy('role')
    .execute()
  const people = Map.groupBy(members, (member) => member.organisation_id)
  return organisations.map((organisation) => ({
    organisationId: organisation.id,
    kind: organisation.kind,
    people: (people.get(organisation.id) ?? []).map((member) => ({ id: member.person_id, role: member.role })),
    emails: organisation.emails ?? [],
    hasWebhook: organisation.webhook_url !== null,
  }))
}

/** The mail address of each of these people who has one. */
export async function addressesOf(
  db: Kysely<Schema>,
  districtId: string,
  people: readonly string[],
): Promise<readonly string[]> {
  if (people.length === 0) return []
  const found = await db
    .selectFrom('logins')
    .select('email')
    .where('district_id', '=', districtId)
    .where('id', 'in', people)
    .where('disabled_at', 'is', null)
    .where('email', 'is not', null)
    .orderBy('email')
    .execute()
  return found.flatMap(({ email }) => email ?? [])
}

/** Which agency acts for a unit, or for one of its procurements alone (else null), on a day. */
export interface Acting {
  readonly agencyId: string
  readonly unitId: string
  readonly procurementId: string | null
}

/** The appointments that hold in a district on a day. */
export function actingOn(db: Kysely<Schema>, districtId: string, on: CivilDate): Promise<Acting[]> {
  return db
    .selectFrom('appointments as a')
    .select(['a.agency_id as agencyId', 'a.unit_id as unitId', 'a.procurement_id as procurementId'])
    .where('a.district_id', '=', districtId)
    .where(holdsOn('a', on))
    .orderBy('a.agency_id')
    .execute()
}
