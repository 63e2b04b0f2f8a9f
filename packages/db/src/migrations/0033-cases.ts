import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { CASE_LETTERS_ONCE, CASES_FOLLOW, FOLLOW_CASE_STEP, WAIVED_OF } from './0033-case-steps.ts'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, own, secureTable, WHOLE } from './secure-table.ts'

/** Whoever looks after the district and, once they were told of it, the people of the unit; an agency of the unit is none of them. */
const CONCERNED = `${OF_DISTRICT} and (${WHOLE} or ${own('organisation_id')} and told_on is not null)`
/** The same of a table whose rows belong to a case. */
const ofItsCase = (table: string, column = 'case_id') => `${OF_DISTRICT} and (${WHOLE} or ${own('organisation_id')}
  and exists (select from cases k where k.district_id = ${table}.district_id and k.id = ${table}.${column} and k.told_on is not null))`
const BUREAU = changedBy({ roles: ['supervisor'] })
const PRODUCT = changedBy({ parts: ['sweep'] })
const UNIT = `${own('organisation_id')} and ${changedBy({ roles: ['clerk', 'reviewer'] })}`
const asMyself = (column: string) => `${column} = (select tenderlight.person())`
const OF_ITS_CASE = `foreign key (district_id, case_id) references cases,
        foreign key (district_id, organisation_id) references organisations`

/**
 * Cases (督办): what each is about, every step of it, the letters that were issued, files and the bureau's notes. A case is its
 * steps; what lists need of it stands beside them and is written together with them.
 */
