import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
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
}

/** Publishes notices: they can never be changed afterwards. */
export function insertNotices(trx: Transaction<Schema>, notices: readonly NewNotice[]): Promise<void> {
  return bulkInsert(trx, 'notices', TYPES, notices)
}

/** The notices of a procurement, newest first. */
export function noticesOf(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<{ number: string; kind: NoticeKind; publishedOn: CivilDate }[]> {
  return db
    .selectFrom('notices')
    .select(['number', 'kind', 'published_on as publishedOn'])
    .where('district_id', '=', districtId)
    .where('procurement_id', '=', procurementId)
    .orderBy('published_on', 'desc')
    .orderBy('number', 'desc')
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
