import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { askedBy, changedBy, OF_DISTRICT, secureTable } from './secure-table.ts'

/** Somebody about their own account. */
const ONESELF = `(${askedBy('identity')} and person_id = (select tenderlight.person()))`
const ADMINISTRATOR = changedBy({ roles: ['administrator'] })

/** What is due, brought to a person: the address for their calendar, and the mail at the beginning of a week. */
export const worklist: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table worklist_feeds (
        district_id uuid not null,
        person_id uuid not null,
        token_digest text not null unique check (token_digest ~ '^[0-9a-f]{64}$'),
        made_at timestamptz not null,
        primary key (district_id, person_id),
        foreign key (district_id, person_id) references people
      )`,
      `create table weekly_digest_settings (
        district_id uuid not null,
        person_id uuid not null,
        wanted boolean not null,
        changed_at timestamptz not null,
        primary key (district_id, person_id),
        foreign key (district_id, person_id) references people
      )`,
      `create table weekly_digests (
        district_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        week date not null check (extract(isodow from week) = 1),
        things integer not null check (things >= 0),
        raised_on date not null,
        raised_at timestamptz not null,
        primary key (district_id, id),
        unique (district_id, person_id, week),
        foreign key (district_id, person_id) references people
      )`,
      // Every feed asks how often a calendar moved the days of each of its projects.
      `create index calendar_changes_of_procurement on calendar_changes (district_id, procurement_id)`,
      // A delivery carries an alert, the digest of a calendar, or a person's week.
      `alter table deliveries add column weekly_id uuid`,
      `alter table deliveries add foreign key (district_id, weekly_id) references weekly_digests`,
      `alter table deliveries drop constraint deliveries_check`,
      `alter table deliveries add constraint deliveries_check check (num_nonnulls(alert_id, digest_id, weekly_id) = 1)`,
      `create unique index deliveries_of_week on deliveries (district_id, weekly_id, channel, target) where weekly_id is not null`,
      ...secureTable('worklist_feeds', {
        // Whoever brings the secret is told whose it is, as with a session's.
        select: `(${askedBy('identity')} and coalesce(person_id = (select tenderlight.person()), (select tenderlight.person()) is null))
          or ${OF_DISTRICT} and ${ADMINISTRATOR}`,
        insert: ONESELF,
        update: ONESELF,
        // Of somebody who can sign in no longer, too.
        delete: `${ONESELF} or ${OF_DISTRICT} and ${ADMINISTRATOR}`,
      }),
      ...secureTable('weekly_digest_settings', {
        select: `${ONESELF} or ${OF_DISTRICT} and ${askedBy('sweep')}`,
        insert: ONESELF,
        update: ONESELF,
      }),
      ...secureTable('weekly_digests', {
        select: `${OF_DISTRICT} and ${askedBy('sweep', 'delivery')}`,
        insert: `${OF_DISTRICT} and ${changedBy({ parts: ['sweep'] })}`,
      }),
    ]),
}
