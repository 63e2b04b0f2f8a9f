import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'

/** Published notices and the numbers they carry. */
export const notices: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table number_series (
        district_id uuid not null references districts,
        series text not null,
        last integer not null,
        primary key (district_id, series)
      )`,
      `create table notices (
        district_id uuid not null,
        id uuid not null,
        number text not null,
        kind text not null check (kind in ('intention', 'announcement')),
        procurement_id uuid not null,
        organisation_id uuid not null,
        published_on date not null,
        published_at timestamptz not null,
        published_by uuid,
        snapshot jsonb not null,
        digest text not null,
        regime text generated always as (snapshot ->> 'regime') stored,
        category text generated always as (snapshot ->> 'category') stored,
        measure text generated always as (snapshot ->> 'measure') stored,
        budget bigint generated always as ((snapshot ->> 'budget')::bigint) stored,
        bid_deposit bigint generated always as ((snapshot ->> 'bidDeposit')::bigint) stored,
        reserved_sme bigint generated always as ((snapshot ->> 'reservedSme')::bigint) stored,
        reserved_small_micro bigint generated always as ((snapshot ->> 'reservedSmallMicro')::bigint) stored,
        earliest_announcement text collate "C" generated always as (snapshot ->> 'earliestAnnouncement') stored,
        search_text text collate "C" generated always as (lower(number || ' ' || coalesce(snapshot ->> 'title', '') || ' '
          || coalesce(snapshot ->> 'unit', '') || ' ' || coalesce(snapshot ->> 'summary', ''))) stored,
        primary key (district_id, id),
        unique (district_id, number),
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, organisation_id) references organisations
      )`,
      `create index notices_by_date on notices (district_id, published_on desc, number desc)`,
      `create index notices_of_procurement on notices (district_id, procurement_id)`,
      appendOnly('notices'),
    ]),
}
