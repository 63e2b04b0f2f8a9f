import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { changedBy, inPlace, OF_DISTRICT, own, reached, WHOLE } from './secure-table.ts'

const CLERK = changedBy({ roles: ['clerk'] })
const UNITS_PEOPLE = changedBy({ roles: ['clerk', 'reviewer'] })
/** Who announces: the unit, its agency, and whoever looks after the district. */
const ANNOUNCERS = changedBy({ roles: ['clerk', 'agency-clerk', 'supervisor'] })
const OWN_UNIT = own('organisation_id')
/** It announces a project within reach that is the unit's. */
const ANNOUNCES = `announces is not null and ${reached('organisation_id', 'announces')}
  and exists (select from procurements p where p.district_id = submissions.district_id and p.id = submissions.announces
    and p.organisation_id = submissions.organisation_id)`
const OF_SUBMISSION = `${OF_DISTRICT} and exists (select from submissions s
  where s.district_id = submission_steps.district_id and s.id = submission_steps.submission_id)`
const OF_ANNOUNCEMENT = `${OF_DISTRICT} and exists (select from submissions s
  where s.district_id = submission_steps.district_id and s.id = submission_steps.submission_id and s.announces is not null)`
const AS_MYSELF = 'person_id = (select tenderlight.person())'

/**
 * Announcements pass four eyes as intentions do. Their submission names the project, which has one at a time; who may announce
 * for it, its agency too, submits, and a reviewer of the unit approves. What is approved is the announcement of that project.
 */
export const announcements: Migration = {
  up: (db) =>
    runStatements(db, [
      `alter table submissions
        add column announces uuid,
        add constraint submissions_announces_fkey foreign key (district_id, announces) references procurements,
        add constraint submissions_about_one_thing check (announces is null or corrects is null)`,
      `create unique index submissions_announced_once on submissions (district_id, announces) where announces is not null and open`,
      `create function fit_announcement() returns trigger language plpgsql as $$
      declare about uuid;
      begin
        if new.kind <> 'approved' then return new; end if;
        select announces into about from submissions where district_id = new.district_id and id = new.submission_id;
        if about is not null and not exists (select from notices n
            where n.district_id = new.district_id and n.id = new.notice_id and n.kind = 'announcement' and n.procurement_id = about) then
          raise exception 'submission_steps: % is no announcement of the project', new.notice_id using errcode = 'check_violation';
        end if;
        return new;
      end $$`,
      `create trigger submission_steps_announcement before insert on submission_steps
        for each row execute function fit_announcement()`,
      `alter table submission_steps enable always trigger submission_steps_announcement`,
      ...[
        `alter policy submissions_select on submissions
          using (${OF_DISTRICT} and (${WHOLE} or ${OWN_UNIT} or announces is not null and ${reached('organisation_id', 'announces')}))`,
        `alter policy submissions_insert on submissions
          with check (${OF_DISTRICT} and (announces is null and ${OWN_UNIT} and ${CLERK} or ${ANNOUNCES} and ${ANNOUNCERS}))`,
        `alter policy submissions_update on submissions
          using (${OF_DISTRICT} and (${OWN_UNIT} and ${UNITS_PEOPLE} or ${ANNOUNCES} and ${ANNOUNCERS}))
          with check (${OF_DISTRICT} and (${OWN_UNIT} and ${UNITS_PEOPLE} or ${ANNOUNCES} and ${ANNOUNCERS}))`,
        // Who only announces approves nothing, unless the district has decided that nobody second is needed.
        `alter policy submission_steps_insert on submission_steps
          with check (${AS_MYSELF} and (${OF_SUBMISSION} and ${UNITS_PEOPLE}
            or ${OF_ANNOUNCEMENT} and ${ANNOUNCERS} and kind <> 'returned' and (kind <> 'approved' or waiver is not null)))`,
      ].map(inPlace),
      // Who announces for a unit is told who may approve it, and nothing else of the organisations above.
      `create or replace function tenderlight.reviewers_of(district uuid, organisation uuid, day date) returns table (id uuid, name text)
        language sql stable security definer set search_path = public, pg_temp as $$
        with recursive above as (
          select o.id, o.parent_id from organisations o where o.district_id = district and o.id = organisation
            and (tenderlight.actor() = 'owner' or district = tenderlight.district()
              and (tenderlight.whole() or o.id = any (tenderlight.own()) or o.id = any (tenderlight.units())
                or exists (select from procurements p where p.district_id = district and p.organisation_id = o.id
                  and p.id = any (tenderlight.projects()))))
          union
          select o.id, o.parent_id from above a join organisations o on o.district_id = district and o.id = a.parent_id
        )
        select distinct p.id, p.name from above a
        join organisations o on o.district_id = district and o.id = a.id and o.closed_at is null
        join memberships m on m.district_id = district and m.organisation_id = a.id and m.role = 'reviewer'
          and m.ended_at is null and m.from_on <= day and (m.until_on is null or m.until_on >= day)
        join people p on p.district_id = district and p.id = m.person_id
        order by p.name, p.id $$`,
    ]),
}
