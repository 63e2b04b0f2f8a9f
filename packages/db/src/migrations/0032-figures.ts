import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, secureTable, WHOLE } from './secure-table.ts'

const RECKONING = `${OF_DISTRICT} and ${WHOLE} and ${changedBy({ parts: ['reckoning'] })}`

/**
 * Figures over all records of a district that are too dear to be made while somebody waits: kept with what they were made of,
 * so that a page shows the newest at once. They follow from records and are no record: old ones are thrown away.
 */
export const figures: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table figures (
        district_id uuid not null references districts,
        kind text not null check (kind in ('rule-tally', 'day', 'indicators', 'past-board')),
        key text not null default '' check (length(key) <= 200),
        day date not null,
        basis text not null check (basis <> ''),
        made_at timestamptz not null,
        took_ms int not null check (took_ms >= 0),
        content jsonb not null check (jsonb_typeof(content) = 'object'),
        primary key (district_id, kind, key, day, basis)
      )`,
      `create index figures_newest on figures (district_id, kind, key, made_at desc)`,
      ...secureTable('figures', {
        select: `${OF_DISTRICT} and ${WHOLE}`,
        insert: RECKONING,
        delete: RECKONING,
      }),
    ]),
}
