import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, own, secureTable, WHOLE } from './secure-table.ts'

const BUREAU = `${WHOLE} and ${changedBy({ roles: ['supervisor'] })}`
const asMyself = (column: string) => `${column} = (select tenderlight.person())`
/** Of a report that names a unit of the asker. */
const OF_REPORT = (table: string, column: string) => `${OF_DISTRICT} and (${WHOLE} or exists (select from report_units u
  where u.district_id = ${table}.district_id and u.report_id = ${table}.${column}))`

/**
 * Reports that were issued (通报、考评), as they were issued, the units that each names, and which of them were withdrawn.
 */
export const reports: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table reports (
        district_id uuid not null references districts,
        id uuid not null,
        kind text not null check (kind in ('bulletin', 'appraisal', 'reserved-share', 'deadlines', 'deposits', 'arrears', 'agencies')),
        from_on date not null,
        through_on date not null,
        organisation_id uuid,
        year int not null,
        sequence int not null check (sequence > 0),
        number text not null check (number <> ''),
        title text not null check (title <> ''),
        document jsonb not null check (jsonb_typeof(document) = 'object'),
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        issued_on date not null,
        issued_at timestamptz not null,
        issued_by uuid not null,
        primary key (district_id, id),
        unique (district_id, kind, year, sequence),
        unique (district_id, number),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, issued_by) references people,
        check (from_on <= through_on and through_on < issued_on)
      )`,
      `create index reports_by_period on reports (district_id, kind, from_on, through_on)`,
      `create table report_units (
        district_id uuid not null,
        report_id uuid not null,
        organisation_id uuid not null,
        primary key (district_id, report_id, organisation_id),
        foreign key (district_id, report_id) references reports,
        foreign key (district_id, organisation_id) references organisations
      )`,
      `create index report_units_of_unit on report_units (district_id, organisation_id)`,
      `create table report_withdrawals (
        district_id uuid not null,
        report_id uuid not null,
        reason text not null check (reason <> ''),
        withdrawn_on date not null,
        withdrawn_at timestamptz not null,
        withdrawn_by uuid not null,
        primary key (district_id, report_id),
        foreign key (district_id, report_id) references reports,
        foreign key (district_id, withdrawn_by) references people
      )`,
      ...['reports', 'report_units', 'report_withdrawals'].map((table) => appendOnly(table)),
      ...secureTable('reports', {
        select: OF_REPORT('reports', 'id'),
        insert: `${OF_DISTRICT} and ${BUREAU} and ${asMyself('issued_by')}`,
      }),
      ...secureTable('report_units', {
        select: `${OF_DISTRICT} and (${WHOLE} or ${own('organisation_id')})`,
        insert: `${OF_DISTRICT} and ${BUREAU}`,
      }),
      ...secureTable('report_withdrawals', {
        select: OF_REPORT('report_withdrawals', 'report_id'),
        insert: `${OF_DISTRICT} and ${BUREAU} and ${asMyself('withdrawn_by')}`,
      }),
    ]),
}
