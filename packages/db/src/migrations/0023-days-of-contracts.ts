import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Whether a record holds a milestone that is not done; over the columns of `procurements`. */
const OPEN_MILESTONE = `jsonb_path_exists(record, '$.milestones[*] ? (!exists(@.doneOn))')`

/**
 * The days that contracts agree, found without looking through every record; and what a procurement may know of the line
 * of its unit's budget that it takes of.
 */
export const daysOfContracts: Migration = {
  up: (db) =>
    runStatements(db, [
      `create index procurements_with_open_milestone on procurements (district_id, organisation_id) where ${OPEN_MILESTONE}`,
      `create index procurements_with_bond_return on procurements (district_id, organisation_id)
        where record ->> 'performanceBondReturnOn' is not null`,
      LINE_OF_PROCUREMENT,
    ]),
}

/**
 * The approved line that a procurement names, with what all others take of it. Summed as the owner, as whoever may see one
 * project alone sees nothing else of the line; told for a procurement within reach only, and of no line but its own.
 */
const LINE_OF_PROCUREMENT = `create function tenderlight.line_of_procurement(district uuid, asked uuid)
  returns table (year integer, code text, name text, amount bigint, used bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select b.fiscal_year, b.code, b.name, b.amount,
    coalesce((select sum(l.used) from tenderlight.projects_of_lines(district, p.organisation_id, b.fiscal_year, b.code, null) l
      where l.procurement is distinct from p.id), 0)::bigint
  from procurements p
  join budget_lines b on b.district_id = p.district_id and b.organisation_id = p.organisation_id
    and b.fiscal_year::text = p.record ->> 'fiscalYear' and b.code = p.record ->> 'budgetItem'
  where p.district_id = district and p.id = asked
    and (tenderlight.actor() = 'owner' or district = tenderlight.district() and (tenderlight.whole()
      or p.organisation_id = any (tenderlight.units()) or p.id = any (tenderlight.projects())))
  order by b.version desc limit 1
$$`
