import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Deliveries } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

export type Channel = Deliveries['channel']

/** What a delivery brings: an alert, the digest of what a calendar moved, or a person's week. */
export type Carried = { readonly alertId: string } | { readonly digestId: string } | { readonly weeklyId: string }

/** One of them on its way to one receiver. `target`: a person's id, a mail address, or the organisation with the webhook. */
export interface NewDelivery {
  readonly carries: Carried
  readonly channel: Channel
  readonly target: string
}

/** A delivery taken for sending, for as long as the lease runs. `attempts`: sendings that failed before. */
export interface ClaimedDelivery extends Omit<NewDelivery, 'carries'> {
  readonly alertId: string | null
  readonly digestId: string | null
  readonly weeklyId: string | null
  readonly districtId: string
  readonly id: string
  readonly attempts: number
}

/** Rows an insert carries: the protocol has room for 65,535 values. */
const ROWS = 2_000

/** Records deliveries; in-app ones are delivered by being recorded, the others queue for sending at once. */
export async function queueDeliveries(
  trx: Transaction<Schema>,
  districtId: string,
  deliveries: readonly NewDelivery[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < deliveries.length; from += ROWS) {
    const rows = deliveries.slice(from, from + ROWS).map((delivery) => {
      const shown = delivery.channel === 'in-app'
      return {
        district_id: districtId,
        id: randomUUID(),
        alert_id: 'alertId' in delivery.carries ? delivery.carries.alertId : null,
        digest_id: 'digestId' in delivery.carries ? delivery.carries.digestId : null,
        weekly_id: 'weeklyId' in delivery.carries ? delivery.carries.weeklyId : null,
        channel: delivery.channel,
        target: delivery.target,
        status: shown ? ('sent' as const) : ('queued' as const),
        attempts: shown ? 1 : 0,
        next_attempt_at: shown ? null : now,
        sent_at: shown ? now : null,
        created_at: now,
      }
    })
    await trx
      .insertInto('deliveries')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/**
 * Takes up to `limit` queued deliveries of a district whose time has come. Nobody else is given them before `leaseUntil`;
 * when the taker dies, they are due again then.
 */
export async function claimDeliveries(
  db: Kysely<Schema>,
  districtId: string,
  options: { readonly now: Date; readonly leaseUntil: Date; readonly limit: number },
): Promise<ClaimedDelivery[]> {
  return db
    .with('taken', (query) =>
      query
        .selectFrom('deliveries')
        .select('id')
        .where('district_id', '=', districtId)
        .where('status', '=', 'queued')
        .where('next_attempt_at', '<=', options.now)
        .orderBy('next_attempt_at')
        .limit(options.limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('deliveries')
    .set({ next_attempt_at: options.leaseUntil })
    .where('district_id', '=', districtId)
    .where('id', 'in', (query) => query.selectFrom('taken').select('id'))
    .returning([
      'district_id as districtId',
      'id',
      'alert_id as alertId',
      'digest_id as digestId',
      'weekly_id as weeklyId',
      'channel',
      'target',
      'attempts',
    ])
    .execute()
}

/** Records that the receiver took the delivery at `at`. */
export async function recordSent(db: Kysely<Schema>, delivery: ClaimedDelivery, at: Date): Promise<void> {
  await settle(db, delivery, { status: 'sent', sent_at: at, next_attempt_at: null, last_error: null })
}

/** Records a failed sending: to be tried again at `next`, or, with null, failed for good. */
export async function recordFailure(
  db: Kysely<Schema>,
  delivery: ClaimedDelivery,
  failure: { readonly error: string; readonly next: Date | null },
): Promise<void> {
  const status = failure.next === null ? 'failed' : 'queued'
  await settle(db, delivery, { status, next_attempt_at: failure.next, last_error: failure.error })
}

async function settle(
  db: Kysely<Schema>,
  delivery: ClaimedDelivery,
  result: Partial<Pick<Deliveries, 'status' | 'sent_at' | 'next_attempt_at' | 'last_error'>>,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...result, attempts: sql<number>`attempts + 1` })
    .where('district_id', '=', delivery.districtId)
    .where('id', '=', delivery.id)
    .where('status', '=', 'queued')
    .execute()
}

/** Gives a delivery back whose sending was broken off: due at `now` again, and not counted as a try. */
export async function releaseDelivery(db: Kysely<Schema>, delivery: ClaimedDelivery, now: Date): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ next_attempt_at: now })
    .where('district_id', '=', delivery.districtId)
    .where('id', '=', delivery.id)
    .where('status', '=', 'queued')
    .execute()
}
