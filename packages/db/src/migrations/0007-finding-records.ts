import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/**
 * Each alert keeps the record of the finding that raised it, from which anybody can compute it again, and the record's
 * digest. Null for alerts of before, and where the rule says nothing of the procurement any more.
 */
export const findingRecords: Migration = {
  up: (db) =>
    runStatements(db, [
      `alter table alerts add column record jsonb, add column digest text,
        add check ((record is null) = (digest is null)), add check (digest ~ '^[0-9a-f]{64}$')`,
    ]),
}
