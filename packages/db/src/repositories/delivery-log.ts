import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { ClockStep, Deliveries, DeliveryTries } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

/** Which deliveries; those in the product itself are no part of it. */
export interface DeliveryFilter {
  readonly status: Deliveries['status'] | undefined
  readonly channel: 'e-mail' | 'webhook' | undefined
  readonly unit: string | undefined
  /** The last delivery of the page before. */
  readonly after: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

export interface DeliveryLogRow {
  readonly id: string
  readonly carries: 'alert' | 'alerts' | 'case' | 'calendar' | 'week'
  readonly caseTitle: string | null
  /** Of an alert of a clock; else null. */
  readonly step: ClockStep | null
  readonly rule: string | null
  readonly part: string | null
  readonly key: string | null
  readonly title: string | null
  readonly alerts: number
  readonly unitId: string | null
  readonly unitName: string | null
  readonly channel: 'e-mail' | 'webhook'
  /** A mail address, or the name of the organisation whose webhook it is. */
  readonly to: string
  readonly status: Deliveries['status']
  readonly attempts: number
  readonly createdAt: Date
  readonly nextAt: Date | null
  readonly sentAt: Date | null
}

/** A page of what left the house, or is to, newest first. */
export async function listDeliveries(
  db: Kysely<Schema>,
  districtId: string,
  { status, channel, unit, after, limit }: DeliveryFilter,
): Promise<DeliveryLogRow[]> {
  const { rows } = await sql<DeliveryLogRow>`
    select d.id, k.title as "caseTitle", case when k.id is not null then 'case' when d.alert_id is not null then 'alert' when d.alert_digest_id is not null then 'alerts'
        when d.digest_id is not null then 'calendar' else 'week' end as carries,
      case when p.id is not null then a.step end as step, case when p.id is not null then a.rule end as rule,
      case when p.id is not null then a.part end as part, p.id as key, coalesce(p.title, p.number) as title,
      case when d.alert_digest_id is null then num_nonnulls(d.alert_id) else
        (select count(*)::integer from alert_digest_items i
          where i.district_id = d.district_id and i.digest_id = d.alert_digest_id) end as alerts,
      o.id as "unitId", o.name as "unitName", d.channel, coalesce(w.name, d.target) as "to", d.status, d.attempts,
      d.created_at as "createdAt", case when d.status = 'queued' then d.next_attempt_at end as "nextAt",
      d.sent_at as "sentAt"
    from deliveries d
    left join alerts a on a.district_id = d.district_id and a.id = d.alert_id
    left join cases k on k.district_id = a.district_id and k.id = a.case_id
    left join calendar_digests g on g.district_id = d.district_id and g.id = d.digest_id
    left join procurements p on p.district_id = a.district_id and p.id = a.procurement_id
    left join organisations o on o.district_id = d.district_id and o.id = coalesce(a.organisation_id, g.organisation_id)
    left join organisations w on d.channel = 'webhook' and w.district_id = d.district_id and w.id::text = d.target
    where d.district_id = ${districtId} and d.channel <> 'in-app'
      ${status === undefined ? sql`` : sql`and d.status = ${status}`}
      ${channel === undefined ? sql`` : sql`and d.channel = ${channel}`}
      ${unit === undefined ? sql`` : sql`and o.id = ${unit}`}
      ${after === undefined ? sql`` : sql`and (d.created_at < ${after.at} or (d.created_at = ${after.at} and d.id > ${after.id}))`}
    order by d.created_at desc, d.id limit ${limit}`.execute(db)
  return rows
}

export interface LoggedTry extends Pick<DeliveryTries, 'at' | 'outcome' | 'answer'> {
  readonly deliveryId: string
}

/** Every try of these deliveries, in the order in which they were made. */
export async function triesOf(db: Kysely<Schema>, districtId: string, ids: readonly string[]): Promise<LoggedTry[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('delivery_tries')
    .select(['delivery_id as deliveryId', 'at', 'outcome', 'answer'])
    .where('district_id', '=', districtId)
    .where('delivery_id', 'in', ids)
    .orderBy('delivery_id')
    .orderBy('n')
    .execute()
}

/** Queues a delivery that has failed for being sent again, from the first try on; undefined: there is none, or it has not failed. */
export async function requeue(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
  at: Date,
): Promise<Pick<Deliveries, 'channel' | 'attempts'> | undefined> {
  const failed = await db
    .selectFrom('deliveries')
    .select(['channel', 'attempts'])
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'failed')
    .forUpdate()
    .executeTakeFirst()
  if (failed === undefined) return undefined
  await db
    .updateTable('deliveries')
    .set({ status: 'queued', attempts: 0, next_attempt_at: at })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'failed')
    .execute()
  return failed
}
