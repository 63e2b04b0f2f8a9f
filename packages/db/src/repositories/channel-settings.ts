import type { Kysely } from 'kysely'
import type { WebhookFormat } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

/** Where an organisation's alerts go besides the in-app list. */
export interface Channels {
  readonly emails: readonly string[]
  readonly webhookUrl: string | null
  readonly webhookSecret: string | null
  /** How the webhook's receiver wants to be told. */
  readonly webhookFormat: WebhookFormat
}

const NONE: Channels = { emails: [], webhookUrl: null, webhookSecret: null, webhookFormat: 'generic' }

/** The channels of an organisation, secret included; none of any kind before it saved some. */
export async function channelsOf(db: Kysely<Schema>, districtId: string, organisationId: string): Promise<Channels> {
  const found = await db
    .selectFrom('channel_settings')
    .select([
      'emails',
      'webhook_url as webhookUrl',
      'webhook_secret as webhookSecret',
      'webhook_format as webhookFormat',
    ])
    .where('district_id', '=', districtId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return found ?? NONE
}

/** Channels before they are saved; a webhook is told as the product tells it unless it says otherwise. */
export type NewChannels = Omit<Channels, 'webhookFormat'> & Partial<Pick<Channels, 'webhookFormat'>>

/** Replaces the channels of an organisation. */
export async function saveChannels(
  db: Kysely<Schema>,
  districtId: string,
  organisationId: string,
  channels: NewChannels,
  now: Date,
): Promise<void> {
  const values = {
    emails: JSON.stringify(channels.emails),
    webhook_url: channels.webhookUrl,
    webhook_secret: channels.webhookSecret,
    webhook_format: channels.webhookFormat ?? 'generic',
    updated_at: now,
  }
  await db
    .insertInto('channel_settings')
    .values({ district_id: districtId, organisation_id: organisationId, ...values })
    .onConflict((conflict) => conflict.columns(['district_id', 'organisation_id']).doUpdateSet(values))
    .execute()
}

/** The organisations of a district whose webhook is a chat robot, with their channels. */
export async function robotsOf(
  db: Kysely<Schema>,
  districtId: string,
): Promise<readonly (Channels & { readonly organisationId: string })[]> {
  return db
    .selectFrom('channel_settings')
    .select([
      'organisation_id as organisationId',
      'emails',
      'webhook_url as webhookUrl',
      'webhook_secret as webhookSecret',
      'webhook_format as webhookFormat',
    ])
    .where('district_id', '=', districtId)
    .where('webhook_format', '<>', 'generic')
    .where('webhook_url', 'is not', null)
    .orderBy('organisation_id')
    .execute()
}
