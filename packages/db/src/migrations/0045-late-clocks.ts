import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/**
 * What the reports on arrears and deposits ask for: deadlines of some rules that were missed or still may be, and refunds of bid
 * deposits by their last day. Both read all the clocks of a district, on every core there was. A bulletin asks for what became red
 * in its period: of what was met it read everything.
 */
export const lateClocks: Migration = {
  up: (db) =>
    runStatements(db, [
      `create index clocks_not_in_time on clocks (district_id, rule, due)
        include (organisation_id, procurement_id, met, open) where open or met > due`,
      `create index clocks_of_refunds on clocks (district_id, due)
        where target_event in ('loser-deposit-refunded', 'winner-deposit-refunded')`,
      `create index clocks_turned_red on clocks (district_id, due)
        include (organisation_id, procurement_id, rule, part, matter, level, bound, met, late_in, open)
        where bound = 'buyer' and warn_from is not null and level in ('law', 'commitment') and late_light = 'red'
          and (open or late_in is not null)`,
    ]),
}
