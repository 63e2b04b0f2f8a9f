import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { NoticeKind } from '../schema/notices.ts'
import type { Schema } from '../schema.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

/** Which notices that were never handed over. */
export interface UnpushedFilter {
  readonly districtId: string
  readonly within: Reach
  readonly kinds: readonly NoticeKind[]
  readonly unit?: string | undefined
}

export interface UnpushedNotice {
  readonly id: string
  readonly number: string
  readonly kind: NoticeKind
  readonly title: string
  readonly publishedOn: CivilDate
  readonly unit: string
  readonly key: string
  /** The number of the notice that corrects it. */
  readonly correctedBy: string | null
}

/** Notices within reach that were never handed over, oldest first. */
export async function listUnpushed(
  db: Kysely<Schema>,
  filter: UnpushedFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<UnpushedNotice[]> {
  const { rows } = await sql<UnpushedNotice>`
    select n.id, n.number, n.kind, coalesce(n.snapshot ->> 'title', '') as title, n.published_on as "publishedOn",
      o.name as unit, n.procurement_id as key,
      (select c.number from notices c where c.district_id = n.district_id and c.corrects = n.id) as "correctedBy"
    ${FROM} join organisations o on o.district_id = n.district_id and o.id = n.organisation_id
    where ${unpushed(filter)} order by n.published_on, n.number limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

/** How many there are. */
export async function countUnpushed(db: Kysely<Schema>, filter: UnpushedFilter): Promise<number> {
  const { rows } = await sql<{ notices: number }>`select count(*)::integer as notices ${FROM}
    where ${unpushed(filter)}`.execute(db)
  return rows[0]?.notices ?? 0
}

/** A published notice as it is handed over. */
export interface NoticeToPush {
  readonly id: string
  readonly number: string
  readonly organisationId: string
  readonly procurementId: string
  readonly snapshot: Readonly<Record<string, unknown>>
  readonly digest: string
}

/** Those of `ids` that are within reach and were never handed over, oldest first. */
export async function findUnpushed(
  db: Kysely<Schema>,
  filter: UnpushedFilter,
  ids: readonly string[],
): Promise<NoticeToPush[]> {
  const { rows } = await sql<NoticeToPush>`select n.id, n.number, n.organisation_id as "organisationId",
      n.procurement_id as "procurementId", n.snapshot, n.digest
    ${FROM} where ${unpushed(filter)} and n.id = any (${ids}::uuid[]) order by n.published_on, n.number`.execute(db)
  return rows
}

/** The notice with this key, as it is handed over. */
export function noticeToPush(db: Kysely<Schema>, districtId: string, id: string): Promise<NoticeToPush | undefined> {
  return db
    .selectFrom('notices')
    .select([
      'id',
      'number',
      'organisation_id as organisationId',
      'procurement_id as procurementId',
      'snapshot',
      'digest',
    ])
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

// Notices are everybody's; whose procurement is out of reach hands none of them over.
const FROM = sql`from notices n join procurements p on p.district_id = n.district_id and p.id = n.procurement_id`

function unpushed({ districtId, within, kinds, unit }: UnpushedFilter): RawBuilder<unknown> {
  const ofUnit = unit === undefined ? sql`` : sql` and n.organisation_id = ${unit}`
  return sql`n.district_id = ${districtId} and n.kind = any (${kinds}::text[])${ofUnit}
    and not exists (select from handovers h where h.district_id = n.district_id and h.notice_id = n.id)
    ${andWithin(within, 'n.organisation_id', 'n.procurement_id')}`
}
