import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Role } from '../schema/tenancy.ts'
import { holdsOn } from './memberships.ts'

/** Whom an alert is addressed to; others look by themselves. */
const ALERTED: readonly Role[] = ['clerk', 'reviewer', 'supervisor']

/** Who hears of what concerns an organisation. */
export interface Audience {
  readonly organisationId: string
  readonly people: readonly string[]
  readonly emails: readonly string[]
  readonly hasWebhook: boolean
}

/**
 * Everybody who may hear of alerts in a district on a day: its open organisations, the finance bureaus marked, each with
 * its clerks, reviewers and supervisors and its channels.
 */
export async function audiences(
  db: Kysely<Schema>,
  districtId: string,
  on: CivilDate,
): Promise<(Audience & { readonly isBureau: boolean })[]> {
  const organisations = await db
    .selectFrom('organisations as o')
    .leftJoin('channel_settings as s', (join) =>
      join.onRef('s.district_id', '=', 'o.district_id').onRef('s.organisation_id', '=', 'o.id'),
    )
    .select(['o.id', 'o.kind', 's.emails', 's.webhook_url'])
    .where('o.district_id', '=', districtId)
    .where('o.closed_at', 'is', null)
    .execute()
  const members = await db
    .selectFrom('memberships as m')
    .select(['organisation_id', 'person_id'])
    .distinct()
    .where('district_id', '=', districtId)
    .where('role', 'in', ALERTED)
    .where(holdsOn('m', on))
    .orderBy('person_id')
    .execute()
  const people = Map.groupBy(members, (member) => member.organisation_id)
  return organisations.map((organisation) => ({
    organisationId: organisation.id,
    isBureau: organisation.kind === 'finance-bureau',
    people: (people.get(organisation.id) ?? []).map((member) => member.person_id),
    emails: organisation.emails ?? [],
    hasWebhook: organisation.webhook_url !== null,
  }))
}
