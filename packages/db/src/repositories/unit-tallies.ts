import type { Light } from '@tenderlight/compliance/finding'
import type { Category, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { Stage } from '@tenderlight/compliance/rules/rule'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { LitLevel } from './light-on-day.ts'
import { isRunning } from './running-clock.ts'

/** Which state the records of a unit are in: another text after every change of one of them. */
export interface UnitVersion {
  readonly unit: string
  readonly version: string
  readonly records: number
}

/** What the board's counts are narrowed by, and so many. */
interface Tally {
  readonly unit: string
  readonly level: LitLevel
  readonly rule: string
  readonly year: number | null
  readonly regime: Regime | null
  readonly category: Category | null
  readonly count: number
}

/** Deadlines of a unit that were met. Months are numbered as in `clocks.met_in`. */
export interface MetTally extends Tally {
  readonly metIn: number
  /** Null unless it had become overdue. */
  readonly lateIn: number | null
  readonly kept: boolean
}

/** Running clocks, and what is not met: `open` is waited for, `waited-out` a least distance, `breach` has no day. */
export interface StandingTally extends Tally {
  readonly kind: 'open' | 'waited-out' | 'breach'
  readonly stage: Stage
  readonly bound: 'buyer' | 'supervisor'
  /** Days since 1970-01-01. */
  readonly due: number | null
  readonly warnFrom: number | null
  readonly lateLight: Light | null
}

/** The versions of all units that have records, or of one, summed from an index alone: for whoever reaches the whole district. */
export async function unitVersions(db: Kysely<Schema>, districtId: string, unit?: string): Promise<UnitVersion[]> {
  const own = unit === undefined ? sql`` : sql` and organisation_id = ${unit}`
  const { rows } = await sql<UnitVersion>`
    select organisation_id as unit, count(*) || ':' || sum(revision) as version, count(*)::integer as records
    from procurements where district_id = ${districtId} and revision > 0${own}
    group by organisation_id`.execute(db)
  return rows
}

const NARROWED = sql`p.organisation_id as unit, c.level, c.rule, p.budget_year as year, p.regime, p.category`
const day = (column: string) => sql`(${sql.ref(column)} - date '1970-01-01')::integer`

/** `clocks c` or `standing_breaches c` of these units with their procurements: a unit's rows are those of its records. */
const ofUnits = (table: 'clocks' | 'standing_breaches', districtId: string, units: readonly string[]) =>
  sql`from procurements p join ${sql.table(table)} c on c.district_id = p.district_id and c.procurement_id = p.id
    where p.district_id = ${districtId} and p.organisation_id = any (${units}::uuid[])
      and c.level in ('law', 'commitment')`

/** What was met in these units, as fine as any page of the board tells it apart. */
export async function metTallies(
  db: Kysely<Schema>,
  districtId: string,
  units: readonly string[],
): Promise<MetTally[]> {
  const { rows } = await sql<MetTally>`
    select ${NARROWED}, c.met_in as "metIn", c.late_in as "lateIn", c.kept, count(*)::integer as count
    ${ofUnits('clocks', districtId, units)} and c.bound = 'buyer' and c.warn_from is not null and c.met is not null
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9`.execute(db)
  return rows
}

/** What runs and what is not met in these units, as fine as any page of the board tells it apart. */
export async function standingTallies(
  db: Kysely<Schema>,
  districtId: string,
  units: readonly string[],
): Promise<StandingTally[]> {
  const { rows } = await sql<StandingTally>`
    select ${NARROWED}, case when c.open then 'open' else 'waited-out' end as kind, c.stage, c.bound,
      ${day('c.due')} as due, ${day('c.warn_from')} as "warnFrom", c.late_light as "lateLight", count(*)::integer as count
    ${ofUnits('clocks', districtId, units)} and c.bound in ('buyer', 'supervisor') and ${isRunning}
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
    union all
    select ${NARROWED}, 'breach', c.stage, c.bound, null, null, null, count(*)::integer
    ${ofUnits('standing_breaches', districtId, units)} and c.bound in ('buyer', 'supervisor')
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9`.execute(db)
  return rows
}
