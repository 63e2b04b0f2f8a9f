import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, own, secureTable } from './secure-table.ts'

/** Of an organisation that the person works for: what a unit has not submitted yet is nobody else's. */
const OWN = `${OF_DISTRICT} and ${own('organisation_id')}`
const CLERK = changedBy({ roles: ['clerk'] })

/**
 * Intentions that are not submitted yet: read from a file or a text, copied from an earlier project, or put aside. A draft is
 * no record: it may be changed and thrown away, and is gone once it is submitted. Who did so stands on the log.
 */
export const intentionDrafts: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table intention_drafts (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        version integer not null check (version > 0),
        form jsonb not null,
        read_from jsonb not null,
        origin jsonb,
        created_at timestamptz not null,
        created_by uuid not null,
        updated_at timestamptz not null,
        updated_by uuid not null,
        primary key (district_id, id),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, created_by) references people,
        foreign key (district_id, updated_by) references people
      )`,
      `create index intention_drafts_of_unit on intention_drafts (district_id, organisation_id, created_at)`,
      ...secureTable('intention_drafts', {
        select: OWN,
        insert: `${OWN} and ${CLERK} and created_by = (select tenderlight.person())`,
        update: `${OWN} and ${CLERK}`,
        delete: `${OWN} and ${CLERK}`,
      }),
    ]),
}
