import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import { nameOf } from './name-of.ts'
import type { NoticeKind, Notices } from '../schema/notices.ts'
import type { Schema } from '../schema.ts'

type Row = Selectable<Notices>
export type NewNotice = Pick<
  Row,
  | 'district_id'
  | 'id'
  | 'number'
  | 'kind'
  | 'procurement_id'
  | 'organisation_id'
  | 'published_on'
  | 'published_at'
  | 'published_by'
  | 'snapshot'
  | 'digest'
  | 'corrects'
>

const TYPES: ColumnTypes<NewNotice> = {
  district_id: 'uuid',
  id: 'uuid',
  number: 'text',
  kind: 'text',
  procurement_id: 'uuid',
  organisation_id: 'uuid',
  published_on: 'date',
  published_at: 'timestamptz',
  published_by: 'uuid',
  snapshot: 'jsonb',
  digest: 'text',
  corrects: 'uuid',
}

/** Publishes notices: they can never be changed afterwards. */
export function insertNotices(trx: Transaction<Schema>, notices: readonly NewNotice[]): Promise<void> {
  return bulkInsert(trx, 'notices', TYPES, notices)
}

/** A published notice, and what became of it. */
export interface PublishedNotice {
  readonly id: string
  readonly number: string
  readonly kind: NoticeKind
  readonly procurementId: string
  readonly organisationId: string
  readonly publishedOn: CivilDate
  /** The day on which the first of the notices was published that it corrects in turn; its own where it corrects none. */
  readonly since: CivilDate
  /** The number of the notice that corrects it. */
  readonly correctedBy: string | null
}

/** The notice with this key or number; undefined when the district has none. */
export function findNotice(
  db: Kysely<Schema>,
  districtId: string,
  which: { readonly id: string } | { readonly number: string },
): Promise<PublishedNotice | undefined> {
  return db
    .selectFrom('notices as n')
    .leftJoin('notices as c', (on) => on.onRef('c.district_id', '=', 'n.district_id').onRef('c.corrects', '=', 'n.id'))
    .select([
      'n.id',
      'n.number',
      'n.kind',
      'n.procurement_id as procurementId',
      'n.organisation_id as organisationId',
      'n.published_on as publishedOn',
      'c.number as correctedBy',
    ])
    .select(sql<CivilDate>`coalesce(n.snapshot #>> '{corrects,since}', n.published_on::text)`.as('since'))
    .where('n.district_id', '=', districtId)
    .where((is) => ('id' in which ? is('n.id', '=', which.id) : is('n.number', '=', which.number)))
    .executeTakeFirst()
}

/** What a notice says, as it was published; undefined when the district has none of this key. */
export async function publishedSnapshot(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const row = await db
    .selectFrom('notices')
    .select('snapshot')
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.snapshot
}

/** A notice of a procurement, and how it stands to the others. */
export interface NoticeOfProcurement {
  readonly number: string
  readonly kind: NoticeKind
  readonly publishedOn: CivilDate
  readonly publishedBy: string | null
  readonly corrects: string | null
  readonly correctedBy: string | null
  /** Of an intention: the first lawful day of the announcement. */
  readonly earliestAnnouncement: CivilDate | null
  /** What it states as the bid deadline. */
  readonly bidDeadlineOn: CivilDate | null
}

/** The notices of a procurement, newest first. */
export function noticesOf(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<NoticeOfProcurement[]> {
  return db
    .selectFrom('notices as n')
    .leftJoin('notices as b', (on) => on.onRef('b.district_id', '=', 'n.district_id').onRef('b.id', '=', 'n.corrects'))
    .leftJoin('notices as c', (on) => on.onRef('c.district_id', '=', 'n.district_id').onRef('c.corrects', '=', 'n.id'))
    .select(['n.number', 'n.kind', 'n.published_on as publishedOn', 'b.number as corrects', 'c.number as correctedBy'])
    .select(nameOf('n.district_id', 'n.published_by').as('publishedBy'))
    .select(sql<CivilDate | null>`n.snapshot ->> 'earliestAnnouncement'`.as('earliestAnnouncement'))
    .select(sql<CivilDate | null>`n.snapshot ->> 'bidDeadlineOn'`.as('bidDeadlineOn'))
    .where('n.district_id', '=', districtId)
    .where('n.procurement_id', '=', procurementId)
    .orderBy('n.published_on', 'desc')
    .orderBy('n.number', 'desc')
    .execute()
}

/** The newest notice of a kind, as far as it decides what the record says. */
export interface StandingNotice {
  readonly procurementId: string
  readonly number: string
  readonly kind: NoticeKind
  readonly bidDeadlineOn: CivilDate | null
  /** Fen. */
  readonly controlPrice: Fen | null
}

/** The notices of these procurements that no other one corrects. */
export async function standingNotices(
  db: Kysely<Schema>,
  districtId: string,
  procurementIds: readonly string[],
): Promise<StandingNotice[]> {
  if (procurementIds.length === 0) return []
  return db
    .selectFrom('notices as n')
    .leftJoin('notices as c', (on) => on.onRef('c.district_id', '=', 'n.district_id').onRef('c.corrects', '=', 'n.id'))
    .select(['n.procurement_id as procurementId', 'n.number', 'n.kind'])
    .select(sql<CivilDate | null>`n.snapshot ->> 'bidDeadlineOn'`.as('bidDeadlineOn'))
    .select(sql<Fen | null>`(n.snapshot ->> 'controlPrice')::float8`.as('controlPrice'))
    .where('n.district_id', '=', districtId)
    .where(sql<boolean>`n.procurement_id = any (${procurementIds}::uuid[])`)
    .where('c.id', 'is', null)
    .orderBy('n.number', 'desc')
    .execute()
}

/** Gives out the next `count` numbers of a series and returns the first; two transactions never get the same. */
export async function nextNumbers(
  trx: Transaction<Schema>,
  districtId: string,
  series: string,
  count = 1,
): Promise<number> {
  const { last } = await trx
    .insertInto('number_series')
    .values({ district_id: districtId, series, last: count })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'series']).doUpdateSet((eb) => ({ last: eb('number_series.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last - count + 1
}
