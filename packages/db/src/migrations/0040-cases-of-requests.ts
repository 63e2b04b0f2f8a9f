import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** The request, challenge or complaint that a case was opened from: one open case for each. */
export const casesOfRequests: Migration = {
  up: (db) =>
    runStatements(db, [
      `alter table cases
        add column request_id uuid,
        add foreign key (district_id, request_id) references matters,
        add constraint cases_of_request check (request_id is null or source = 'request')`,
      `create unique index cases_once_of_request on cases (district_id, request_id)
        where request_id is not null and stage <> 'closed'`,
      `create index cases_by_request on cases (district_id, request_id) where request_id is not null`,
    ]),
}
