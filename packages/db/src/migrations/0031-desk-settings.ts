import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, secureTable } from './secure-table.ts'

/** Whoever runs the desk, and the administrator. */
const CONFIGURERS = changedBy({ roles: ['supervisor', 'administrator'] })

/**
 * How a district runs its desk: whom it tells, when it opens cases, what its letters are called. No light is judged by any of
 * it, so that nothing is projected anew. Versions are only added; one without content says that from its day on nothing is
 * set. Secrets never stand here: everybody of the district may read it.
 */
export const deskSettings: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table desk_settings (
        district_id uuid not null references districts,
        kind text not null check (kind in ('case-policy', 'letter-prefix', 'case-terms', 'case-heads', 'alert-policy',
          'intake-channels', 'intake-classes', 'intake-routes', 'platform-list', 'appraisal', 'target', 'rate',
          'indicator-options', 'report-due', 'report-calendar')),
        key text not null default '' check (length(key) <= 200),
        version int not null check (version > 0),
        content jsonb check (jsonb_typeof(content) = 'object'),
        from_on date not null,
        reason text not null check (reason <> ''),
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, kind, key, version),
        foreign key (district_id, recorded_by) references people
      )`,
      appendOnly('desk_settings'),
      ...secureTable('desk_settings', {
        select: OF_DISTRICT,
        insert: `${OF_DISTRICT} and ${CONFIGURERS} and recorded_by = (select tenderlight.person())`,
      }),
    ]),
}
