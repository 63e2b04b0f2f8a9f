import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/**
 * What was really paid of a budget line, where a project is paid in instalments; and files that prove a payment or another
 * part of a step which is no fact of its own.
 */
export const steps: Migration = {
  up: (db) =>
    runStatements(db, [
      PROJECTS_OF_LINES,
      `alter table evidence alter column fact_id drop not null, add column part_id uuid,
        add constraint evidence_of_one_thing check (num_nonnulls(fact_id, part_id) = 1)`,
      // Arrears are asked for by day, over all that is owed.
      `create index procurements_in_instalments on procurements (district_id, id) where record ? 'instalments'`,
    ]),
}

const AS_OWNER = `security definer set search_path = public, pg_temp`

/** Whether sums of a unit may be told: it, or a project of it, lies within reach. */
const MAY_KNOW = `(tenderlight.actor() = 'owner' or district = tenderlight.district() and (tenderlight.whole()
  or organisation = any (tenderlight.units()) or organisation = any (tenderlight.own())
  or exists (select from procurements r where r.district_id = district and r.organisation_id = organisation
    and r.id = any (tenderlight.projects()))))`

/**
 * As it was, but for what is paid: the payments of the instalments on record; of a project without any, its contract once
 * it has a day of payment.
 */
const PROJECTS_OF_LINES = `create or replace function tenderlight.projects_of_lines(district uuid, organisation uuid, year integer, line text, released uuid)
  returns table (code text, procurement uuid, submission uuid, planned bigint, announced bigint, contracted bigint, paid bigint, used bigint)
  language sql stable ${AS_OWNER} as $$
  with linked as (
    select p.id, p.number, p.record ->> 'budgetItem' as code, coalesce(p.budget, 0) as budget,
      p.record ->> 'announcementOn' is not null as is_announced, p.record ->> 'paidOn' is not null as is_paid,
      case when p.record ? 'instalments' then coalesce((select sum((payment ->> 'amount')::bigint)
        from jsonb_array_elements(p.record -> 'instalments') instalment,
          jsonb_array_elements(instalment -> 'payments') payment), 0)::bigint end as in_instalments,
      case when p.record ->> 'contractSignedOn' is not null
        then coalesce((p.record ->> 'contractAmount')::bigint, (p.record ->> 'awardAmount')::bigint, p.budget, 0) end as contract
    from procurements p
    where ${MAY_KNOW} and p.district_id = district and p.organisation_id = organisation
      and p.record ->> 'fiscalYear' = year::text and p.record ->> 'budgetItem' is not null
      and (line is null or p.record ->> 'budgetItem' = line)
  ), waiting as (
    select s.id, s.corrects, l.form, (l.form ->> 'budget')::bigint as budget
    from submissions s
    join lateral (select x.kind, x.form from submission_steps x
      where x.district_id = s.district_id and x.submission_id = s.id order by x.step desc limit 1) l on l.kind = 'submitted'
    where ${MAY_KNOW} and s.district_id = district and s.organisation_id = organisation and s.open and s.id is distinct from released
  )
  select code, id, null::uuid, budget, case when is_announced then budget else 0 end, coalesce(contract, 0),
    coalesce(in_instalments, case when is_paid then coalesce(contract, budget) else 0 end), coalesce(contract, budget)
  from linked
  union all
  select w.form ->> 'budgetItem', null, w.id, more, 0, 0, 0, more
  from waiting w
  left join linked k on k.number = w.form ->> 'id' and k.code = w.form ->> 'budgetItem'
  cross join lateral (select greatest(0, w.budget - coalesce(k.contract, k.budget, 0)) as more) m
  where w.corrects is null and w.form ->> 'fiscalYear' = year::text and w.form ->> 'budgetItem' is not null
    and (line is null or w.form ->> 'budgetItem' = line)
  union all
  select k.code, null, w.id, more, 0, 0, 0, more
  from waiting w
  join notices n on n.district_id = district and n.id = w.corrects
  join linked k on k.id = n.procurement_id
  cross join lateral (select greatest(0, w.budget - coalesce(k.contract, k.budget)) as more) m
$$`
