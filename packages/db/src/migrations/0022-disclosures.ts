import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { OF_DISTRICT, ofProcurement, RECORDERS, secureTable } from './secure-table.ts'

/**
 * 履约信息公开: what was made public of how contracts are carried out. A row is what the public reads, for good; a
 * correction is another row that points back at it, and there is one at most.
 */
export const disclosures: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table disclosures (
        district_id uuid not null,
        id uuid not null,
        number text not null check (number <> ''),
        kind text not null check (kind in ('change', 'progress', 'acceptance')),
        procurement_id uuid not null,
        organisation_id uuid not null,
        published_on date not null,
        published_at timestamptz not null,
        published_by uuid not null,
        snapshot jsonb not null,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        corrects uuid,
        unit text generated always as (snapshot ->> 'unit') stored,
        search_text text collate "C" generated always as (lower(number || ' ' || coalesce(snapshot ->> 'title', '') || ' '
          || coalesce(snapshot ->> 'unit', '') || ' ' || coalesce(snapshot ->> 'supplier', '') || ' '
          || coalesce(snapshot ->> 'procurementId', ''))) stored,
        primary key (district_id, id),
        unique (district_id, number),
        unique (district_id, corrects),
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, published_by) references people,
        foreign key (district_id, corrects) references disclosures
      )`,
      `create index disclosures_by_date on disclosures (district_id, published_on desc, number desc)`,
      `create index disclosures_of_procurement on disclosures (district_id, procurement_id)`,
      appendOnly('disclosures'),
      // What is published is there for everybody.
      ...secureTable('disclosures', {
        select: `${OF_DISTRICT} or district_id = (select tenderlight.public_district())`,
        insert: `${ofProcurement('procurement_id')} and ${RECORDERS} and published_by = (select tenderlight.person())`,
      }),
    ]),
}
