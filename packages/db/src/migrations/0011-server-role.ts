import { SERVER_ROLE } from '../server-role.ts'
import { READS } from './secure-table.ts'

/**
 * The server's role. Roles are of the whole PostgreSQL server: another database may have made it already, or be making it
 * now. Whoever migrates may become it, so that a simple installation needs one login only.
 */
export const MAKE_ROLE: readonly string[] = [
  `do $$
  begin
    if not exists (select from pg_roles where rolname = '${SERVER_ROLE}') then
      create role ${SERVER_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
    end if;
  exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
      raise exception 'the role ${SERVER_ROLE} is missing, and % may not create roles', current_user
        using errcode = 'insufficient_privilege', hint = 'as an administrator of PostgreSQL: create role ${SERVER_ROLE} nologin';
  end $$`,
  `do $$
  begin
    if not pg_has_role(current_user, '${SERVER_ROLE}', 'member') then
      execute format('grant ${SERVER_ROLE} to %I', current_user);
    end if;
  exception
    -- An owner that is not the server's login need not become it.
    when insufficient_privilege then null;
  end $$`,
  `grant usage on schema public to ${SERVER_ROLE}`,
  `create schema tenderlight`,
  `grant usage on schema tenderlight to ${SERVER_ROLE}`,
]

const read = (name: string, type: string, value: string) =>
  `create function tenderlight.${name}() returns ${type} language sql stable parallel safe as $$ select ${value} $$`

/** What the settings of a transaction say (see `Scope`); nothing is set: nobody asks. */
export const READ_SETTINGS: readonly string[] = [
  ...Object.entries(READS).map(([name, [type, value]]) => read(name, type, value)),
  // Asked for the owner alone: whoever is the owner while the session acts as the server is inside of a function below.
  read(
    'maintained',
    'boolean',
    `coalesce(current_setting('tenderlight.maintenance', true), '') = 'on' or current_setting('role') = '${SERVER_ROLE}'`,
  ),
]

/** With the rights of the owner of the tables. */
const AS_OWNER = `security definer set search_path = public, pg_temp`

/** Answers to single questions about rows that whoever asks may not see. */
export const ASK_OWNER: readonly string[] = [
  // A name beside something that is seen: who recorded it, wherever they work.
  `create function tenderlight.name_of(district uuid, person uuid) returns text language sql stable ${AS_OWNER} as $$
    select name from people where district_id = district and id = person
      and (district = tenderlight.district() or tenderlight.actor() = 'owner') $$`,
  // User names and addresses are of the installation: whoever gives one out has to know whether it is free, and no more.
  `create function tenderlight.login_taken(name text, except_for uuid) returns boolean language sql stable ${AS_OWNER} as $$
    select exists (select from logins where lower(name) in (username, email) and id is distinct from except_for)
      and ('administrator' = any (tenderlight.roles()) or tenderlight.actor() = 'owner') $$`,
  `create function tenderlight.deliveries_by_state() returns table (channel text, status text, deliveries bigint)
    language sql stable ${AS_OWNER} as $$
    select channel, status, count(*) from deliveries where tenderlight.actor() in ('metrics', 'owner') group by channel, status $$`,
  // Whoever changes something appends to the log, and few may read it.
  `create or replace function audit_log_end(district uuid) returns table (number bigint, hash text, at timestamptz)
    language plpgsql volatile ${AS_OWNER} as $$
    begin
      if district is distinct from tenderlight.district() and tenderlight.actor() not in ('identity', 'founding', 'calendar', 'owner') then
        raise exception 'not the log of the district' using errcode = 'insufficient_privilege';
      end if;
      perform pg_advisory_xact_lock(hashtextextended('audit log ' || district, 0));
      return query select e.number, e.hash, e.at from audit_entries e
        where e.district_id = district order by e.number desc limit 1;
    end $$`,
  `alter function follow_audit_entry() security definer`,
  `alter function follow_audit_entry() set search_path = public, pg_temp`,
]
