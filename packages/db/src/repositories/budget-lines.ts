import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { Kysely, RawBuilder, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { BudgetLines } from '../schema/budget.ts'
import type { Schema } from '../schema.ts'

export type BudgetLineRow = Selectable<BudgetLines>

const TYPES: ColumnTypes<BudgetLineRow> = {
  district_id: 'uuid',
  organisation_id: 'uuid',
  fiscal_year: 'integer',
  code: 'text',
  version: 'integer',
  name: 'text',
  function_code: 'text',
  economic_code: 'text',
  amount: 'bigint',
  import_id: 'uuid',
  recorded_at: 'timestamptz',
  recorded_by: 'uuid',
}

/** Adds versions of lines; a version that is there already violates the primary key. */
export function appendBudgetLines(trx: Transaction<Schema>, rows: readonly BudgetLineRow[]): Promise<void> {
  return bulkInsert(trx, 'budget_lines', TYPES, rows)
}

/** What the budget lines of a unit come to in a year. */
export interface BudgetTotal {
  readonly unit: string
  readonly year: number
  readonly amount: Fen
}

/** The totals of every unit and year of a district, of the newest version of each line. */
export async function budgetTotals(db: Kysely<Schema>, districtId: string): Promise<readonly BudgetTotal[]> {
  const { rows } = await sql<BudgetTotal>`
    select organisation_id as unit, fiscal_year as year, sum(amount)::bigint as amount from (
      select distinct on (organisation_id, fiscal_year, code) organisation_id, fiscal_year, amount from budget_lines
      where district_id = ${districtId} order by organisation_id, fiscal_year, code, version desc
    ) newest group by organisation_id, fiscal_year order by organisation_id, fiscal_year`.execute(db)
  return rows
}

/** What those totals are made of, as one text: the same text, no line has changed. Empty where there are none. */
export async function budgetBasis(db: Kysely<Schema>, districtId: string): Promise<string> {
  const { last, lines } = await db
    .selectFrom('budget_lines')
    .select(({ fn }) => [fn.countAll<string | number>().as('lines'), fn.max('recorded_at').as('last')])
    .where('district_id', '=', districtId)
    .executeTakeFirstOrThrow()
  return last === null ? '' : `${Number(lines)}:${last.toISOString()}`
}

/** The newest version of every line of these organisations. */
export function newestBudgetLines(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[],
): Promise<BudgetLineRow[]> {
  return db
    .selectFrom('budget_lines')
    .distinctOn(['organisation_id', 'fiscal_year', 'code'])
    .selectAll()
    .where('district_id', '=', districtId)
    .where(sql<boolean>`organisation_id = any (${organisationIds}::uuid[])`)
    .orderBy('organisation_id')
    .orderBy('fiscal_year', 'desc')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
}

/** The years of which lines are on record, newest first. */
export async function budgetYears(
  db: Kysely<Schema>,
  districtId: string,
  organisationIds: readonly string[] | undefined,
): Promise<number[]> {
  const rows = await db
    .selectFrom('budget_lines')
    .select('fiscal_year as year')
    .distinct()
    .where('district_id', '=', districtId)
    .$if(organisationIds !== undefined, (query) =>
      query.where(sql<boolean>`organisation_id = any (${organisationIds}::uuid[])`),
    )
    .orderBy('fiscal_year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** What of a line, or of several, is planned, announced, contracted, paid, and taken in all. */
export interface LineSums {
  readonly amount: Fen
  readonly planned: Fen
  readonly announced: Fen
  readonly contracted: Fen
  readonly paid: Fen
  readonly used: Fen
}

export interface ListedBudgetLine extends LineSums {
  readonly unit: { readonly id: string; readonly name: string }
  readonly year: number
  readonly code: string
  readonly name: string
  readonly functionCode: string | null
  readonly economicCode: string | null
  /** Of the approved amount; more than one where it was changed in the year. */
  readonly version: number
  readonly projects: number
}

export const LINE_ORDERS = [
  'code',
  'name',
  'unit',
  'amount',
  'planned',
  'announced',
  'contracted',
  'paid',
  'left',
] as const
export type LineOrder = (typeof LINE_ORDERS)[number]

export interface LineFilter {
  readonly districtId: string
  /** Of all, when left out. */
  readonly organisationIds?: readonly string[] | undefined
  readonly year?: number | undefined
  /** Found in code or name. */
  readonly text?: string | undefined
}

export interface LinePage {
  readonly sort: LineOrder
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

const ORDERS: Readonly<Record<LineOrder, string>> = {
  code: 'code collate "C"',
  name: 'name collate "C"',
  unit: 'unit collate "C"',
  amount: 'amount',
  planned: 'planned',
  announced: 'announced',
  contracted: 'contracted',
  paid: 'paid',
  left: 'amount - used',
}

/** One page of the lines as they stand, with what is taken of each, how many there are, and their sums. */
export async function listBudgetLines(
  db: Kysely<Schema>,
  filter: LineFilter,
  page: LinePage,
): Promise<{ readonly total: number; readonly sums: LineSums; readonly lines: ListedBudgetLine[] }> {
  const order = sql.raw(`${ORDERS[page.sort]} ${page.descending ? 'desc' : 'asc'}, year desc, unit, code`)
  const { rows } = await sql<{ total: number; sums: LineSums; lines: ListedBudgetLine[] }>`
    with newest as (
      select distinct on (b.organisation_id, b.fiscal_year, b.code) b.* from budget_lines b
      where b.district_id = ${filter.districtId}${within(filter)}
      order by b.organisation_id, b.fiscal_year, b.code, b.version desc
    ), uses as (
      select g.organisation_id, g.fiscal_year, u.* from (select distinct organisation_id, fiscal_year from newest) g
      cross join lateral tenderlight.budget_uses(${filter.districtId}, g.organisation_id, g.fiscal_year, null) u
    ), lines as (
      select n.organisation_id, o.name as unit, n.fiscal_year as year, n.code, n.name, n.function_code, n.economic_code, n.amount, n.version,
        coalesce(u.projects, 0) as projects, coalesce(u.planned, 0) as planned, coalesce(u.announced, 0) as announced,
        coalesce(u.contracted, 0) as contracted, coalesce(u.paid, 0) as paid, coalesce(u.used, 0) as used
      from newest n
      join organisations o on o.district_id = n.district_id and o.id = n.organisation_id
      left join uses u on u.organisation_id = n.organisation_id and u.fiscal_year = n.fiscal_year and u.code = n.code
      where ${matching(filter.text)}
    )
    select (select count(*) from lines)::integer as total,
      (select json_build_object('amount', coalesce(sum(amount), 0), 'planned', coalesce(sum(planned), 0),
        'announced', coalesce(sum(announced), 0), 'contracted', coalesce(sum(contracted), 0), 'paid', coalesce(sum(paid), 0),
        'used', coalesce(sum(used), 0)) from lines) as sums,
      (select coalesce(json_agg(json_build_object('unit', json_build_object('id', organisation_id, 'name', unit), 'year', year,
        'code', code, 'name', name, 'functionCode', function_code, 'economicCode', economic_code, 'amount', amount,
        'version', version, 'projects', projects, 'planned', planned, 'announced', announced, 'contracted', contracted,
        'paid', paid, 'used', used) order by ${order}), '[]'::json)
        from (select * from lines order by ${order} limit ${page.limit} offset ${page.offset}) shown) as lines`.execute(
    db,
  )
  const [found] = rows
  if (found === undefined) throw new RangeError('a statement without a condition gave no row')
  return found
}

function within({ organisationIds, year }: LineFilter): RawBuilder<unknown> {
  const units = organisationIds === undefined ? sql`` : sql` and b.organisation_id = any (${organisationIds}::uuid[])`
  return year === undefined ? units : sql`${units} and b.fiscal_year = ${year}`
}

function matching(text: string | undefined): RawBuilder<unknown> {
  const words = text?.split(/\s+/u).filter((part) => part !== '') ?? []
  if (words.length === 0) return sql`true`
  const like = (word: string) => `%${word.toLowerCase().replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`
  return sql.join(
    words.map((word) => sql`lower(n.code || ' ' || n.name) like ${like(word)}`),
    sql` and `,
  )
}
