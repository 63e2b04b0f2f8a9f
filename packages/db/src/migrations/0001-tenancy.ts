import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Districts, organisations, people and how they sign in. */
export const tenancy: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table districts (
        id uuid primary key,
        name text not null,
        jurisdiction text not null,
        created_at timestamptz not null
      )`,
      `create table organisations (
        district_id uuid not null references districts,
        id uuid not null,
        name text not null,
        kind text not null check (kind in ('finance-bureau', 'budget-unit')),
        created_at timestamptz not null,
        primary key (district_id, id),
        unique (district_id, name)
      )`,
      `create table people (
        district_id uuid not null references districts,
        id uuid not null,
        name text not null,
        password text not null,
        created_at timestamptz not null,
        primary key (district_id, id)
      )`,
      `create table logins (
        username text primary key,
        district_id uuid not null,
        person_id uuid not null,
        failures integer not null default 0,
        locked_until timestamptz,
        foreign key (district_id, person_id) references people
      )`,
      `create unique index logins_person on logins (district_id, person_id)`,
      `create table memberships (
        district_id uuid not null,
        person_id uuid not null,
        organisation_id uuid not null,
        role text not null check (role in ('finance-bureau', 'budget-unit')),
        primary key (district_id, person_id, organisation_id),
        foreign key (district_id, person_id) references people,
        foreign key (district_id, organisation_id) references organisations
      )`,
      `create table sessions (
        district_id uuid not null,
        token_hash text not null,
        person_id uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (district_id, token_hash),
        foreign key (district_id, person_id) references people
      )`,
      `create index sessions_expiry on sessions (district_id, expires_at)`,
    ]),
}
