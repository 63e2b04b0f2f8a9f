import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { askedBy, changedBy, OF_DISTRICT, own, secureTable, WHOLE } from './secure-table.ts'

/** Whoever handles it, whoever reaches the project that it is about, and whoever looks after the district. */
const SEEN = `${OF_DISTRICT} and (${WHOLE} or ${askedBy('intake')} or ${own('organisation_id')} or exists (select from procurements p
  where p.district_id = matters.district_id and p.id = matters.procurement_id))`
const HANDLERS = changedBy({ parts: ['intake'], roles: ['clerk', 'agency-clerk', 'supervisor', 'office'] })
const withMatter = (table: string, more = '') => `${OF_DISTRICT} and exists (select from matters m
  where m.district_id = ${table}.district_id and m.id = ${table}.matter_id${more})`
/** Nobody acts in another's name; what came by the portal has none. */
const MYSELF = (column: string) =>
  `(${column} = (select tenderlight.person()) or (${column} is null and ${askedBy('intake')}))`
/** Who raised something is told to the bureau, the office, and the unit that handles it unless it asked not to be named. */
const NAMES = `((select tenderlight.actor() = 'person' and tenderlight.roles() && '{supervisor,office}')
  or exists (select from matters m where m.district_id = matter_parties.district_id and m.id = matter_parties.matter_id
    and not m.confidential and m.organisation_id = any ((select tenderlight.own())::uuid[])))`

/**
 * Requests, challenges, complaints and everything else that somebody raises and somebody has to answer: what it is, who raised it
 * (apart, with a narrower door), and each step from receipt to its end. What happened is in the steps; a step is put right by
 * another that names it.
 */
export const matters: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table matters (
        district_id uuid not null references districts,
        id uuid not null,
        number text not null check (number <> ''),
        organisation_id uuid not null,
        procurement_id uuid,
        kind text not null check (kind in ('enquiry', 'challenge', 'complaint', 'objection', 'arrears-complaint',
          'size-verification', 'request', 'letter', 'contact-change')),
        regime text check (regime in ('government-procurement', 'tendering')),
        channel text not null check (channel <> ''),
        title text not null check (title <> ''),
        party_key text,
        after_id uuid,
        confidential boolean not null,
        received_on date not null,
        class text,
        layer text,
        level text,
        open boolean not null,
        waits_for text,
        created_at timestamptz not null,
        primary key (district_id, id),
        unique (district_id, number),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, after_id) references matters,
        check (open = (waits_for is not null))
      )`,
      `create index matters_open on matters (district_id, organisation_id) where open`,
      `create index matters_newest on matters (district_id, received_on desc, id)`,
      `create index matters_of_procurement on matters (district_id, procurement_id) where procurement_id is not null`,
      `create function keep_matter() returns trigger language plpgsql as $$
      declare moves text[] := array['organisation_id', 'received_on', 'class', 'layer', 'level', 'open', 'waits_for'];
      begin
        if to_jsonb(new) - moves is distinct from to_jsonb(old) - moves then
          raise exception 'matters: what it is never changes' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`,
      `create trigger matters_keep before update on matters for each row execute function keep_matter()`,
      `create trigger matters_stay before delete or truncate on matters for each statement execute function refuse_change()`,
      `create table matter_parties (
        district_id uuid not null,
        matter_id uuid not null,
        version integer not null check (version > 0),
        name text not null check (name <> ''),
        telephone text,
        credit_code text check (credit_code ~ '^[0-9A-Z]{18}$'),
        address text,
        reason text,
        recorded_at timestamptz not null,
        recorded_by uuid,
        primary key (district_id, matter_id, version),
        foreign key (district_id, matter_id) references matters,
        foreign key (district_id, recorded_by) references people,
        check (version = 1 or trim(reason) <> '')
      )`,
      appendOnly('matter_parties'),
      `create table matter_steps (
        district_id uuid not null,
        matter_id uuid not null,
        step integer not null check (step > 0),
        kind text not null,
        on_date date not null,
        said jsonb not null check (jsonb_typeof(said) = 'object'),
        words text,
        corrects integer,
        taken_back boolean not null,
        reason text,
        person_id uuid,
        at timestamptz not null,
        primary key (district_id, matter_id, step),
        foreign key (district_id, matter_id) references matters,
        foreign key (district_id, person_id) references people,
        check (corrects < step),
        check (person_id is not null or (kind in ('received', 'satisfaction') and corrects is null)),
        check (corrects is null or length(trim(reason)) > 1),
        check (corrects is not null or not taken_back)
      )`,
      appendOnly('matter_steps'),
      `create function follow_matter_step() returns trigger language plpgsql as $$
      declare first text;
      begin
        if new.step > 1 and not exists (select from matter_steps
            where district_id = new.district_id and matter_id = new.matter_id and step = new.step - 1) then
          raise exception 'matter_steps: step % has none ahead', new.step using errcode = 'check_violation';
        end if;
        if (new.step = 1) <> (new.kind = 'received' and new.corrects is null) then
          raise exception 'matter_steps: a matter begins with its receipt' using errcode = 'check_violation';
        end if;
        if new.corrects is not null then
          select kind into first from matter_steps where district_id = new.district_id and matter_id = new.matter_id
            and step = new.corrects and corrects is null;
          if first is distinct from new.kind then
            raise exception 'matter_steps: a correction is of a step of its kind' using errcode = 'check_violation';
          end if;
        end if;
        if new.kind = 'struck-off' and new.corrects is null and exists (select from matter_steps
            where district_id = new.district_id and matter_id = new.matter_id
              and kind in ('replied', 'refused') and person_id = new.person_id) then
          raise exception 'matter_steps: who answered it cannot strike it off' using errcode = 'check_violation';
        end if;
        return new;
      end $$`,
      `create trigger matter_steps_follow before insert on matter_steps for each row execute function follow_matter_step()`,
      `alter table matter_steps enable always trigger matter_steps_follow`,
      // What whoever raised it on the portal follows it by: the digest of a code that they were shown once.
      `create table matter_follow (
        district_id uuid not null,
        matter_id uuid not null,
        code_digest text not null check (code_digest ~ '^[0-9a-f]{64}$'),
        primary key (district_id, matter_id),
        foreign key (district_id, matter_id) references matters
      )`,
      appendOnly('matter_follow'),
      LAST_NUMBER,
      ...secureTable('matters', { select: SEEN, insert: `${SEEN} and ${HANDLERS}`, update: `${SEEN} and ${HANDLERS}` }),
      ...secureTable('matter_parties', {
        select: `${OF_DISTRICT} and ${NAMES}`,
        insert: `${withMatter('matter_parties')} and ${HANDLERS} and ${MYSELF('recorded_by')}`,
      }),
      ...secureTable('matter_steps', {
        select: withMatter('matter_steps'),
        insert: `${withMatter('matter_steps')} and ${HANDLERS} and ${MYSELF('person_id')}`,
      }),
      ...secureTable('matter_follow', {
        select: `${OF_DISTRICT} and ${askedBy('intake')}`,
        insert: `${OF_DISTRICT} and ${changedBy({ parts: ['intake'] })}`,
      }),
    ]),
}

/** The highest number of a series in the district, whoever handles what bears it: whoever asks is told no more than that. */
const LAST_NUMBER = `create function tenderlight.last_matter(district uuid, series text)
  returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(substr(number, length(series) + 2)::integer), 0) from matters
  where (tenderlight.actor() = 'owner' or district = tenderlight.district())
    and district_id = district and number ~ ('^' || series || '-[0-9]+$')
$$`
