import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'

/** What the districts settle for themselves: entries that are only ever added, one withdrawal an entry. */
export const settings: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table settings_entries (
        district_id uuid not null references districts,
        id uuid not null,
        value jsonb not null,
        from_date date not null,
        reason text not null check (reason <> ''),
        recorded_at timestamptz not null,
        recorded_by uuid,
        withdraws uuid,
        primary key (district_id, id),
        unique (district_id, recorded_at),
        unique (district_id, withdraws),
        foreign key (district_id, withdraws) references settings_entries,
        foreign key (district_id, recorded_by) references people,
        check ((value ->> 'kind' = 'withdrawal') = (withdraws is not null))
      )`,
      appendOnly('settings_entries'),
    ]),
}
