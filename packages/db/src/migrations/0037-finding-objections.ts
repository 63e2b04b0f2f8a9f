import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, ofProcurement, secureTable } from './secure-table.ts'

const OBJECTORS = changedBy({ roles: ['clerk', 'reviewer', 'supervisor', 'office', 'agency-clerk'] })
const SUPERVISOR = changedBy({ roles: ['supervisor'] })
const MINE = `${OF_DISTRICT} and person_id = (select tenderlight.person())`
/** With the rights of the owner of the tables, for the district's own people and for the public of it. */
const AS_OWNER = `security definer set search_path = public, pg_temp`
const ASKED_OF = `(tenderlight.actor() = 'owner' or coalesce(district = tenderlight.district(), false)
  or coalesce(district = tenderlight.public_district(), false))`

/**
 * 判定异议: what somebody holds to be wrong about a finding, with the record that it was judged from, and what another
 * person of the bureau decided. An objection is decided once and never changed; a person has one open objection to a
 * finding. How often a rule was found wrong is counted for everybody, without a name.
 */
export const findingObjections: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table finding_objections (
        district_id uuid not null references districts,
        id uuid not null,
        procurement_id uuid not null,
        organisation_id uuid not null,
        rule text not null check (rule <> ''),
        part text not null,
        matter text not null,
        verdict text not null check (verdict in ('compliant', 'breach', 'pending', 'exempt', 'cannot-tell', 'suggestion')),
        light text not null check (light in ('green', 'yellow', 'red', 'grey')),
        judged_on date not null,
        record jsonb not null check (jsonb_typeof(record) = 'object'),
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        reason text not null check (length(trim(reason)) > 1),
        right_answer text check (length(trim(right_answer)) > 0),
        said_by uuid not null,
        said_at timestamptz not null,
        state text not null check (state in ('open', 'upheld', 'dismissed', 'withdrawn')),
        wrong text check (wrong in ('rule', 'reading', 'calendar', 'entry')),
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        primary key (district_id, id),
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, said_by) references people,
        foreign key (district_id, decided_by) references people,
        check ((state = 'open') = (decided_by is null) and (state = 'open') = (decided_at is null)),
        check ((state = 'upheld') = (wrong is not null)),
        check (state in ('open', 'withdrawn') or length(trim(coalesce(decision_reason, ''))) > 1),
        constraint finding_objections_two_people check (case state
          when 'open' then true when 'withdrawn' then decided_by = said_by else decided_by <> said_by end)
      )`,
      `create unique index finding_objections_one_open
        on finding_objections (district_id, procurement_id, rule, part, matter, said_by) where state = 'open'`,
      `create index finding_objections_of_procurement on finding_objections (district_id, procurement_id)`,
      `create index finding_objections_by_time on finding_objections (district_id, said_at desc, id)`,
      `create index finding_objections_by_rule on finding_objections (district_id, rule, state)`,
      `create index finding_objections_of_person on finding_objections (district_id, said_by, decided_at)`,
      `create function decide_finding_objection() returns trigger language plpgsql as $$
      begin
        if old.state <> 'open' or to_jsonb(new) - array['state', 'wrong', 'decided_by', 'decided_at', 'decision_reason']
            is distinct from to_jsonb(old) - array['state', 'wrong', 'decided_by', 'decided_at', 'decision_reason'] then
          raise exception 'finding_objections: decided once, never changed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`,
      `create trigger finding_objections_decide before update on finding_objections
        for each row execute function decide_finding_objection()`,
      `create trigger finding_objections_stay before delete or truncate on finding_objections
        for each statement execute function refuse_change()`,
      `create table finding_objection_reads (
        district_id uuid not null,
        objection_id uuid not null,
        person_id uuid not null,
        read_at timestamptz not null,
        primary key (district_id, objection_id, person_id),
        foreign key (district_id, objection_id) references finding_objections,
        foreign key (district_id, person_id) references people
      )`,
      ...secureTable('finding_objections', {
        select: ofProcurement('procurement_id'),
        insert: `${ofProcurement('procurement_id')} and ${OBJECTORS} and said_by = (select tenderlight.person()) and state = 'open'`,
        update: `${ofProcurement('procurement_id')} and (${SUPERVISOR} or ${OBJECTORS} and said_by = (select tenderlight.person()))`,
      }),
      ...secureTable('finding_objection_reads', {
        select: MINE,
        insert: `${MINE} and (select tenderlight.writes()) and exists (select from finding_objections o
          where o.district_id = finding_objection_reads.district_id and o.id = finding_objection_reads.objection_id)`,
      }),
      // Counts, and nothing that names a unit or a person.
      `create function tenderlight.objections_by_rule(district uuid)
        returns table (rule text, waiting bigint, upheld bigint, dismissed bigint, wrong bigint)
        language sql stable ${AS_OWNER} as $$
        select o.rule, count(*) filter (where state = 'open'), count(*) filter (where state = 'upheld'),
          count(*) filter (where state = 'dismissed'),
          count(distinct (o.procurement_id, o.part, o.matter)) filter (where state = 'upheld')
        from finding_objections o where o.district_id = district and o.state <> 'withdrawn' and ${ASKED_OF}
        group by o.rule $$`,
      `create function tenderlight.judged_by_rule(district uuid) returns table (day date, content jsonb)
        language sql stable ${AS_OWNER} as $$
        select f.day, f.content from figures f
        where f.district_id = district and f.kind = 'rule-tally' and f.key = '' and ${ASKED_OF}
        order by f.made_at desc limit 1 $$`,
    ]),
}
