import type { CountedCases } from '@tenderlight/compliance/reports/bulletin'
import type { ReportPeriod } from '@tenderlight/compliance/reports/report'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** What became of the cases (督办) of each unit in a period, by the days of their steps; units without any are left out. */
export async function countCasesIn(
  db: Kysely<Schema>,
  {
    districtId,
    period,
    unit,
  }: { readonly districtId: string; readonly period: ReportPeriod; readonly unit?: string | undefined },
): Promise<CountedCases[]> {
  const { from, through } = period
  const own = unit === undefined ? sql`` : sql` and k.organisation_id = ${unit}::uuid`
  const { rows } = await sql<CountedCases>`
    select * from (
      select k.organisation_id as unit,
        count(*) filter (where k.opened_on >= ${from})::integer as opened,
        (coalesce(sum(a.answered), 0))::integer as answered,
        count(*) filter (where k.closed_on between ${from} and ${through} and k.closed_as = 'struck-off')::integer as "struckOff",
        count(*) filter (where k.closed_on between ${from} and ${through} and k.closed_as = 'withdrawn')::integer as withdrawn,
        count(*) filter (where k.closed_on is null or k.closed_on > ${through})::integer as "openAtEnd"
      from cases k
      left join lateral (select count(*) as answered from case_steps s where s.district_id = k.district_id
        and s.case_id = k.id and s.kind = 'answered' and s.on_date between ${from} and ${through}) a on true
      where k.district_id = ${districtId} and k.opened_on <= ${through}
        and (k.closed_on is null or k.closed_on >= ${from})${own}
      group by 1) counted
    order by unit`.execute(db)
  return rows
}
