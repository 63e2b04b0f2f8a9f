import type { AnswerKind } from '@tenderlight/compliance/documents/answers'
import type { Text } from '@tenderlight/compliance/rules/rule'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Citation } from '@tenderlight/law/dated-parameter'
import type { EvidenceKind } from './evidence.ts'
import type { Json } from './procurements.ts'

/** The words of a document as they were read: paragraphs, each with the page it begins on where the file says so. */
export interface StoredReading {
  readonly paragraphs: readonly { readonly text: string; readonly page: number | null }[]
  readonly pages: number | null
  readonly silentPages: readonly number[]
}

/** A version of the tender document of a procurement, append-only: the highest one stands. Its content is stored by `digest`. */
export interface TenderDocuments {
  district_id: string
  id: string
  organisation_id: string
  procurement_id: string
  version: number
  filename: string
  kind: 'docx' | 'pdf' | 'text'
  bytes: number
  digest: string
  reading: Json<StoredReading>
  /** The day whose rules it was marked by. */
  law_on: CivilDate
  note: string | null
  recorded_at: Date
  recorded_by: string
}

/** What was told of a mark when the document was read. */
export interface StoredAdvice {
  readonly said: Text
  readonly instead: Text
}

/** A clause of a version that was marked when it was read, append-only. */
export interface DocumentMarks {
  district_id: string
  document_id: string
  /** From 1, in the order of the text. */
  number: number
  organisation_id: string
  procurement_id: string
  rule: string
  citation: Json<Citation>
  /** From 1. */
  paragraph: number
  page: number | null
  /** Characters from the start of the paragraph. */
  start: number
  words: string
  clause: string
  advice: Json<StoredAdvice>
  /** The mark of the version before that asks the same of the same clause. */
  same_as: number | null
}

/** Answers to a mark, append-only: the highest step stands. */
export interface DocumentAnswers {
  district_id: string
  document_id: string
  mark: number
  step: number
  organisation_id: string
  procurement_id: string
  kind: AnswerKind
  /** The reason, or what was changed. */
  words: string
  /** Who answered, and when; of an answer that was carried over from an earlier version, there. */
  answered_at: Date
  answered_by: string
  /** The version it was carried over from. */
  carried_from: number | null
  recorded_at: Date
  recorded_by: string
}

/** 公平竞争审查 records with their document, append-only: one that replaces another says so. */
export interface FairnessReviews {
  district_id: string
  id: string
  organisation_id: string
  procurement_id: string
  /** This procurement's document, or a policy measure that governs it. */
  subject: 'tender-document' | 'policy'
  title: string
  /** Of a policy measure that is issued already. */
  issued_on: CivilDate | null
  reviewer: string
  reviewed_on: CivilDate
  outcome: 'passed' | 'excepted' | 'against'
  note: string | null
  filename: string
  kind: EvidenceKind
  bytes: number
  digest: string
  replaces: string | null
  recorded_at: Date
  recorded_by: string
}
