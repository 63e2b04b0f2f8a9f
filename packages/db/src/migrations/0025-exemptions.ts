import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

const AS_OWNER = `security definer set search_path = public, pg_temp`

/**
 * Projects that go without an intention pass four eyes as intentions do. Nothing of them is published: their approval names
 * the project that was put on record, of the unit that submitted it. What was submitted decides which of both it is, and who
 * entered it approves neither. And how many notices are on their way to the platforms, for the metrics.
 */
export const exemptions: Migration = {
  up: (db) =>
    runStatements(db, [
      `alter table submission_steps
        add column procurement_id uuid,
        add constraint submission_steps_procurement_fkey foreign key (district_id, procurement_id) references procurements,
        drop constraint submission_steps_check1,
        add constraint submission_steps_approved_check
          check (num_nonnulls(notice_id, procurement_id) = case kind when 'approved' then 1 else 0 end)`,
      `create function fit_submission_proof() returns trigger language plpgsql as $$
      declare is_exempt boolean;
      begin
        if new.kind <> 'approved' then return new; end if;
        select form ? 'exemption' into is_exempt from submission_steps
        where district_id = new.district_id and submission_id = new.submission_id and kind = 'submitted'
        order by step desc limit 1;
        if is_exempt is distinct from (new.procurement_id is not null) then
          raise exception 'submission_steps: what is published names its notice, what is exempt its project' using errcode = 'check_violation';
        end if;
        if is_exempt and not exists (
            select from submissions s
            join procurements p on p.district_id = s.district_id and p.organisation_id = s.organisation_id
            where s.district_id = new.district_id and s.id = new.submission_id and p.id = new.procurement_id
              and p.record ->> 'exemptionClaimed' is not null) then
          raise exception 'submission_steps: % is no exempt project of the unit', new.procurement_id using errcode = 'check_violation';
        end if;
        return new;
      end $$`,
      `create trigger submission_steps_proof before insert on submission_steps
        for each row execute function fit_submission_proof()`,
      `alter table submission_steps enable always trigger submission_steps_proof`,
      // For the metrics, which see no tenant's row.
      `create function tenderlight.handovers_by_state(moment timestamptz)
        returns table (method text, status text, handovers bigint, lag float8) language sql stable ${AS_OWNER} as $$
        select method, status, count(*),
          greatest(0, coalesce(extract(epoch from moment - min(next_try_at) filter (where status = 'queued')), 0))::float8
        from handovers where tenderlight.actor() in ('metrics', 'owner') group by method, status $$`,
    ]),
}
