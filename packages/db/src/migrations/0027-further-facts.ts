import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/**
 * What may happen several times (a clarification of the documents): a further fact begins a chain of its own beside the first
 * one, and is corrected or withdrawn by itself. Still one first chain an event.
 */
export const furtherFacts: Migration = {
  up: (db) =>
    runStatements(db, [
      `alter table facts add column further boolean not null default false,
        add constraint facts_further_begins check (not further or supersedes is null)`,
      `drop index facts_first`,
      `create unique index facts_first on facts (district_id, procurement_id, event) where supersedes is null and not further`,
    ]),
}
