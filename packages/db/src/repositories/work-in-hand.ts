import type { Light } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { DeliveryStatus } from '../schema/alerts.ts'
import type { HandoverMethod, HandoverStatus } from '../schema/handover.ts'
import { clockHasLight, isRunning } from './running-clock.ts'

export interface ClockCount {
  readonly level: string
  readonly light: Light
  readonly clocks: number
}

/** Running clocks of all districts by level and light on `today`. */
export async function clocksByLight(db: Kysely<Schema>, today: CivilDate): Promise<ClockCount[]> {
  const { rows } = await sql<ClockCount>`
    select level, light, count(*) as clocks
    from (
      select c.level, case when ${clockHasLight('red', today)} then 'red' when ${clockHasLight('yellow', today)} then 'yellow'
        else 'green' end as light
      from clocks c where ${isRunning}
    ) lit group by level, light`.execute(db)
  return rows
}

export interface DeliveryCount {
  readonly channel: string
  readonly status: DeliveryStatus
  readonly deliveries: number
}

/** Deliveries of all districts by channel and state. */
export async function deliveriesByState(db: Kysely<Schema>): Promise<DeliveryCount[]> {
  const { rows } = await sql<DeliveryCount>`
    select channel, status, deliveries from tenderlight.deliveries_by_state()`.execute(db)
  return rows
}

export interface HandoverCount {
  readonly method: HandoverMethod
  readonly status: HandoverStatus
  readonly handovers: number
  /** Of those queued: how long, in seconds, the one that waits longest has been due on `now`; 0 of all others. */
  readonly lag: number
}

/** Notices for the platforms, of all districts, by way and state. */
export async function handoversByState(db: Kysely<Schema>, now: Date): Promise<HandoverCount[]> {
  const { rows } = await sql<HandoverCount>`
    select method, status, handovers, lag from tenderlight.handovers_by_state(${now}::timestamptz)`.execute(db)
  return rows
}

export interface QueueState {
  readonly queue: string
  /** Jobs whose time has come and that nobody has taken. */
  readonly waiting: number
  readonly active: number
  /** How long the oldest of the waiting ones has waited, in seconds; 0 when none waits. */
  readonly lag: number
  /** When the last job of the queue was done; null when none is remembered (jobs are kept for a day). */
  readonly lastDone: Date | null
}

/** The queues of the worker as they stand; none before a worker has ever run on the database. */
export async function queueStates(db: Kysely<Schema>): Promise<QueueState[]> {
  const installed = await sql<{ there: boolean }>`select to_regclass('pgboss.job') is not null as there`.execute(db)
  if (installed.rows[0]?.there !== true) return []
  const due = sql`(j.state < 'active' and j.start_after <= now())`
  const { rows } = await sql<QueueState>`
    select q.name as queue, count(j.id) filter (where ${due}) as waiting, count(j.id) filter (where j.state = 'active') as active,
      coalesce(extract(epoch from now() - min(j.start_after) filter (where ${due})), 0)::float8 as lag,
      max(j.completed_on) filter (where j.state = 'completed') as "lastDone"
    from pgboss.queue q left join pgboss.job j on j.name = q.name
    where q.name not like '\\_\\_pgboss%' group by q.name`.execute(db)
  return rows
}
