import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, own, secureTable, WHOLE } from './secure-table.ts'

const CHECKERS = changedBy({ roles: ['supervisor'] })
const ANSWERERS = changedBy({ roles: ['clerk', 'supervisor'] })
/** Of a unit within reach; of nobody in particular: whoever reaches the whole district. */
const OF_UNIT = `${OF_DISTRICT} and (${WHOLE} or organisation_id = any ((select tenderlight.units())::uuid[])
  or ${own('organisation_id')})`
/** A check that says something of a unit within reach. */
const OF_CHECK = `(${WHOLE} or exists (select from data_check_units u where u.district_id = data_checks.district_id
  and u.check_id = data_checks.id))`
/** Of a result that the asker may see. */
const OF_RESULT = `exists (select from data_check_results r where r.district_id = data_check_answers.district_id
  and r.check_id = data_check_answers.check_id and r.n = data_check_answers.n)`

/**
 * 省网清单核查 (S-01): what lists of the province's site said otherwise than our records, per unit with what it is counted of,
 * and what was answered to it. A unit is told of the checks that speak of it, and only what they found about it. Only
 * added to.
 */
export const dataChecks: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table data_checks (
        district_id uuid not null references districts,
        id uuid not null,
        from_on date not null,
        through_on date not null check (from_on <= through_on),
        kinds text[] not null check (kinds <@ '{intention,announcement,result,contract}' and cardinality(kinds) > 0),
        source text not null check (source in ('upload', 'fetch')),
        filename text not null check (filename <> ''),
        url text,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        lines integer not null check (lines > 0),
        budget_step bigint not null check (budget_step > 0),
        elsewhere jsonb not null,
        recorded integer check (recorded >= 0),
        made_at timestamptz not null,
        made_by uuid not null,
        primary key (district_id, id),
        foreign key (district_id, made_by) references people,
        check ((source = 'fetch') = (url is not null))
      )`,
      `create index data_checks_by_time on data_checks (district_id, made_at desc)`,
      `create table data_check_units (
        district_id uuid not null,
        check_id uuid not null,
        place integer not null check (place >= 0),
        organisation_id uuid,
        checked integer not null check (checked >= 0),
        agreed integer not null check (agreed between 0 and checked),
        outcomes jsonb not null,
        primary key (district_id, check_id, place),
        foreign key (district_id, check_id) references data_checks,
        foreign key (district_id, organisation_id) references organisations
      )`,
      `create table data_check_results (
        district_id uuid not null,
        check_id uuid not null,
        n integer not null check (n > 0),
        outcome text not null check (outcome in ('missing', 'late', 'other-date', 'other-budget', 'unrecorded', 'unknown',
          'ambiguous', 'excluded', 'untold')),
        what text check (what in ('intention', 'announcement', 'result', 'contract')),
        organisation_id uuid,
        procurement_id uuid,
        line jsonb,
        ours jsonb,
        further jsonb not null,
        primary key (district_id, check_id, n),
        foreign key (district_id, check_id) references data_checks,
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, procurement_id) references procurements
      )`,
      `create index data_check_results_by_outcome on data_check_results (district_id, check_id, outcome, organisation_id)`,
      `create table data_check_answers (
        district_id uuid not null,
        check_id uuid not null,
        n integer not null,
        version integer not null check (version > 0),
        answer text not null check (answer in ('explained', 'corrected', 'matched')),
        procurement_id uuid,
        reason text not null check (reason <> ''),
        answered_at timestamptz not null,
        answered_by uuid not null,
        primary key (district_id, check_id, n, version),
        foreign key (district_id, check_id, n) references data_check_results,
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, answered_by) references people,
        check ((answer = 'matched') = (procurement_id is not null))
      )`,
      ...['data_checks', 'data_check_units', 'data_check_results', 'data_check_answers'].map((table) =>
        appendOnly(table),
      ),
      ...secureTable('data_checks', {
        select: `${OF_DISTRICT} and ${OF_CHECK}`,
        insert: `${OF_DISTRICT} and ${WHOLE} and ${CHECKERS} and made_by = (select tenderlight.person())`,
      }),
      ...secureTable('data_check_units', { select: OF_UNIT, insert: `${OF_DISTRICT} and ${WHOLE} and ${CHECKERS}` }),
      ...secureTable('data_check_results', { select: OF_UNIT, insert: `${OF_DISTRICT} and ${WHOLE} and ${CHECKERS}` }),
      ...secureTable('data_check_answers', {
        select: `${OF_DISTRICT} and ${OF_RESULT}`,
        insert: `${OF_DISTRICT} and ${OF_RESULT} and ${ANSWERERS} and answered_by = (select tenderlight.person())`,
      }),
    ]),
}
