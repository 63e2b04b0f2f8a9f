import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { askedBy, changedBy, OF_DISTRICT, own, secureTable, WHOLE } from './secure-table.ts'

const IMPORTERS = changedBy({ roles: ['clerk', 'supervisor'] })
/** Of an organisation within reach. */
const REACHED = `${OF_DISTRICT} and (${WHOLE} or organisation_id = any ((select tenderlight.units())::uuid[])
  or ${own('organisation_id')})`

/**
 * The lines of the approved budgets, each version of a line a row, and the files that brought them. What of a line is used
 * is never stored: it is summed from the projects that name it.
 */
export const budgetLines: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table budget_imports (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        filename text not null,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        reading jsonb not null,
        counts jsonb not null,
        status text not null check (status in ('previewed', 'confirmed')),
        uploaded_by uuid not null,
        uploaded_at timestamptz not null,
        confirmed_by uuid,
        confirmed_at timestamptz,
        primary key (district_id, id),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, uploaded_by) references people,
        foreign key (district_id, confirmed_by) references people,
        check ((status = 'confirmed') = (confirmed_at is not null) and (confirmed_by is null) = (confirmed_at is null))
      )`,
      `create index budget_imports_by_time on budget_imports (district_id, uploaded_at desc)`,
      `create index budget_imports_by_digest on budget_imports (district_id, digest)`,
      `create table budget_lines (
        district_id uuid not null,
        organisation_id uuid not null,
        fiscal_year integer not null check (fiscal_year between 2000 and 2100),
        code text not null check (code <> ''),
        version integer not null check (version > 0),
        name text not null check (name <> ''),
        function_code text,
        economic_code text,
        amount bigint not null check (amount >= 0),
        import_id uuid not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, organisation_id, fiscal_year, code, version),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, import_id) references budget_imports,
        foreign key (district_id, recorded_by) references people
      )`,
      `create index budget_lines_of_year on budget_lines (district_id, fiscal_year)`,
      appendOnly('budget_lines'),
      `create index procurements_of_budget_line on procurements
        (district_id, organisation_id, (record ->> 'fiscalYear'), (record ->> 'budgetItem'))
        where record ->> 'budgetItem' is not null`,
      ...secureTable('budget_imports', {
        select: `${OF_DISTRICT} and (${WHOLE} or ${own('organisation_id')} or ${askedBy('upkeep')})`,
        insert: `${OF_DISTRICT} and ${own('organisation_id')} and ${IMPORTERS}`,
        update: `${OF_DISTRICT} and ${own('organisation_id')} and ${IMPORTERS}`,
        delete: `${OF_DISTRICT} and ${askedBy('upkeep')} and status = 'previewed'`,
      }),
      ...secureTable('budget_lines', {
        select: REACHED,
        insert: `${REACHED} and ${IMPORTERS} and recorded_by = (select tenderlight.person())`,
      }),
      PROJECTS_OF_LINES,
      USES,
      STANDING,
    ]),
}

const AS_OWNER = `security definer set search_path = public, pg_temp`

/** Whether sums of a unit may be told: it, or a project of it, lies within reach. */
const MAY_KNOW = `(tenderlight.actor() = 'owner' or district = tenderlight.district() and (tenderlight.whole()
  or organisation = any (tenderlight.units()) or organisation = any (tenderlight.own())
  or exists (select from procurements r where r.district_id = district and r.organisation_id = organisation
    and r.id = any (tenderlight.projects()))))`

/**
 * Every project of a unit's year that names a budget line, and what waits for review to become one: what it takes of the
 * line. A project with a contract takes the contract's amount, any other its budget; what waits to change a project that
 * is there takes only what it takes more. Summed as the owner: whoever may see one project of a unit alone is still
 * refused by what the others take, and is told sums only.
 */
const PROJECTS_OF_LINES = `create function tenderlight.projects_of_lines(district uuid, organisation uuid, year integer, line text, released uuid)
  returns table (code text, procurement uuid, submission uuid, planned bigint, announced bigint, contracted bigint, paid bigint, used bigint)
  language sql stable ${AS_OWNER} as $$
  with linked as (
    select p.id, p.number, p.record ->> 'budgetItem' as code, coalesce(p.budget, 0) as budget,
      p.record ->> 'announcementOn' is not null as is_announced, p.record ->> 'paidOn' is not null as is_paid,
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
    case when is_paid then coalesce(contract, budget) else 0 end, coalesce(contract, budget)
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

const USES = `create function tenderlight.budget_uses(district uuid, organisation uuid, year integer, besides uuid)
  returns table (code text, projects integer, planned bigint, announced bigint, contracted bigint, paid bigint, used bigint)
  language sql stable ${AS_OWNER} as $$
  select code, count(*)::integer, sum(planned)::bigint, sum(announced)::bigint, sum(contracted)::bigint, sum(paid)::bigint, sum(used)::bigint
  from tenderlight.projects_of_lines(district, organisation, year, null, null)
  where procurement is distinct from besides or besides is null group by code
$$`

const STANDING = `create function tenderlight.budget_standing(district uuid, organisation uuid, year integer, line text, released uuid)
  returns table (name text, amount bigint, used bigint) language sql stable ${AS_OWNER} as $$
  select b.name, b.amount, coalesce((select sum(used) from tenderlight.projects_of_lines(district, organisation, year, line, released)), 0)::bigint
  from budget_lines b
  where b.district_id = district and b.organisation_id = organisation and b.fiscal_year = year and b.code = line and ${MAY_KNOW}
  order by b.version desc limit 1
$$`
