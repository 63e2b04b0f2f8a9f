import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, secureTable, WHOLE } from './secure-table.ts'

/** By whoever made it, and nobody else. */
const OWN = `${OF_DISTRICT} and ${WHOLE} and ${changedBy({ roles: ['supervisor', 'office'] })}
  and made_by = (select tenderlight.person())`

/**
 * 试算: figures that were tried out and what came of it, as it was then. No record and no figure in force: kept to be read
 * again, never changed, thrown away by whoever kept it. Who did so stands on the log.
 */
export const simulations: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table simulations (
        district_id uuid not null references districts,
        id uuid not null,
        name text not null check (btrim(name) <> '' and length(name) <= 80),
        as_of date not null,
        procurements integer not null check (procurements >= 0),
        tried jsonb not null check (jsonb_typeof(tried) = 'object'),
        made_with jsonb not null check (jsonb_typeof(made_with) = 'object'),
        result jsonb not null check (jsonb_typeof(result) = 'object'),
        made_at timestamptz not null,
        made_by uuid not null,
        primary key (district_id, id),
        foreign key (district_id, made_by) references people
      )`,
      `create index simulations_by_time on simulations (district_id, made_at desc)`,
      `create trigger simulations_never_changed before update or truncate on simulations
        for each statement execute function refuse_change()`,
      ...secureTable('simulations', { select: `${OF_DISTRICT} and ${WHOLE}`, insert: OWN, delete: OWN }),
    ]),
}
