import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { AlertStep, ClockStep, DeliveryStatus } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'
import type { Channel } from './deliveries.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

/** Whose alerts: those within reach; the read marks are those of `personId`. */
export interface AlertReach {
  readonly districtId: string
  readonly within: Reach
  /** The organisations whose receivers may be named; undefined: all. */
  readonly receivers: readonly string[] | undefined
  readonly personId: string
}

export interface AlertPage {
  readonly step: ClockStep | undefined
  readonly unreadOnly: boolean
  /** The last alert of the page before. */
  readonly after: { readonly raisedAt: Date; readonly id: string } | undefined
  readonly limit: number
}

export interface ListedAlert {
  readonly id: string
  readonly raisedAt: Date
  /** What `key` is of. */
  readonly of: 'procurement' | 'case' | 'matter' | 'report'
  readonly key: string
  /** Of a case without a letter: none. */
  readonly number: string | null
  readonly title: string | null
  readonly unitId: string
  readonly unitName: string
  readonly rule: string
  readonly part: string
  /** Null: of a case or a matter. */
  readonly level: 'law' | 'commitment' | null
  readonly step: AlertStep
  readonly nth: number
  readonly due: CivilDate
  readonly raisedOn: CivilDate
  readonly read: boolean
}

function within(reach: AlertReach): RawBuilder<boolean> {
  const unit = andWithin(reach.within, 'a.organisation_id', 'a.procurement_id')
  return sql<boolean>`a.district_id = ${reach.districtId}${unit}`
}

function isRead(reach: AlertReach): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from alert_reads r
    where r.district_id = a.district_id and r.alert_id = a.id and r.person_id = ${reach.personId})`
}

/** A page of the alerts within reach, newest first. */
export async function listAlerts(db: Kysely<Schema>, reach: AlertReach, page: AlertPage): Promise<ListedAlert[]> {
  const { step, unreadOnly, after, limit } = page
  const { rows } = await sql<ListedAlert>`
    select a.id, a.raised_at as "raisedAt", coalesce(p.id, k.id, q.id, t.id) as key,
      case when k.id is not null then 'case' when q.id is not null then 'matter'
        when t.id is not null then 'report' else 'procurement' end as of,
      coalesce(p.number, k.number, q.number, t.number) as number,
      coalesce(p.title, k.title, q.title, t.title) as title, o.id as "unitId",
      o.name as "unitName", a.rule, a.part, a.level, a.step, a.nth, a.due, a.raised_on as "raisedOn", ${isRead(reach)} as read
    from alerts a
    left join procurements p on p.district_id = a.district_id and p.id = a.procurement_id
    left join cases k on k.district_id = a.district_id and k.id = a.case_id
    left join matters q on q.district_id = a.district_id and q.id = a.matter_id
    left join reports t on t.district_id = a.district_id and t.id = a.report_id
    join organisations o on o.district_id = a.district_id and o.id = a.organisation_id
    where ${within(reach)}
      ${step === undefined ? sql`` : sql`and a.step = ${step}`}
      ${unreadOnly ? sql`and not ${isRead(reach)}` : sql``}
      ${after === undefined ? sql`` : sql`and (a.raised_at < ${after.raisedAt} or (a.raised_at = ${after.raisedAt} and a.id > ${after.id}))`}
    order by a.raised_at desc, a.id limit ${limit}`.execute(db)
  return rows
}

/** How many alerts within reach the person has not read. */
export async function countUnread(db: Kysely<Schema>, reach: AlertReach): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from alerts a where ${within(reach)} and not ${isRead(reach)}`.execute(db)
  return rows[0]?.unread ?? 0
}

/** Marks alerts within reach as read by the person: those of `ids` or, without, all. */
export async function markRead(
  db: Kysely<Schema>,
  reach: AlertReach,
  ids: readonly string[] | undefined,
  at: Date,
): Promise<void> {
  const chosen = ids === undefined ? sql`` : sql`and a.id = any (${ids}::uuid[])`
  await sql`
    insert into alert_reads (district_id, alert_id, person_id, read_at)
    select a.district_id, a.id, ${reach.personId}::uuid, ${at}::timestamptz from alerts a where ${within(reach)} ${chosen}
    on conflict do nothing`.execute(db)
}

export interface ListedDelivery {
  readonly alertId: string
  readonly channel: Channel
  /** A person's name, a mail address, or the name of the organisation whose webhook it is. */
  readonly to: string
  readonly status: DeliveryStatus
  readonly attempts: number
  readonly sentAt: Date | null
  readonly error: string | null
}

/**
 * Where these alerts went. With `receivers`: to the people of those organisations, their webhooks and the addresses they
 * have set now; where others are reached is not the reader's business.
 */
export async function deliveriesOf(
  db: Kysely<Schema>,
  reach: AlertReach,
  alertIds: readonly string[],
): Promise<ListedDelivery[]> {
  const own =
    reach.receivers === undefined
      ? sql``
      : sql`and case d.channel
          when 'in-app' then exists (select 1 from memberships m where m.district_id = d.district_id
            and m.person_id = p.id and m.organisation_id = any (${reach.receivers}::uuid[]))
          when 'webhook' then d.target = any (${reach.receivers}::text[])
          else exists (select 1 from channel_settings s where s.district_id = d.district_id
            and s.organisation_id = any (${reach.receivers}::uuid[]) and s.emails ? d.target) end`
  const { rows } = await sql<ListedDelivery>`
    select d.alert_id as "alertId", d.channel, coalesce(p.name, o.name, d.target) as "to", d.status, d.attempts,
      d.sent_at as "sentAt", d.last_error as error
    from deliveries d
    left join people p on d.channel = 'in-app' and p.district_id = d.district_id and p.id::text = d.target
    left join organisations o on d.channel = 'webhook' and o.district_id = d.district_id and o.id::text = d.target
    where d.district_id = ${reach.districtId} and d.alert_id = any (${alertIds}::uuid[]) ${own}
    order by d.alert_id, d.channel, "to"`.execute(db)
  return rows
}
