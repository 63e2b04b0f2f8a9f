import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { HandoverMethod, Handovers, HandoverSteps } from '../schema/handover.ts'
import type { Schema } from '../schema.ts'

export type HandoverRow = Selectable<Handovers>
export type NewHandover = Pick<
  HandoverRow,
  | 'district_id'
  | 'id'
  | 'organisation_id'
  | 'procurement_id'
  | 'notice_id'
  | 'follows'
  | 'payload'
  | 'payload_digest'
  | 'method'
  | 'asked_by'
>
/** A step, as far as there is something to say. */
export type NewStep = Pick<HandoverSteps, 'kind' | 'at'> &
  Partial<Omit<Selectable<HandoverSteps>, 'district_id' | 'organisation_id' | 'handover_id' | 'step' | 'kind' | 'at'>>
/** Where a handover stands after a step. */
export type Move = Partial<
  Pick<
    HandoverRow,
    | 'method'
    | 'status'
    | 'attempts'
    | 'next_try_at'
    | 'sent_at'
    | 'platform_number'
    | 'answer_status'
    | 'answer'
    | 'answered_at'
  >
>
type Which = Pick<HandoverRow, 'district_id' | 'id' | 'organisation_id'>

type Queued = NewHandover & Pick<HandoverRow, 'status' | 'attempts' | 'next_try_at' | 'created_at'>
const TYPES: ColumnTypes<Queued> = {
  district_id: 'uuid',
  id: 'uuid',
  organisation_id: 'uuid',
  procurement_id: 'uuid',
  notice_id: 'uuid',
  follows: 'uuid',
  payload: 'text',
  payload_digest: 'text',
  method: 'text',
  status: 'text',
  attempts: 'integer',
  next_try_at: 'timestamptz',
  asked_by: 'uuid',
  created_at: 'timestamptz',
}
type FirstStep = Pick<
  Selectable<HandoverSteps>,
  'district_id' | 'organisation_id' | 'handover_id' | 'step' | 'kind' | 'at' | 'method' | 'person_id'
>
const STEP_TYPES: ColumnTypes<FirstStep> = {
  district_id: 'uuid',
  organisation_id: 'uuid',
  handover_id: 'uuid',
  step: 'integer',
  kind: 'text',
  at: 'timestamptz',
  method: 'text',
  person_id: 'uuid',
}

/** Queues notices for being pushed at once. A notice that is on its way already violates an index. */
export async function insertHandovers(
  trx: Transaction<Schema>,
  handovers: readonly NewHandover[],
  at: Date,
): Promise<void> {
  const queued = { status: 'queued', attempts: 0, next_try_at: at, created_at: at } as const
  await bulkInsert(
    trx,
    'handovers',
    TYPES,
    handovers.map((one) => ({ ...one, ...queued })),
  )
  await bulkInsert(
    trx,
    'handover_steps',
    STEP_TYPES,
    handovers.map(({ district_id, organisation_id, id, method, asked_by }) => ({
      district_id,
      organisation_id,
      handover_id: id,
      step: 1,
      kind: 'queued' as const,
      at,
      method,
      person_id: asked_by,
    })),
  )
}

/** A handover taken for a try, for as long as the lease runs. */
export interface ClaimedHandover extends Which {
  readonly payload: string
  /** The number of its notice. */
  readonly number: string
  readonly method: HandoverMethod
  /** Tries that failed before. */
  readonly attempts: number
  readonly leaseUntil: Date
}

/**
 * Takes up to `limit` queued handovers of a district whose time has come, to be pushed by `method`. Nobody else is given them
 * before `leaseUntil`; when the taker dies, they are due again then. A correction waits while what it corrects is queued.
 */
