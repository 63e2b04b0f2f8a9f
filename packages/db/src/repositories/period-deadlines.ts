import type { CountedDeadlines, DaysTaken } from '@tenderlight/compliance/reports/deadlines'
import type { ReportPeriod } from '@tenderlight/compliance/reports/report'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'

/** Deadlines whose last day lies in a period: of a district, or of one unit's projects. */
export interface PeriodScope {
  readonly districtId: string
  readonly period: ReportPeriod
  readonly today: CivilDate
  readonly unit?: string | undefined
}

/** A deadline that was met late, or ran out and is not met, with its project. */
export interface LateDeadline extends Pick<CountedDeadlines, 'rule' | 'part' | 'level' | 'bound' | 'unit'> {
  readonly matter: string
  readonly project: string
  readonly number: string
  readonly title: string | null
  readonly due: CivilDate
  readonly met: CivilDate | null
}

/** Of `clocks c`: met or running, and no least distance, which has no last day. */
export const isDeadline = sql<boolean>`(c.warn_from is not null and c.level in ('law', 'commitment')
  and c.verdict in ('compliant', 'breach', 'pending') and (c.open or c.met is not null))`

/** Of `clocks c`: what became of it, as counts. */
export const countsOfClocks = (today: CivilDate): RawBuilder<unknown> => sql`
  count(*) filter (where c.kept)::integer as "onTime",
  count(*) filter (where c.met is not null and not c.kept)::integer as late,
  count(*) filter (where c.open and c.due < ${today}::date)::integer as overdue,
  count(*) filter (where c.open and c.due >= ${today}::date)::integer as running`

/** Of `clocks c`: its last day lies in the period, of the district, and of the unit where one is named. */
function inPeriod({ districtId, period, unit }: PeriodScope): RawBuilder<boolean> {
  const own = unit === undefined ? sql`` : sql` and c.organisation_id = ${unit}::uuid`
  return sql<boolean>`c.district_id = ${districtId} and c.due between ${period.from}::date and ${period.through}::date
    and c.bound in ('buyer', 'supervisor') and ${isDeadline}${own}`
}

/** How many deadlines fell due, and what became of them: by rule and unit. */
export async function countDeadlines(db: Kysely<Schema>, scope: PeriodScope): Promise<CountedDeadlines[]> {
  const { rows } = await sql<CountedDeadlines>`
    select c.rule, c.part, c.level, c.bound, c.organisation_id as unit, ${countsOfClocks(scope.today)}
    from clocks c where ${inPeriod(scope)}
    group by 1, 2, 3, 4, 5 order by 1, 2, 5`.execute(db)
  return rows
}

/** How many calendar days the deadlines that were met took from what started them, by rule. */
export async function daysTakenIn(db: Kysely<Schema>, scope: PeriodScope): Promise<DaysTaken[]> {
  const { rows } = await sql<DaysTaken>`
    select c.rule, c.part, c.level, c.bound, c.met - c.trigger_on as days, count(*)::integer as count
    from clocks c where ${inPeriod(scope)} and c.met is not null and c.trigger_on is not null
    group by 1, 2, 3, 4, 5 order by 1, 2, 5`.execute(db)
  return rows
}

/** Those that were met late or are overdue, the oldest last day first; `most` of them. */
export async function lateDeadlines(db: Kysely<Schema>, scope: PeriodScope, most: number): Promise<LateDeadline[]> {
  const { rows } = await sql<LateDeadline>`
    select c.rule, c.part, c.matter, c.level, c.bound, c.organisation_id as unit, p.id as project, p.number, p.title, c.due, c.met
    from clocks c join procurements p on p.district_id = c.district_id and p.id = c.procurement_id
    where ${inPeriod(scope)} and not c.kept and (c.met is not null or c.due < ${scope.today}::date)
    order by c.due, p.number, p.id, c.rule, c.part, c.matter
    limit ${most}`.execute(db)
  return rows
}
