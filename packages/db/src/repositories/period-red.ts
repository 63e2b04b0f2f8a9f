import type { CountedDeadlines } from '@tenderlight/compliance/reports/deadlines'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import type { LateDeadline, PeriodScope } from './period-deadlines.ts'
import { bindsUnit } from './running-clock.ts'

/** How many deadlines of a unit became overdue. */
export interface TurnedRed extends Pick<CountedDeadlines, 'level' | 'unit'> {
  readonly count: number
}

/**
 * Of `clocks c`: a unit's deadline whose first red day lies in the period, met since or not; one that a written reason softens never
 * is red, and what is due today or later is not yet.
 */
function turnedRed({ districtId, period, today, unit }: PeriodScope): RawBuilder<boolean> {
  const own = unit === undefined ? sql`` : sql` and c.organisation_id = ${unit}::uuid`
  return sql<boolean>`c.district_id = ${districtId} and ${bindsUnit} and c.warn_from is not null
    and c.level in ('law', 'commitment') and c.late_light = 'red' and (c.open or c.met > c.due)
    and c.due between ${period.from}::date - 1 and least(${period.through}::date, ${today}::date) - 1${own}`
}

/** How many of each unit's deadlines became overdue in the period. */
export async function countTurnedRed(db: Kysely<Schema>, scope: PeriodScope): Promise<TurnedRed[]> {
  const { rows } = await sql<TurnedRed>`
    select c.organisation_id as unit, c.level, count(*)::integer as count
    from clocks c where ${turnedRed(scope)} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** Those deadlines with their projects, the oldest last day first; `most` of them. */
export async function turnedRedIn(db: Kysely<Schema>, scope: PeriodScope, most: number): Promise<LateDeadline[]> {
  const { rows } = await sql<LateDeadline>`
    select c.rule, c.part, c.matter, c.level, c.bound, c.organisation_id as unit, p.id as project, p.number, p.title, c.due, c.met
    from clocks c join procurements p on p.district_id = c.district_id and p.id = c.procurement_id
    where ${turnedRed(scope)} order by c.due, p.number, p.id, c.rule, c.part, c.matter limit ${most}`.execute(db)
  return rows
}