export async function claimHandovers(
  db: Kysely<Schema>,
  districtId: string,
  options: { readonly now: Date; readonly leaseUntil: Date; readonly limit: number; readonly method: HandoverMethod },
): Promise<ClaimedHandover[]> {
  const { now, leaseUntil, limit, method } = options
  const { rows } = await sql<Omit<ClaimedHandover, 'leaseUntil'>>`
    with taken as (
      select h.id from handovers h
      join notices m on m.district_id = h.district_id and m.id = h.notice_id
      where h.district_id = ${districtId} and h.status = 'queued' and h.next_try_at <= ${now}
        and not exists (select from notices n
          join handovers e on e.district_id = n.district_id and e.notice_id = n.corrects and e.status = 'queued'
          where n.district_id = h.district_id and n.id = h.notice_id)
      order by h.next_try_at, m.published_on, m.number, h.id limit ${limit} for update of h skip locked)
    update handovers h set next_try_at = ${leaseUntil}, method = ${method}
    from notices n
    where h.district_id = ${districtId} and h.id in (select id from taken)
      and n.district_id = h.district_id and n.id = h.notice_id
    returning h.district_id, h.id, h.organisation_id, h.payload, h.method, h.attempts, n.number`.execute(db)
  return rows.map((row) => ({ ...row, leaseUntil }))
}

/**
 * Records what came of a try, with its step. False where the handover is no longer the taker's: the lease ran out and another
 * took it, or an answer was recorded meanwhile.
 */
export function settleHandover(
  db: Kysely<Schema>,
  claimed: ClaimedHandover,
  move: Move,
  step: NewStep,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const settled = await trx
      .updateTable('handovers')
      .set({ ...move, attempts: claimed.attempts + 1 })
      .where('district_id', '=', claimed.district_id)
      .where('id', '=', claimed.id)
      .where('status', '=', 'queued')
      .where('next_try_at', '=', claimed.leaseUntil)
      .executeTakeFirst()
    if (settled.numUpdatedRows === 0n) return false
    await appendStep(trx, claimed, { method: claimed.method, ...step })
    return true
  })
}

/** Gives a handover back whose try was broken off: due at `now` again, and not counted as a try. */
export async function releaseHandover(db: Kysely<Schema>, claimed: ClaimedHandover, now: Date): Promise<void> {
  await db
    .updateTable('handovers')
    .set({ next_try_at: now })
    .where('district_id', '=', claimed.district_id)
    .where('id', '=', claimed.id)
    .where('status', '=', 'queued')
    .where('next_try_at', '=', claimed.leaseUntil)
    .execute()
}

/** Moves a handover that this transaction has locked, with the step that does it. */
export async function moveHandover(trx: Transaction<Schema>, held: Which, move: Move, step: NewStep): Promise<void> {
  await trx
    .updateTable('handovers')
    .set(move)
    .where('district_id', '=', held.district_id)
    .where('id', '=', held.id)
    .execute()
  await appendStep(trx, held, step)
}

async function appendStep(trx: Transaction<Schema>, held: Which, step: NewStep): Promise<void> {
  await trx
    .insertInto('handover_steps')
    .values((e) => ({
      district_id: held.district_id,
      organisation_id: held.organisation_id,
      handover_id: held.id,
      step: e
        .selectFrom('handover_steps')
        .select(sql<number>`coalesce(max(step), 0) + 1`.as('next'))
        .where('district_id', '=', held.district_id)
        .where('handover_id', '=', held.id),
      method: null,
      problem: null,
      http_status: null,
      text: null,
      accepted: null,
      platform_number: null,
      on_date: null,
      person_id: null,
      ...step,
    }))
    .execute()
}

/** A handover with the number of its notice, and whether another was pushed in its place. */
export type HeldHandover = HandoverRow & { readonly number: string; readonly followed: boolean }

/** The handover with this key, or the newest of the notice with this number; its row locked. Undefined: there is none. */
export async function lockHandover(
  trx: Transaction<Schema>,
  districtId: string,
  which: { readonly id: string } | { readonly number: string },
): Promise<HeldHandover | undefined> {
  const condition = 'id' in which ? sql`h.id = ${which.id}` : sql`n.number = ${which.number} and ${NOT_FOLLOWED}`
  const { rows } = await sql<HeldHandover>`
    select h.*, n.number, not ${NOT_FOLLOWED} as followed from handovers h
    join notices n on n.district_id = h.district_id and n.id = h.notice_id
    where h.district_id = ${districtId} and ${condition} for update of h`.execute(trx)
  return rows[0]
}

const NOT_FOLLOWED = sql`not exists (select from handovers f where f.district_id = h.district_id and f.follows = h.id)`
