import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { changedBy, ofProcurement, secureTable } from './secure-table.ts'

/** Whose work the documents of a procurement are. */
const WRITERS = `${changedBy({ roles: ['clerk', 'agency-clerk'] })} and recorded_by = (select tenderlight.person())`
const OURS = ofProcurement('procurement_id')
const OF_ITS_PROCUREMENT = `foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, procurement_id) references procurements`
const CONTENT = `filename text not null check (filename <> ''),
        bytes bigint not null check (bytes > 0),
        digest text not null check (digest ~ '^[0-9a-f]{64}$')`

/**
 * Tender documents by version, the clauses of each that were marked when it was read, the answers to the marks, and the records of
 * fair-competition reviews. Nothing of it changes: a version, an answer or a review that follows stands beside those before.
 */
export const tenderDocuments: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table tender_documents (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        procurement_id uuid not null,
        version integer not null check (version > 0),
        kind text not null check (kind in ('docx', 'pdf', 'text')),
        ${CONTENT},
        reading jsonb not null,
        law_on date not null,
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, id),
        unique (district_id, procurement_id, version),
        ${OF_ITS_PROCUREMENT},
        foreign key (district_id, recorded_by) references people
      )`,
      appendOnly('tender_documents'),
      `create table document_marks (
        district_id uuid not null,
        document_id uuid not null,
        number integer not null check (number > 0),
        organisation_id uuid not null,
        procurement_id uuid not null,
        rule text not null,
        citation jsonb not null,
        paragraph integer not null check (paragraph > 0),
        page integer check (page > 0),
        start integer not null check (start >= 0),
        words text not null check (words <> ''),
        clause text not null,
        advice jsonb not null,
        same_as integer,
        primary key (district_id, document_id, number),
        foreign key (district_id, document_id) references tender_documents,
        ${OF_ITS_PROCUREMENT}
      )`,
      appendOnly('document_marks'),
      `create table document_answers (
        district_id uuid not null,
        document_id uuid not null,
        mark integer not null,
        step integer not null check (step > 0),
        organisation_id uuid not null,
        procurement_id uuid not null,
        kind text not null check (kind in ('changed', 'not-applicable', 'kept')),
        words text not null check (words <> '' or kind = 'changed'),
        answered_at timestamptz not null,
        answered_by uuid not null,
        carried_from integer,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, document_id, mark, step),
        foreign key (district_id, document_id, mark) references document_marks (district_id, document_id, number),
        ${OF_ITS_PROCUREMENT},
        foreign key (district_id, answered_by) references people,
        foreign key (district_id, recorded_by) references people,
        check (carried_from is not null or answered_by = recorded_by)
      )`,
      appendOnly('document_answers'),
      `create table fairness_reviews (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        procurement_id uuid not null,
        subject text not null check (subject in ('tender-document', 'policy')),
        title text not null check (title <> ''),
        issued_on date,
        reviewer text not null check (reviewer <> ''),
        reviewed_on date not null,
        outcome text not null check (outcome in ('passed', 'excepted', 'against')),
        note text,
        kind text not null check (kind in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx')),
        ${CONTENT},
        replaces uuid,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, id),
        unique (district_id, replaces),
        ${OF_ITS_PROCUREMENT},
        foreign key (district_id, replaces) references fairness_reviews (district_id, id),
        foreign key (district_id, recorded_by) references people,
        check (subject = 'policy' or issued_on is null)
      )`,
      `create index fairness_reviews_of_procurement on fairness_reviews (district_id, procurement_id, recorded_at)`,
      appendOnly('fairness_reviews'),
      ...['tender_documents', 'document_answers', 'fairness_reviews'].flatMap((table) =>
        secureTable(table, { select: OURS, insert: `${OURS} and ${WRITERS}` }),
      ),
      ...secureTable('document_marks', {
        select: OURS,
        insert: `${OURS} and ${changedBy({ roles: ['clerk', 'agency-clerk'] })}`,
      }),
    ]),
}
