import type { ReportKind, ReportPeriod } from '@tenderlight/compliance/reports/report'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Insertable, Kysely, RawBuilder, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { Reports, ReportWithdrawals } from '../schema/reports.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'

/** What a report is about: `unit` null, the whole district. */
export interface ReportAbout {
  readonly kind: ReportKind
  readonly period: ReportPeriod
  readonly unit: string | null
}

/** An issued report as lists show it. */
export interface ReportRow {
  readonly id: string
  readonly kind: ReportKind
  readonly from: CivilDate
  readonly through: CivilDate
  readonly unitId: string | null
  readonly unitName: string | null
  readonly number: string
  readonly title: string
  readonly issuedOn: CivilDate
  readonly issuedBy: string | null
  readonly withdrawnOn: CivilDate | null
}

export type ReportSort = 'issued' | 'period' | 'number'

export interface ReportFilter {
  readonly kind?: ReportKind | undefined
  /** Of issue. */
  readonly year?: number | undefined
  readonly state?: 'standing' | 'withdrawn' | undefined
}

/** A report with what it stands at in the list. */
export type ListedReport = ReportRow & { readonly order: string }

const FROM = sql`reports r
  left join organisations o on o.district_id = r.district_id and o.id = r.organisation_id
  left join report_withdrawals w on w.district_id = r.district_id and w.report_id = r.id`

const COLUMNS = sql`r.id, r.kind, r.from_on as "from", r.through_on as "through", r.organisation_id as "unitId",
  o.name as "unitName", r.number, r.title, r.issued_on as "issuedOn",
  tenderlight.name_of(r.district_id, r.issued_by) as "issuedBy", w.withdrawn_on as "withdrawnOn"`

/** Texts in whose order reports are listed. */
const ORDERS: Readonly<Record<ReportSort, RawBuilder<string>>> = {
  issued: sql`to_char(r.issued_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`,
  period: sql`to_char(r.from_on, 'YYYYMMDD') || to_char(r.through_on, 'YYYYMMDD')`,
  number: sql`rpad(r.kind, 16) || to_char(r.year, 'FM0000') || to_char(r.sequence, 'FM000000')`,
}

function inFilter(districtId: string, { kind, year, state }: ReportFilter): RawBuilder<boolean> {
  const conditions = [
    sql`r.district_id = ${districtId}`,
    ...(kind === undefined ? [] : [sql`r.kind = ${kind}`]),
    ...(year === undefined ? [] : [sql`r.year = ${year}`]),
    ...(state === undefined ? [] : [state === 'standing' ? sql`w.report_id is null` : sql`w.report_id is not null`]),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** Issued reports that the asker may see, `limit` behind `after`, and how many there are by the filter. */
export async function listReports(
  db: Kysely<Schema>,
  districtId: string,
  filter: ReportFilter,
  page: {
    readonly sort: ReportSort
    readonly descending: boolean
    readonly after: { readonly order: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<{ readonly rows: ListedReport[]; readonly all: number }> {
  const { sort, descending, after, limit } = page
  const order = ORDERS[sort]
  const [than, direction] = descending ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const beyond = after === undefined ? sql`` : sql` and (${order}, r.id) ${than} (${after.order}, ${after.id}::uuid)`
  const where = inFilter(districtId, filter)
  const { rows } = await sql<ListedReport>`select ${COLUMNS}, ${order} as "order" from ${FROM} where ${where}${beyond}
    order by "order" ${direction}, r.id ${direction} limit ${limit}`.execute(db)
  const counted = await sql<{ all: number }>`select count(*)::integer as "all" from ${FROM} where ${where}`.execute(db)
  return { rows, all: counted.rows[0]?.all ?? 0 }
}

/** A report as it was issued and, where it was withdrawn, why. */
export type FoundReport = ReportRow & {
  readonly document: unknown
  readonly digest: string
  readonly withdrawnBy: string | null
  readonly reason: string | null
}

/** An issued report; undefined: none of this key that the asker may see. */
export async function findReport(db: Kysely<Schema>, districtId: string, id: string): Promise<FoundReport | undefined> {
  const { rows } = await sql<FoundReport>`select ${COLUMNS}, r.document, r.digest, w.reason,
      tenderlight.name_of(w.district_id, w.withdrawn_by) as "withdrawnBy"
    from ${FROM} where r.district_id = ${districtId} and r.id = ${id}`.execute(db)
  return rows[0]
}

/** The report about this that was issued and not withdrawn; undefined: none. */
export async function standingReport(
  db: Kysely<Schema>,
  districtId: string,
  { kind, period, unit }: ReportAbout,
): Promise<{ readonly id: string; readonly number: string } | undefined> {
  const { rows } = await sql<{ id: string; number: string }>`select r.id, r.number from ${FROM}
    where ${inFilter(districtId, { kind, state: 'standing' })} and r.from_on = ${period.from}
      and r.through_on = ${period.through} and r.organisation_id is not distinct from ${unit}::uuid`.execute(db)
  return rows[0]
}

/** The periods since `since` of which a report of this kind on the whole district stands issued. */
export async function reportedPeriods(
  db: Kysely<Schema>,
  districtId: string,
  kind: ReportKind,
  since: CivilDate,
): Promise<ReportPeriod[]> {
  const { rows } = await sql<ReportPeriod>`select r.from_on as "from", r.through_on as "through" from ${FROM}
    where ${inFilter(districtId, { kind, state: 'standing' })} and r.organisation_id is null
      and r.through_on >= ${since}`.execute(db)
  return rows
}

/**
 * The next free ordinal of a district's reports of a kind and year. Whoever else issues one waits until the transaction ends, so
 * that none is left out and none given twice.
 */
export async function nextReportOrdinal(
  trx: Transaction<Schema>,
  districtId: string,
  kind: ReportKind,
  year: number,
): Promise<number> {
  await takeTurn(trx, `reports ${districtId} ${kind}`)
  const row = await trx
    .selectFrom('reports')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .where('district_id', '=', districtId)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Puts an issued report on record, with the units that it names. */
export async function insertReport(
  trx: Transaction<Schema>,
  report: Insertable<Reports>,
  units: readonly string[],
): Promise<void> {
  await trx.insertInto('reports').values(report).execute()
  const of = { district_id: report.district_id, report_id: report.id }
  await bulkInsert(
    trx,
    'report_units',
    { district_id: 'uuid', report_id: 'uuid', organisation_id: 'uuid' },
    units.map((unit) => ({ ...of, organisation_id: unit })),
  )
}

/** Takes the turn of a report until the transaction ends: whoever else withdraws it waits. */
export async function holdReport(trx: Transaction<Schema>, districtId: string, id: string): Promise<void> {
  await takeTurn(trx, `report ${districtId} ${id}`)
}

/** Puts on record that a report does not hold any more. */
export async function withdrawReport(trx: Transaction<Schema>, row: Selectable<ReportWithdrawals>): Promise<void> {
  await trx.insertInto('report_withdrawals').values(row).execute()
}
