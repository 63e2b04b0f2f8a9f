import { AGENCY_EVENTS } from '@tenderlight/compliance/reports/agencies'
import type { AgencyDeadlines, AgencyLate, AgencyRule } from '@tenderlight/compliance/reports/agencies'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { countsOfClocks, isDeadline } from './period-deadlines.ts'
import type { PeriodScope } from './period-deadlines.ts'

/** The day on which it was decided whether a clock `c` is kept: that of the step, or the last one. */
const DECIDED = sql`least(coalesce(c.met, c.due), c.due)`

/**
 * `clocks c` of steps that agencies take, with their last day in the period, beside each agency `g` that was appointed to the project
 * on the day that decided. Units that never appointed one are passed by early. An appointment that was ended early counts through the day before.
 */
const ofAgencies = ({ districtId, period, unit }: PeriodScope) => sql`
  clocks c
  join lateral (select distinct a.agency_id from appointments a
    where a.district_id = c.district_id and a.unit_id = c.organisation_id
      and (a.procurement_id is null or a.procurement_id = c.procurement_id)
      and a.from_on <= ${DECIDED} and a.until_on >= ${DECIDED}
      and (a.ended_at is null or (a.ended_at at time zone 'Asia/Shanghai')::date > ${DECIDED})) by_agency on true
  join organisations g on g.district_id = c.district_id and g.id = by_agency.agency_id
  where c.district_id = ${districtId} and c.due between ${period.from}::date and ${period.through}::date and c.bound = 'buyer'
    and c.target_event = any (${AGENCY_EVENTS}::text[]) and ${isDeadline}
    and c.organisation_id = any (array(select a.unit_id from appointments a where a.district_id = ${districtId}))${
      unit === undefined ? sql`` : sql` and c.organisation_id = ${unit}::uuid`
    }`

/** The deadlines of each agency's steps, by name. */
export async function agencyDeadlines(db: Kysely<Schema>, scope: PeriodScope): Promise<AgencyDeadlines[]> {
  const { rows } = await sql<AgencyDeadlines>`
    select g.id as agency, g.name, count(distinct c.procurement_id)::integer as projects,
      count(distinct c.organisation_id)::integer as units, ${countsOfClocks(scope.today)}
    from ${ofAgencies(scope)}
    group by 1, 2 order by 2, 1`.execute(db)
  return rows
}

/** The same by rule. */
export async function agencyRules(db: Kysely<Schema>, scope: PeriodScope): Promise<AgencyRule[]> {
  const { rows } = await sql<AgencyRule>`
    select g.id as agency, g.name, c.rule, c.part, ${countsOfClocks(scope.today)}
    from ${ofAgencies(scope)}
    group by 1, 2, 3, 4 order by 2, 1, 3, 4`.execute(db)
  return rows
}

/** Those that were late or are overdue, the oldest last day first; `most` of them. */
export async function agencyLate(db: Kysely<Schema>, scope: PeriodScope, most: number): Promise<AgencyLate[]> {
  const { rows } = await sql<AgencyLate>`
    select l.*, p.number, p.title from (
      select g.id as agency, g.name, c.rule, c.part, c.matter, c.district_id, c.procurement_id as project,
        c.organisation_id as unit, c.due, c.met
      from ${ofAgencies(scope)} and not c.kept and (c.met is not null or c.due < ${scope.today}::date)
    ) l join procurements p on p.district_id = l.district_id and p.id = l.project
    order by l.due, p.number, p.id, l.name, l.rule, l.part, l.matter
    limit ${most}`.execute(db)
  return rows
}
