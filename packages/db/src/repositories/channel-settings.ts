import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Where an organisation's alerts go besides the in-app list. */
export interface Channels {
  readonly emails: readonly string[]
  readonly webhookUrl: string | null
  readonly webhookSecret: string | null
}

const NONE: Channels = { emails: [], webhookUrl: null, webhookSecret: null }

/** The channels of an organisation, secret included; none of any kind before it saved some. */
export async function channelsOf(db: Kysely<Schema>, districtId: string, organisationId: string): Promise<Channels> {
  const found = await db
    .selectFrom('channel_settings')
    .select(['emails', 'webhook_url as webhookUrl', 'webhook_secret as webhookSecret'])
    .where('district_id', '=', districtId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return found ?? NONE
}

/** Replaces the channels of an organisation. */
export async function saveChannels(
  db: Kysely<Schema>,
  districtId: string,
  organisationId: string,
  channels: Channels,
  now: Date,
): Promise<void> {
  const values = {
    emails: JSON.stringify(channels.emails),
    webhook_url: channels.webhookUrl,
    webhook_secret: channels.webhookSecret,
    updated_at: now,
  }
  await db
    .insertInto('channel_settings')
    .values({ district_id: districtId, organisation_id: organisationId, ...values })
    .onConflict((conflict) => conflict.columns(['district_id', 'organisation_id']).doUpdateSet(values))
    .execute()
}
