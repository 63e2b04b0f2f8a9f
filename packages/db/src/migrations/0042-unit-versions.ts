import type { Migration } from 'kysely/migration'
import { SERVER_ROLE } from '../server-role.ts'
import { runStatements } from './run-statements.ts'

/**
 * Which state of its records a unit is in: each writing of a record, and with it of its clocks, gives the row a number that no
 * row had before. So the sum of a unit's numbers is another one after every change, whatever clocks and time say.
 */
export const unitVersions: Migration = {
  up: (db) =>
    runStatements(db, [
      `create sequence procurement_revisions as bigint`,
      `grant usage on sequence procurement_revisions to ${SERVER_ROLE}`,
      `alter table procurements add column revision bigint not null default nextval('procurement_revisions')`,
      NEXT_REVISION,
      `create trigger procurements_revised before update on procurements
        for each row execute function tenderlight.next_revision()`,
      // With what the policies look at: summed from the index alone. Every number is above 0; said so, the index serves nobody but
      // who asks for that. Without it, a look for one record of a still empty table was planned over all of its district, and ten
      // thousand that came in at once took as many looks at each other.
      `create index procurements_revised on procurements (district_id, organisation_id) include (revision, id) where revision > 0`,
    ]),
}

const NEXT_REVISION = `create function tenderlight.next_revision()
  returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    new.revision := nextval('procurement_revisions');
    return new;
  end $$`
