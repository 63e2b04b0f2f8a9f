import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Who hears of what concerns an organisation. */
export interface Audience {
  readonly organisationId: string
  readonly people: readonly string[]
  readonly emails: readonly string[]
  readonly hasWebhook: boolean
}

/**
 * Everybody who may hear of alerts in a district: its organisations, the finance bureaus marked, each with its people
 * and its channels.
 */
export async function audiences(
  db: Kysely<Schema>,
  districtId: string,
): Promise<(Audience & { readonly isBureau: boolean })[]> {
  const organisations = await db
    .selectFrom('organisations as o')
    .leftJoin('channel_settings as s', (join) =>
      join.onRef('s.district_id', '=', 'o.district_id').onRef('s.organisation_id', '=', 'o.id'),
    )
    .select(['o.id', 'o.kind', 's.emails', 's.webhook_url'])
    .where('o.district_id', '=', districtId)
    .execute()
  const members = await db
    .selectFrom('memberships')
    .select(['organisation_id', 'person_id'])
    .where('district_id', '=', districtId)
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
