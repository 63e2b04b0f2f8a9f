import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { DocumentAnswers, DocumentMarks, FairnessReviews, TenderDocuments } from '../schema/tender-documents.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

export type TenderDocumentRow = Selectable<TenderDocuments>
export type DocumentMarkRow = Selectable<DocumentMarks>
export type DocumentAnswerRow = Selectable<DocumentAnswers>
export type FairnessReviewRow = Selectable<FairnessReviews>

/** A version without its words. */
export type DocumentVersion = Omit<TenderDocumentRow, 'reading'> & { readonly recorder: string }
export type ListedAnswer = DocumentAnswerRow & { readonly answerer: string }
export type ListedReview = FairnessReviewRow & { readonly recorder: string; readonly replaced: boolean }

const HEAD = [
  'd.district_id',
  'd.id',
  'd.organisation_id',
  'd.procurement_id',
  'd.version',
  'd.filename',
  'd.kind',
  'd.bytes',
  'd.digest',
  'd.law_on',
  'd.note',
  'd.recorded_at',
  'd.recorded_by',
] as const

/** Every version of a procurement's document, newest first, without its words. */
export function documentVersions(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<DocumentVersion[]> {
  return db
    .selectFrom('tender_documents as d')
    .select(HEAD)
    .select(nameOf('d.district_id', 'd.recorded_by').$castTo<string>().as('recorder'))
    .where('d.district_id', '=', districtId)
    .where('d.procurement_id', '=', procurementId)
    .orderBy('d.version', 'desc')
    .execute()
}

/** One version with its words. */
export function findDocument(
  db: Kysely<Schema>,
  districtId: string,
  id: string,
): Promise<TenderDocumentRow | undefined> {
  return db
    .selectFrom('tender_documents')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The version of a procurement's document that stands, with its words. */
export function newestDocument(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<TenderDocumentRow | undefined> {
  return db
    .selectFrom('tender_documents')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('procurement_id', '=', procurementId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The marks of a version, in the order of the text. */
export function marksOfDocument(
  db: Kysely<Schema>,
  districtId: string,
  documentId: string,
): Promise<DocumentMarkRow[]> {
  return db
    .selectFrom('document_marks')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('document_id', '=', documentId)
    .orderBy('number')
    .execute()
}

/** Every answer to a mark of a version, by mark and then in the order in which they were given. */
export function answersOfDocument(db: Kysely<Schema>, districtId: string, documentId: string): Promise<ListedAnswer[]> {
  return db
    .selectFrom('document_answers as a')
    .selectAll('a')
    .select(nameOf('a.district_id', 'a.answered_by').$castTo<string>().as('answerer'))
    .where('a.district_id', '=', districtId)
    .where('a.document_id', '=', documentId)
    .orderBy('a.mark')
    .orderBy('a.step')
    .execute()
}

const MARK_TYPES: ColumnTypes<DocumentMarkRow> = {
  district_id: 'uuid',
  document_id: 'uuid',
  number: 'integer',
  organisation_id: 'uuid',
  procurement_id: 'uuid',
  rule: 'text',
  citation: 'jsonb',
  paragraph: 'integer',
  page: 'integer',
  start: 'integer',
  words: 'text',
  clause: 'text',
  advice: 'jsonb',
  same_as: 'integer',
}

const ANSWER_TYPES: ColumnTypes<DocumentAnswerRow> = {
  district_id: 'uuid',
  document_id: 'uuid',
  mark: 'integer',
  step: 'integer',
  organisation_id: 'uuid',
  procurement_id: 'uuid',
  kind: 'text',
  words: 'text',
  answered_at: 'timestamptz',
  answered_by: 'uuid',
  carried_from: 'integer',
  recorded_at: 'timestamptz',
  recorded_by: 'uuid',
}

/** Adds a version with its marks and the answers that it takes over. A version that is there already violates a unique index. */
export async function insertDocument(
  trx: Transaction<Schema>,
  document: TenderDocumentRow,
  marks: readonly DocumentMarkRow[],
  answers: readonly DocumentAnswerRow[],
): Promise<void> {
  await trx
    .insertInto('tender_documents')
    .values({ ...document, reading: JSON.stringify(document.reading) })
    .execute()
  await bulkInsert(trx, 'document_marks', MARK_TYPES, marks)
  await appendAnswers(trx, answers)
}

/** Adds answers; a step that is there already violates the key. */
export function appendAnswers(trx: Transaction<Schema>, answers: readonly DocumentAnswerRow[]): Promise<void> {
  return bulkInsert(trx, 'document_answers', ANSWER_TYPES, answers)
}

/** The records of reviews of a procurement, in the order in which they were made; those that another one replaced are marked. */
export function reviewsOf(db: Kysely<Schema>, districtId: string, procurementId: string): Promise<ListedReview[]> {
  return reviews(db, districtId).where('r.procurement_id', '=', procurementId).execute()
}

export function findReview(db: Kysely<Schema>, districtId: string, id: string): Promise<ListedReview | undefined> {
  return reviews(db, districtId).where('r.id', '=', id).executeTakeFirst()
}

function reviews(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('fairness_reviews as r')
    .selectAll('r')
    .select([
      nameOf('r.district_id', 'r.recorded_by').$castTo<string>().as('recorder'),
      sql<boolean>`exists (select from fairness_reviews l where l.district_id = r.district_id and l.replaces = r.id)`.as(
        'replaced',
      ),
    ])
    .where('r.district_id', '=', districtId)
    .orderBy('r.recorded_at')
    .orderBy('r.id')
}

/** Adds a record; a second one that replaces the same violates a unique index. */
export async function insertReview(trx: Transaction<Schema>, row: FairnessReviewRow): Promise<void> {
  await trx.insertInto('fairness_reviews').values(row).execute()
}
