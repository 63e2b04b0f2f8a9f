import type { CountedDeadlines } from '@tenderlight/compliance/reports/deadlines'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import type { LateDeadline, PeriodScope } from './period-deadlines.ts'
import { bindsUnit } from './running-clock.ts'

/** How many deadlines of a unit became overdue. */
export interface TurnedRed extends Pick<CountedDeadlines, 'level' | 'unit'> {
  readonly count: number
}

const monthOf = (day: CivilDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/**
 * The units' deadlines whose first red day lies in the period, met since or not; one that a written reason softens never is red, and
 * what is due today or later is not yet. Said so that an index finds them by that day.
 */
function turnedRed({ districtId, period, today, unit }: PeriodScope): RawBuilder<unknown> {
  const last = period.through < today ? period.through : today
  const own = unit === undefined ? sql`` : sql` and c.organisation_id = ${unit}::uuid`
  const inPeriod = sql`c.district_id = ${districtId} and ${bindsUnit} and c.warn_from is not null
    and c.level in ('law', 'commitment') and c.late_light = 'red' and c.due between ${period.from}::date - 1 and ${last}::date - 1${own}`
  const columns = sql`c.district_id, c.procurement_id, c.organisation_id, c.rule, c.part, c.matter, c.level, c.bound, c.due, c.met`
  return sql`(select ${columns} from clocks c where ${inPeriod} and c.open
    union all select ${columns} from clocks c where ${inPeriod} and c.met is not null
      and c.late_in is not null and c.late_in between ${monthOf(period.from)} and ${monthOf(last)}) c`
}

/** How many of each unit's deadlines became overdue in the period. */
export async function countTurnedRed(db: Kysely<Schema>, scope: PeriodScope): Promise<TurnedRed[]> {
  const { rows } = await sql<TurnedRed>`
    select c.organisation_id as unit, c.level, count(*)::integer as count
    from ${turnedRed(scope)} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** Those deadlines with their projects, the oldest last day first; `most` of them. */
export async function turnedRedIn(db: Kysely<Schema>, scope: PeriodScope, most: number): Promise<LateDeadline[]> {
  const { rows } = await sql<LateDeadline>`
    select c.rule, c.part, c.matter, c.level, c.bound, c.organisation_id as unit, p.id as project, p.number, p.title, c.due, c.met
    from (select c.* from ${turnedRed(scope)} order by c.due fetch first (${most}) rows with ties) c
    join procurements p on p.district_id = c.district_id and p.id = c.procurement_id
    order by c.due, p.number, p.id, c.rule, c.part, c.matter limit ${most}`.execute(db)
  return rows
}
