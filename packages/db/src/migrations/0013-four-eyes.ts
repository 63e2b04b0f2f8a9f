import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, ofProcurement, own, secureTable, WHOLE } from './secure-table.ts'

/** What a person's own units submit; whoever looks after the district sees all. */
const OWN_UNITS = `${OF_DISTRICT} and (${WHOLE} or ${own('organisation_id')})`
const OF_SUBMISSION = `${OF_DISTRICT} and exists (select from submissions s
  where s.district_id = submission_steps.district_id and s.id = submission_steps.submission_id)`
const SUPERVISOR = changedBy({ roles: ['supervisor'] })
const UNITS_PEOPLE = changedBy({ roles: ['clerk', 'reviewer'] })
/** Nobody acts in another's name. */
const asMyself = (column: string) => `${column} = (select tenderlight.person())`

/**
 * Four eyes: what is submitted for review with each step of the way, and overrides that one supervisor asks for and
 * another decides. That nobody approves what they entered themselves is kept here, whatever a server asks for. And notices
 * that correct an earlier one.
 */
export const fourEyes: Migration = {
  up: (db) =>
    runStatements(db, [
      `alter table notices
        add column corrects uuid,
        add constraint notices_corrects_fkey foreign key (district_id, corrects) references notices,
        add constraint notices_corrects_check check (corrects <> id)`,
      // A notice is corrected once: the next correction corrects the correction.
      `create unique index notices_corrected_once on notices (district_id, corrects) where corrects is not null`,
      `create table submissions (
        district_id uuid not null references districts,
        id uuid not null,
        organisation_id uuid not null,
        corrects uuid,
        created_at timestamptz not null,
        open boolean not null,
        primary key (district_id, id),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, corrects) references notices
      )`,
      `create index submissions_of_unit on submissions (district_id, organisation_id, created_at desc)`,
      `create index submissions_open on submissions (district_id, organisation_id) where open`,
      `create table submission_steps (
        district_id uuid not null,
        submission_id uuid not null,
        step integer not null check (step > 0),
        kind text not null check (kind in ('submitted', 'returned', 'withdrawn', 'approved')),
        person_id uuid not null,
        at timestamptz not null,
        reason text,
        form jsonb,
        notice_id uuid,
        waiver uuid,
        primary key (district_id, submission_id, step),
        foreign key (district_id, submission_id) references submissions,
        foreign key (district_id, person_id) references people,
        foreign key (district_id, notice_id) references notices,
        check ((kind = 'submitted') = (form is not null)),
        check ((kind = 'approved') = (notice_id is not null)),
        check (kind <> 'returned' or length(trim(reason)) > 1),
        check (waiver is null or kind = 'approved')
      )`,
      appendOnly('submission_steps'),
      // What the district had settled at that moment, in SQL as in compliance's `fourEyesEntry`.
      `create function four_eyes_waived(district uuid, entry uuid, moment timestamptz) returns boolean language sql stable as $$
        select exists (
          select from settings_entries w
          where w.district_id = district and w.id = entry and w.value ->> 'kind' = 'four-eyes' and w.value ->> 'on' = 'false'
            and w.recorded_at <= moment and w.from_date <= (moment at time zone 'Asia/Shanghai')::date
            and not exists (select from settings_entries t
              where t.district_id = district and t.withdraws = w.id and t.recorded_at <= moment)
            and not exists (select from settings_entries l
              where l.district_id = district and l.value ->> 'kind' = 'four-eyes' and l.recorded_at <= moment
                and l.from_date <= (moment at time zone 'Asia/Shanghai')::date
                and (l.from_date, l.recorded_at) > (w.from_date, w.recorded_at)
                and not exists (select from settings_entries t
                  where t.district_id = district and t.withdraws = l.id and t.recorded_at <= moment)))
      $$`,
      `create function follow_submission_step() returns trigger language plpgsql as $$
      declare ahead text;
      begin
        if new.step > 1 then
          select kind into ahead from submission_steps
          where district_id = new.district_id and submission_id = new.submission_id and step = new.step - 1;
          if ahead is null then
            raise exception 'submission_steps: step % has none ahead', new.step using errcode = 'check_violation';
          end if;
        end if;
        if not (case new.kind
          when 'submitted' then ahead is null or ahead in ('returned', 'withdrawn')
          when 'withdrawn' then ahead in ('submitted', 'returned')
          else ahead = 'submitted' end) then
          raise exception 'submission_steps: % does not follow %', new.kind, coalesce(ahead, 'nothing') using errcode = 'check_violation';
        end if;
        if new.kind = 'approved' and new.waiver is not null then
          if not four_eyes_waived(new.district_id, new.waiver, new.at) then
            raise exception 'submission_steps: four eyes are not waived' using errcode = 'check_violation';
          end if;
        elsif new.kind = 'approved' and exists (select from submission_steps
            where district_id = new.district_id and submission_id = new.submission_id
              and kind = 'submitted' and person_id = new.person_id) then
          raise exception 'submission_steps: who entered it cannot approve it' using errcode = 'check_violation';
        end if;
        return new;
      end $$`,
      `create trigger submission_steps_follow before insert on submission_steps
        for each row execute function follow_submission_step()`,
      `alter table submission_steps enable always trigger submission_steps_follow`,
      `create function close_submission() returns trigger language plpgsql as $$
      begin
        if new.open or not old.open or to_jsonb(new) - 'open' is distinct from to_jsonb(old) - 'open' then
          raise exception 'submissions: only closed, never changed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`,
      `create trigger submissions_close before update on submissions for each row execute function close_submission()`,
      `create trigger submissions_stay before delete or truncate on submissions
        for each statement execute function refuse_change()`,
      `create table overrides (
        district_id uuid not null references districts,
        id uuid not null,
        procurement_id uuid not null,
        organisation_id uuid not null,
        command text not null check (command in ('publish-intention', 'publish-announcement', 'issue-award-notice', 'sign-contract')),
        rules jsonb not null check (jsonb_array_length(rules) > 0),
        reason text not null check (length(trim(reason)) > 1),
        asked_by uuid not null,
        asked_at timestamptz not null,
        state text not null check (state in ('waiting', 'approved', 'declined', 'withdrawn')),
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        primary key (district_id, id),
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, asked_by) references people,
        foreign key (district_id, decided_by) references people,
        check ((state = 'waiting') = (decided_by is null) and (state = 'waiting') = (decided_at is null)),
        constraint overrides_two_people check (case state
          when 'waiting' then true when 'withdrawn' then decided_by = asked_by else decided_by <> asked_by end)
      )`,
      `create unique index overrides_one_waiting on overrides (district_id, procurement_id, command) where state = 'waiting'`,
      `create index overrides_of_procurement on overrides (district_id, procurement_id)`,
      `create index overrides_waiting on overrides (district_id, asked_at) where state = 'waiting'`,
      `create function decide_override() returns trigger language plpgsql as $$
      begin
        if old.state <> 'waiting' or to_jsonb(new) - array['state', 'decided_by', 'decided_at', 'decision_reason']
            is distinct from to_jsonb(old) - array['state', 'decided_by', 'decided_at', 'decision_reason'] then
          raise exception 'overrides: decided once, never changed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`,
      `create trigger overrides_decide before update on overrides for each row execute function decide_override()`,
      `create trigger overrides_stay before delete or truncate on overrides for each statement execute function refuse_change()`,
      ...secureTable('submissions', {
        select: OWN_UNITS,
        insert: `${OF_DISTRICT} and ${own('organisation_id')} and ${changedBy({ roles: ['clerk'] })}`,
        update: `${OF_DISTRICT} and ${own('organisation_id')} and ${UNITS_PEOPLE}`,
      }),
      ...secureTable('submission_steps', {
        select: OF_SUBMISSION,
        insert: `${OF_SUBMISSION} and ${UNITS_PEOPLE} and ${asMyself('person_id')}`,
      }),
      ...secureTable('overrides', {
        select: ofProcurement('procurement_id'),
        insert: `${ofProcurement('procurement_id')} and ${SUPERVISOR} and ${asMyself('asked_by')}`,
        update: `${ofProcurement('procurement_id')} and ${SUPERVISOR}`,
      }),
      // A unit is told who above it may review what it submits, and nothing else of the organisations above.
      `create function tenderlight.reviewers_of(district uuid, organisation uuid, day date) returns table (id uuid, name text)
        language sql stable security definer set search_path = public, pg_temp as $$
        with recursive above as (
          select o.id, o.parent_id from organisations o where o.district_id = district and o.id = organisation
            and (tenderlight.actor() = 'owner' or district = tenderlight.district()
              and (tenderlight.whole() or o.id = any (tenderlight.own())))
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
