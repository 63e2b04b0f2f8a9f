import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/**
 * The deadlines of a period, counted from the index alone: a report of a month read all the clocks of a district. Its condition is the
 * one that reports ask with, so that it serves them alone.
 */
export const periodClocks: Migration = {
  up: (db) =>
    runStatements(db, [
      `create index clocks_of_period on clocks (district_id, due)
        include (rule, part, level, bound, organisation_id, procurement_id, trigger_on, met, kept, open)
        where warn_from is not null and level in ('law', 'commitment') and verdict in ('compliant', 'breach', 'pending')
          and (open or met is not null) and bound in ('buyer', 'supervisor')`,
    ]),
}
