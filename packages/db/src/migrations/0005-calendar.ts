import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'

/** Holiday notices loaded while the product runs, and what each calendar moved. */
export const calendar: Migration = {
  up: (db) =>
    runStatements(db, [
      // Of the installation, not of a district: a notice of the State Council holds everywhere.
      `create table calendar_notices (
        sequence integer primary key,
        year integer not null,
        number text not null,
        announced_on date not null,
        notice jsonb not null,
        digest text not null unique,
        calendar_version text not null,
        loaded_at timestamptz not null,
        loaded_by text not null,
        check (sequence > 0)
      )`,
      appendOnly('calendar_notices'),
      `create table calendar_digests (
        district_id uuid not null references districts,
        id uuid not null,
        organisation_id uuid not null,
        calendar_version text not null,
        moved integer not null,
        settled integer not null,
        raised_on date not null,
        raised_at timestamptz not null,
        primary key (district_id, id),
        foreign key (district_id, organisation_id) references organisations
      )`,
      `create index calendar_digests_by_time on calendar_digests (district_id, raised_at desc, id)`,
      `create table calendar_digest_reads (
        district_id uuid not null,
        digest_id uuid not null,
        person_id uuid not null,
        read_at timestamptz not null,
        primary key (district_id, digest_id, person_id),
        foreign key (district_id, digest_id) references calendar_digests,
        foreign key (district_id, person_id) references people
      )`,
      `create table calendar_changes (
        district_id uuid not null,
        id uuid not null,
        procurement_id uuid not null,
        organisation_id uuid not null,
        rule text not null,
        part text not null,
        level text not null check (level in ('law', 'commitment', 'encouragement')),
        open boolean not null,
        target_event text,
        trigger_on date,
        from_calendar text not null,
        to_calendar text not null,
        from_aim_for date,
        from_due date not null,
        from_warn date,
        from_provisional boolean not null,
        to_aim_for date,
        to_due date not null,
        to_warn date,
        to_provisional boolean not null,
        changed_at timestamptz not null,
        digest_id uuid,
        primary key (district_id, id),
        unique (district_id, to_calendar, procurement_id, rule, part, from_calendar),
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, digest_id) references calendar_digests
      )`,
      `create index calendar_changes_by_time on calendar_changes (district_id, changed_at desc, id)`,
      `create index calendar_changes_of_digest on calendar_changes (district_id, digest_id)`,
      `create index calendar_changes_untold on calendar_changes (district_id, organisation_id) where digest_id is null`,
      // A delivery carries an alert or a digest.
      `alter table deliveries alter column alert_id drop not null`,
      `alter table deliveries add column digest_id uuid`,
      `alter table deliveries add foreign key (district_id, digest_id) references calendar_digests`,
      `alter table deliveries add check (num_nonnulls(alert_id, digest_id) = 1)`,
      `create unique index deliveries_of_digest on deliveries (district_id, digest_id, channel, target) where digest_id is not null`,
    ]),
}
