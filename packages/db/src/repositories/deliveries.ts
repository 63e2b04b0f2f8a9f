import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely, RawBuilder, SqlBool, Transaction, Updateable } from 'kysely'
import type { Deliveries, DeliveryTries } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

export type Channel = Deliveries['channel']

/** What a delivery brings: an alert, the alerts of a day, the digest of what a calendar moved, or a person's week. */
export type Carried =
  | { readonly alertId: string }
  | { readonly alertDigestId: string }
  | { readonly digestId: string }
  | { readonly weeklyId: string }

/** One of them on its way to one receiver. `target`: a person's id, a mail address, or the organisation with the webhook. */
export interface NewDelivery {
  readonly carries: Carried
  readonly channel: Channel
  readonly target: string
  /** Not before then; absent: at once. */
  readonly sendAt?: Date
}

/** A delivery taken for sending, for as long as the lease runs. `attempts`: sendings that failed before. */
export interface ClaimedDelivery extends Omit<NewDelivery, 'carries' | 'sendAt'> {
  readonly alertId: string | null
  readonly alertDigestId: string | null
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
        alert_digest_id: 'alertDigestId' in delivery.carries ? delivery.carries.alertDigestId : null,
        digest_id: 'digestId' in delivery.carries ? delivery.carries.digestId : null,
        weekly_id: 'weeklyId' in delivery.carries ? delivery.carries.weeklyId : null,
        channel: delivery.channel,
        target: delivery.target,
        status: shown ? ('sent' as const) : ('queued' as const),
        attempts: shown ? 1 : 0,
        next_attempt_at: shown ? null : (delivery.sendAt ?? now),
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

/** Which deliveries are taken: those of one webhook, or those of no webhook among `but`. */
export type Taken = { readonly webhook: string } | { readonly but: readonly string[] }

/**
 * Takes up to `limit` queued deliveries of a district whose time has come. Nobody else is given them before `leaseUntil`;
 * when the taker dies, they are due again then.
 */
export async function claimDeliveries(
  db: Kysely<Schema>,
  districtId: string,
  options: { readonly now: Date; readonly leaseUntil: Date; readonly limit: number; readonly which?: Taken },
): Promise<ClaimedDelivery[]> {
  return db
    .with('taken', (query) =>
      query
        .selectFrom('deliveries')
        .select('id')
        .where('district_id', '=', districtId)
        .where('status', '=', 'queued')
        .where('next_attempt_at', '<=', options.now)
        .where(whichOf(options.which))
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
      'alert_digest_id as alertDigestId',
      'digest_id as digestId',
      'weekly_id as weeklyId',
      'channel',
      'target',
      'attempts',
    ])
    .execute()
}

function whichOf(which: Taken | undefined): RawBuilder<SqlBool> {
  if (which === undefined) return sql<SqlBool>`true`
  return 'webhook' in which
    ? sql<SqlBool>`channel = 'webhook' and target = ${which.webhook}`
    : sql<SqlBool>`not (channel = 'webhook' and target = any (${which.but}::text[]))`
}

/** Records that the receiver took the delivery at `at`, and what it answered. */
export async function recordSent(
  db: Kysely<Schema>,
  delivery: ClaimedDelivery,
  { at, answer }: { readonly at: Date; readonly answer: string },
): Promise<void> {
  const result = { status: 'sent', sent_at: at, next_attempt_at: null, last_error: null } as const
  await settle(db, delivery, { result: counted(result), at, outcome: 'sent', answer })
}

/** Records a failed sending: to be tried again at `next`, or, with null, failed for good. */
export async function recordFailure(
  db: Kysely<Schema>,
  delivery: ClaimedDelivery,
  { at, error, next }: { readonly at: Date; readonly error: string; readonly next: Date | null },
): Promise<void> {
  const status = next === null ? ('failed' as const) : ('queued' as const)
  const result = { status, next_attempt_at: next, last_error: error }
  await settle(db, delivery, { result: counted(result), at, outcome: 'failed', answer: error })
}

/** Gives a delivery back whose sending was broken off: due at `at` again, and not counted as a try. */
export async function releaseDelivery(db: Kysely<Schema>, delivery: ClaimedDelivery, at: Date): Promise<void> {
  await settle(db, delivery, { result: { next_attempt_at: at }, at, outcome: 'given-back', answer: '' })
}

type Result = Updateable<Pick<Deliveries, 'status' | 'sent_at' | 'next_attempt_at' | 'last_error'>>

const counted = (result: Result) => ({ ...result, attempts: sql<number>`attempts + 1` })

interface Settled {
  readonly result: Result
  readonly at: Date
  readonly outcome: DeliveryTries['outcome']
  readonly answer: string
}

/** Records what came of a delivery that was taken, and the try itself, together. */
async function settle(
  db: Kysely<Schema>,
  delivery: ClaimedDelivery,
  { result, at, outcome, answer }: Settled,
): Promise<void> {
  const { districtId, id } = delivery
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('deliveries')
      .set(result)
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .where('status', '=', 'queued')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await sql`insert into delivery_tries (district_id, delivery_id, n, at, outcome, answer)
      select ${districtId}::uuid, ${id}::uuid, coalesce(max(n), 0) + 1, ${at}::timestamptz, ${outcome}, ${answer}
      from delivery_tries where district_id = ${districtId} and delivery_id = ${id}`.execute(trx)
  })
}
