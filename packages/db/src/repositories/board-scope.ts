import type { Category, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { LitLevel } from './light-on-day.ts'

/** What the board counts: a district, a level, a day; only some procurements, one unit or one rule when given. */
export interface BoardScope {
  readonly districtId: string
  readonly level: LitLevel
  readonly today: CivilDate
  /** Year of the budget. */
  readonly year?: number | undefined
  readonly regime?: Regime | undefined
  readonly category?: Category | undefined
  readonly unit?: string | undefined
  readonly rule?: string | undefined
}

/** What the board's counts are told apart by. */
export type BoardBy = 'unit' | 'rule'

/** The column of clocks and of breaches that `by` stands for. */
export const columnOf = (by: BoardBy): RawBuilder<string> =>
  by === 'unit' ? sql<string>`c.organisation_id` : sql<string>`c.rule`

/** Joins the procurement of `clocks c` or `standing_breaches c` where the scope is some of them. */
export function joinProcurements(scope: BoardScope): RawBuilder<unknown> {
  const narrowed = narrowing(scope)
  return narrowed.length === 0
    ? sql``
    : sql`join procurements p on p.district_id = c.district_id and p.id = c.procurement_id and ${sql.join(narrowed, sql` and `)}`
}

/** Of `clocks c` or `standing_breaches c`: of this district, level, unit and rule. */
export function inScope({ districtId, level, unit, rule }: BoardScope): RawBuilder<boolean> {
  const own = unit === undefined ? sql`` : sql` and c.organisation_id = ${unit}`
  const ruled = rule === undefined ? sql`` : sql` and c.rule = ${rule}`
  return sql<boolean>`c.district_id = ${districtId} and c.level = ${level}${own}${ruled}`
}

/** Of `procurements p`: those that the scope is about. */
export function procurementsIn(scope: BoardScope): RawBuilder<boolean> {
  const own = scope.unit === undefined ? [] : [sql`p.organisation_id = ${scope.unit}`]
  return sql<boolean>`${sql.join([sql`p.district_id = ${scope.districtId}`, ...own, ...narrowing(scope)], sql` and `)}`
}

function narrowing({ year, regime, category }: BoardScope): RawBuilder<unknown>[] {
  return [
    ...(year === undefined ? [] : [sql`p.budget_year = ${year}`]),
    ...(regime === undefined ? [] : [sql`p.regime = ${regime}`]),
    ...(category === undefined ? [] : [sql`p.category = ${category}`]),
  ]
}
