import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely, Transaction } from 'kysely'
import type { HandoverMethod } from '../schema/handover.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

/** Where a district's notices are handed over to. */
export interface HandoverChannel {
  readonly platform: string
  readonly method: HandoverMethod | 'off'
  readonly intentions: boolean
  readonly announcements: boolean
  readonly from: CivilDate
}

export interface SavedHandoverChannel extends HandoverChannel {
  /** The district's name. */
  readonly district: string
  readonly updatedAt: Date
  readonly updatedBy: string | null
}

export interface HandoverWebhook {
  readonly url: string
  readonly secret: string
}

/** The district's channel; undefined before one was set. */
export function handoverChannelOf(db: Kysely<Schema>, districtId: string): Promise<SavedHandoverChannel | undefined> {
  return db
    .selectFrom('handover_channels as c')
    .innerJoin('districts as d', 'd.id', 'c.district_id')
    .select([
      'c.platform',
      'c.method',
      'c.intentions',
      'c.announcements',
      'c.from_on as from',
      'c.updated_at as updatedAt',
    ])
    .select('d.name as district')
    .select(nameOf('c.district_id', 'c.updated_by').as('updatedBy'))
    .where('c.district_id', '=', districtId)
    .executeTakeFirst()
}

/** The address with its secret; undefined where none is set, and for whoever has no business with it. */
export function handoverWebhookOf(db: Kysely<Schema>, districtId: string): Promise<HandoverWebhook | undefined> {
  return db
    .selectFrom('handover_webhooks')
    .select(['url', 'secret'])
    .where('district_id', '=', districtId)
    .executeTakeFirst()
}

/** Replaces the district's channel. */
export async function saveHandoverChannel(
  trx: Transaction<Schema>,
  districtId: string,
  { platform, method, intentions, announcements, from }: HandoverChannel,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  const values = {
    platform,
    method,
    intentions,
    announcements,
    from_on: from,
    updated_at: by.at,
    updated_by: by.personId,
  }
  await trx
    .insertInto('handover_channels')
    .values({ district_id: districtId, ...values })
    .onConflict((conflict) => conflict.column('district_id').doUpdateSet(values))
    .execute()
}

/** Replaces the address and its secret, or takes both away. */
export async function saveHandoverWebhook(
  trx: Transaction<Schema>,
  districtId: string,
  webhook: HandoverWebhook | undefined,
): Promise<void> {
  if (webhook === undefined) {
    await trx.deleteFrom('handover_webhooks').where('district_id', '=', districtId).execute()
    return
  }
  const { url, secret } = webhook
  await trx
    .insertInto('handover_webhooks')
    .values({ district_id: districtId, url, secret })
    .onConflict((conflict) => conflict.column('district_id').doUpdateSet({ url, secret }))
    .execute()
}
