import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder, Selectable } from 'kysely'
import type { NoticeKind } from '../schema/notices.ts'
import type { HandoverMethod, HandoverProblem, HandoverStatus, HandoverSteps } from '../schema/handover.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

export const HANDOVER_ORDERS = ['asked', 'number', 'title', 'unit', 'status', 'pushed'] as const
export type HandoverOrder = (typeof HANDOVER_ORDERS)[number]

export interface HandoverFilter {
  readonly districtId: string
  readonly within: Reach
  readonly status?: HandoverStatus | undefined
  readonly kind?: NoticeKind | undefined
  readonly unit?: string | undefined
  /** Found in the number, title, unit or summary of the notice, or in the platform's number. */
  readonly text?: string | undefined
}

export interface HandoverPage {
  readonly sort: HandoverOrder
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

export interface ListedHandover {
  readonly id: string
  readonly number: string
  readonly kind: NoticeKind
  readonly title: string
  readonly publishedOn: CivilDate
  /** The number of the notice that it corrects. */
  readonly corrects: string | null
  readonly unitId: string
  readonly unit: string
  readonly key: string
  readonly method: HandoverMethod
  readonly status: HandoverStatus
  readonly attempts: number
  readonly nextTryAt: Date | null
  readonly sentAt: Date | null
  readonly platformNumber: string | null
  readonly answerStatus: number | null
  readonly answer: string | null
  readonly answeredAt: Date | null
  /** Why the newest try failed. */
  readonly problem: HandoverProblem | null
  /** Null: the publication. */
  readonly askedBy: string | null
  readonly askedAt: Date
  /** Another was pushed in its place. */
  readonly followed: boolean
}

const ORDERS: Readonly<Record<HandoverOrder, string>> = {
  asked: 'h.created_at',
  number: 'n.number collate "C"',
  title: `(n.snapshot ->> 'title') collate "C"`,
  unit: 'o.name collate "C"',
  status: `array_position(array['failed', 'rejected', 'queued', 'sent', 'accepted'], h.status)`,
  pushed: `coalesce(h.sent_at, timestamptz '-infinity')`,
}

const FROM = sql`from handovers h
  join notices n on n.district_id = h.district_id and n.id = h.notice_id
  join organisations o on o.district_id = h.district_id and o.id = h.organisation_id`

const COLUMNS = sql`h.id, n.number, n.kind, coalesce(n.snapshot ->> 'title', '') as title, n.published_on as "publishedOn",
  (select c.number from notices c where c.district_id = n.district_id and c.id = n.corrects) as corrects,
  h.organisation_id as "unitId", o.name as unit, h.procurement_id as key, h.method, h.status, h.attempts,
  h.next_try_at as "nextTryAt", h.sent_at as "sentAt", h.platform_number as "platformNumber",
  h.answer_status as "answerStatus", h.answer, h.answered_at as "answeredAt",
  (select s.problem from handover_steps s where s.district_id = h.district_id and s.handover_id = h.id
    order by s.step desc limit 1) as problem,
  ${nameOf('h.district_id', 'h.asked_by')} as "askedBy", h.created_at as "askedAt",
  exists (select from handovers f where f.district_id = h.district_id and f.follows = h.id) as followed`

/** Failed or rejected, and nothing came after: no other push, no correction of the notice. */
const UNSETTLED = sql`h.status in ('failed', 'rejected')
  and not exists (select from handovers f where f.district_id = h.district_id and f.follows = h.id)
  and not exists (select from notices c where c.district_id = h.district_id and c.corrects = h.notice_id)`

/** One page of the handovers within reach. */
export async function listHandovers(
  db: Kysely<Schema>,
  filter: HandoverFilter,
  page: HandoverPage,
): Promise<ListedHandover[]> {
  const order = sql.raw(`${ORDERS[page.sort]} ${page.descending ? 'desc' : 'asc'}, n.number desc, h.id`)
  const { rows } = await sql<ListedHandover>`select ${COLUMNS} ${FROM} where ${matching(filter)}${ofStatus(filter)}
    order by ${order} limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

/** How many there are of each status, whatever status is asked for. */
export async function countHandovers(
  db: Kysely<Schema>,
  filter: HandoverFilter,
): Promise<Readonly<Record<HandoverStatus, number>>> {
  const { rows } = await sql<{ status: HandoverStatus; handovers: number }>`
    select h.status, count(*)::integer as handovers ${FROM} where ${matching(filter)} group by h.status`.execute(db)
  const counts = { queued: 0, sent: 0, accepted: 0, rejected: 0, failed: 0 }
  for (const { status, handovers } of rows) counts[status] = handovers
  return counts
}

/**
 * How many within reach failed or were rejected, and nothing came after: no other push, and no correction of the notice, which
 * says what is right.
 */
export async function countUnsettled(db: Kysely<Schema>, districtId: string, within: Reach): Promise<number> {
  const { rows } = await sql<{ handovers: number }>`select count(*)::integer as handovers from handovers h
    where ${matching({ districtId, within })} and ${UNSETTLED}`.execute(db)
  return rows[0]?.handovers ?? 0
}

/** A push that failed or was rejected, with its project's number and the moment since which it waits for somebody. */
export interface UnsettledHandover extends ListedHandover {
  readonly project: string
  readonly since: Date
}

/** Those pushes within reach, the one that has waited longest first. */
export async function unsettledHandovers(
  db: Kysely<Schema>,
  filter: Pick<HandoverFilter, 'districtId' | 'within' | 'unit'>,
  limit: number,
): Promise<UnsettledHandover[]> {
  const { rows } = await sql<UnsettledHandover>`select x.* from (
      select ${COLUMNS}, (select p.number from procurements p where p.district_id = h.district_id and p.id = h.procurement_id) as project,
        (select max(s.at) from handover_steps s where s.district_id = h.district_id and s.handover_id = h.id) as since
      ${FROM} where ${matching(filter)} and ${UNSETTLED}) x
    order by x.since, x.number limit ${limit}`.execute(db)
  return rows
}

/** The handover with this key within reach, and what was pushed. */
export async function findHandover(
  db: Kysely<Schema>,
  districtId: string,
  within: Reach,
  id: string,
): Promise<(ListedHandover & { readonly payload: string; readonly digest: string }) | undefined> {
  const { rows } = await sql<ListedHandover & { payload: string; digest: string }>`
    select ${COLUMNS}, h.payload, h.payload_digest as digest ${FROM}
    where ${matching({ districtId, within })} and h.id = ${id}`.execute(db)
  return rows[0]
}

/** Where the notices of a procurement stand: the newest handover of each. */
export async function handoversOf(
  db: Kysely<Schema>,
  districtId: string,
  within: Reach,
  procurementId: string,
): Promise<ListedHandover[]> {
  const { rows } = await sql<ListedHandover>`select ${COLUMNS} ${FROM}
    where ${matching({ districtId, within })} and h.procurement_id = ${procurementId}
      and not exists (select from handovers f where f.district_id = h.district_id and f.follows = h.id)
    order by n.number`.execute(db)
  return rows
}

export type HandoverStep = Omit<Selectable<HandoverSteps>, 'person_id'> & { readonly person: string | null }

/** The steps of a handover, the first one first. */
export function stepsOfHandover(db: Kysely<Schema>, districtId: string, id: string): Promise<HandoverStep[]> {
  return db
    .selectFrom('handover_steps')
    .selectAll()
    .select(nameOf('district_id', 'person_id').as('person'))
    .where('district_id', '=', districtId)
    .where('handover_id', '=', id)
    .orderBy('step')
    .execute()
}

function matching({ districtId, within, kind, unit, text }: HandoverFilter): RawBuilder<unknown> {
  const words = text?.split(/\s+/u).filter((part) => part !== '') ?? []
  const like = (word: string) => `%${word.toLowerCase().replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`
  const conditions = [
    sql`h.district_id = ${districtId}${andWithin(within, 'h.organisation_id', 'h.procurement_id')}`,
    ...(kind === undefined ? [] : [sql`n.kind = ${kind}`]),
    ...(unit === undefined ? [] : [sql`h.organisation_id = ${unit}`]),
    ...words.map((word) => sql`(n.search_text like ${like(word)} or lower(h.platform_number) like ${like(word)})`),
  ]
  return sql.join(conditions, sql` and `)
}

const ofStatus = ({ status }: HandoverFilter): RawBuilder<unknown> =>
  status === undefined ? sql`` : sql` and h.status = ${status}`
