import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'

/**
 * How people sign in. Logins, credentials, sessions, one-time values and second factors are looked up before anybody's
 * district is known, so that none of them starts with it. Open sessions end: their tokens were made otherwise.
 */
export const identity: Migration = {
  up: (db) =>
    runStatements(db, [
      `drop index logins_person`,
      `alter table logins drop constraint logins_pkey`,
      `alter table logins rename column person_id to id`,
      `alter table logins
        add primary key (id),
        add constraint logins_username_key unique (username),
        add column email text constraint logins_email_key unique check (email = lower(email)),
        add column second_factor boolean not null default false,
        add column disabled_at timestamptz,
        add column created_at timestamptz,
        add column updated_at timestamptz,
        add column account_key text not null generated always as (id::text || '@login.invalid') stored unique,
        add column key_verified boolean not null default true`,
      `update logins l set created_at = p.created_at, updated_at = p.created_at
        from people p where p.district_id = l.district_id and p.id = l.id`,
      `alter table logins alter column created_at set not null, alter column updated_at set not null`,
      `create table credentials (
        id uuid primary key default gen_random_uuid(),
        login_id uuid not null references logins,
        provider text not null,
        subject text not null,
        password text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (provider, subject),
        check ((provider = 'credential') = (password is not null))
      )`,
      `create index credentials_login on credentials (login_id)`,
      `insert into credentials (login_id, provider, subject, password, created_at, updated_at)
        select l.id, 'credential', l.id::text, p.password, l.created_at, l.created_at
        from logins l join people p on p.district_id = l.district_id and p.id = l.id`,
      `alter table people drop column password`,
      `drop table sessions`,
      `create table sessions (
        id uuid primary key default gen_random_uuid(),
        login_id uuid not null references logins,
        token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
        address text not null,
        device text not null,
        second_factor boolean not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        expires_at timestamptz not null
      )`,
      `create index sessions_login on sessions (login_id)`,
      `create index sessions_expiry on sessions (expires_at)`,
      `create table one_time_values (
        id uuid primary key default gen_random_uuid(),
        identifier text not null,
        value text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        expires_at timestamptz not null
      )`,
      `create index one_time_values_identifier on one_time_values (identifier)`,
      `create table second_factors (
        id uuid primary key default gen_random_uuid(),
        login_id uuid not null unique references logins,
        secret text not null,
        recovery_codes text not null,
        confirmed boolean not null,
        failures integer not null default 0,
        locked_until timestamptz
      )`,
      `create table sign_in_rules (
        district_id uuid not null references districts,
        number integer not null check (number > 0),
        second_factor boolean not null,
        reason text not null,
        recorded_at timestamptz not null,
        recorded_by uuid,
        primary key (district_id, number),
        foreign key (district_id, recorded_by) references people
      )`,
      appendOnly('sign_in_rules'),
    ]),
}