export const cases: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table cases (
        district_id uuid not null references districts,
        id uuid not null,
        number text check (number <> ''),
        organisation_id uuid not null,
        kind text not null check (kind in ('breach', 'arrears', 'request', 'other')),
        title text not null check (title <> ''),
        source text not null check (source in ('policy', 'hand', 'request', 'data-check')),
        subjects int not null check (subjects >= 0),
        opened_on date not null,
        opened_at timestamptz not null,
        opened_by uuid,
        stage text not null check (stage in ('to-issue', 'to-answer', 'rectifying', 'to-review', 'to-feed-back', 'to-strike-off', 'closed')),
        due date,
        warn_from date,
        waits_for text check (waits_for in ('bureau', 'unit')),
        extension_asked boolean not null,
        withdrawal_asked boolean not null,
        escalated boolean not null,
        told_on date,
        closed_on date,
        closed_as text check (closed_as in ('struck-off', 'withdrawn')),
        primary key (district_id, id),
        unique (district_id, number),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, opened_by) references people,
        check ((due is null) = (warn_from is null)),
        check ((stage = 'closed') = (closed_on is not null) and (closed_on is null) = (closed_as is null)),
        check ((stage = 'closed') = (waits_for is null)),
        check (told_on is not null or stage in ('to-issue', 'closed'))
      )`,
      `create index cases_of_unit on cases (district_id, organisation_id, stage)`,
      `create index cases_open on cases (district_id, due, id) where stage <> 'closed'`,
      `create table case_subjects (
        district_id uuid not null,
        case_id uuid not null,
        n int not null check (n > 0),
        organisation_id uuid not null,
        procurement_id uuid,
        rule text not null check (rule <> ''),
        part text not null,
        matter text not null,
        level text not null check (level in ('law', 'commitment')),
        key text not null check (key <> ''),
        found_on date not null,
        record jsonb not null,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        primary key (district_id, case_id, n),
        unique (district_id, key),
        ${OF_ITS_CASE},
        foreign key (district_id, procurement_id) references procurements
      )`,
      `create index case_subjects_of_procurement on case_subjects (district_id, procurement_id, rule)`,
      appendOnly('case_subjects'),
      `create table case_steps (
        district_id uuid not null,
        case_id uuid not null,
        step int not null check (step > 0),
        organisation_id uuid not null,
        kind text not null,
        stage text not null,
        person_id uuid,
        at timestamptz not null,
        on_date date not null,
        due date,
        reason text check (reason <> ''),
        content jsonb not null check (jsonb_typeof(content) = 'object'),
        waiver uuid,
        primary key (district_id, case_id, step),
        ${OF_ITS_CASE},
        foreign key (district_id, person_id) references people,
        check (waiver is null or kind in ('letter-issued', 'struck-off', 'withdrawn')),
        check (person_id is not null or kind in ('opened', 'escalated')),
        check (reason is not null or kind in ('opened', 'letter-drafted', 'letter-issued', 'struck-off'))
      )`,
      appendOnly('case_steps'),
      `create table case_letters (
        district_id uuid not null,
        id uuid not null,
        case_id uuid not null,
        organisation_id uuid not null,
        document jsonb not null,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        due_on date,
        drafted_by uuid not null,
        drafted_at timestamptz not null,
        year int,
        sequence int check (sequence > 0),
        number text check (number <> ''),
        issued_by uuid,
        issued_at timestamptz,
        primary key (district_id, id),
        unique (district_id, year, sequence),
        unique (district_id, number),
        ${OF_ITS_CASE},
        foreign key (district_id, drafted_by) references people,
        foreign key (district_id, issued_by) references people,
        check (num_nulls(year, sequence, number, issued_by, issued_at) in (0, 5))
      )`,
      `create index case_letters_of_case on case_letters (district_id, case_id, drafted_at)`,
      // The column is called as in the other tables that speak of contents (stored-contents.ts); it holds the case.
      `create table case_files (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        procurement_id uuid not null,
        step int not null,
        filename text not null check (filename <> ''),
        kind text not null check (kind in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx')),
        bytes bigint not null check (bytes > 0),
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, id),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, procurement_id, step) references case_steps,
        foreign key (district_id, recorded_by) references people
      )`,
      `create index case_files_of_case on case_files (district_id, procurement_id, recorded_at)`,
      appendOnly('case_files'),
      `create table case_notes (
        district_id uuid not null,
        id uuid not null,
        case_id uuid not null,
        text text not null check (text <> ''),
        by uuid not null,
        at timestamptz not null,
        primary key (district_id, id),
        foreign key (district_id, case_id) references cases,
        foreign key (district_id, by) references people
      )`,
      `create index case_notes_of_case on case_notes (district_id, case_id, at)`,
      appendOnly('case_notes'),
      ...WAIVED_OF,
      ...FOLLOW_CASE_STEP,
      ...CASES_FOLLOW,
      ...CASE_LETTERS_ONCE,
      ...secureTable('cases', {
        select: CONCERNED,
        insert: `${OF_DISTRICT} and (${BUREAU} and ${asMyself('opened_by')} or ${PRODUCT} and opened_by is null)`,
        update: `${CONCERNED} and (${BUREAU} or ${PRODUCT} or ${UNIT})`,
      }),
      ...secureTable('case_subjects', {
        select: ofItsCase('case_subjects'),
        insert: `${OF_DISTRICT} and (${BUREAU} or ${PRODUCT})`,
      }),
      ...secureTable('case_steps', {
        select: ofItsCase('case_steps'),
        insert: `${ofItsCase('case_steps')} and (
          ${BUREAU} and ${asMyself('person_id')} and kind not in ('answered', 'rectified', 'extension-asked')
          or ${UNIT} and ${asMyself('person_id')} and kind in ('answered', 'rectified', 'extension-asked')
          or ${PRODUCT} and person_id is null)`,
      }),
      ...secureTable('case_letters', {
        select: `${OF_DISTRICT} and (${WHOLE}
          or issued_at is not null and ${own('organisation_id')})`,
        insert: `${OF_DISTRICT} and ${BUREAU} and ${asMyself('drafted_by')} and issued_at is null`,
        update: `${OF_DISTRICT} and ${BUREAU}`,
      }),
      ...secureTable('case_files', {
        select: ofItsCase('case_files', 'procurement_id'),
        insert: `${ofItsCase('case_files', 'procurement_id')} and (${BUREAU} or ${UNIT}) and ${asMyself('recorded_by')}`,
      }),
      // 督办人员备注: no unit ever sees them.
      ...secureTable('case_notes', {
        select: `${OF_DISTRICT} and ${WHOLE}`,
        insert: `${OF_DISTRICT} and ${WHOLE} and ${BUREAU} and ${asMyself('by')}`,
      }),
    ]),
}
