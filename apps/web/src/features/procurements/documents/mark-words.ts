import type { AnswerKind, MarkState } from '@tenderlight/compliance/documents/answers'
import type { Light } from '@tenderlight/compliance/finding'
import type { DocumentMark, FairnessReview } from '@tenderlight/contracts/tender-documents'
import { m } from '../../../paraglide/messages.js'

export const ANSWER_WORDS: Readonly<Record<AnswerKind, () => string>> = {
  changed: m.doc_answer_changed,
  'not-applicable': m.doc_answer_not_applicable,
  kept: m.doc_answer_kept,
}

export const STATE_WORDS: Readonly<Record<MarkState, () => string>> = {
  open: m.doc_state_open,
  awaited: m.doc_state_awaited,
  settled: m.doc_state_settled,
}

export const STATE_LIGHTS: Readonly<Record<MarkState, Light>> = { open: 'yellow', awaited: 'yellow', settled: 'green' }

export const OUTCOME_WORDS: Readonly<Record<FairnessReview['outcome'], () => string>> = {
  passed: m.doc_review_passed,
  excepted: m.doc_review_excepted,
  against: m.doc_review_against,
}

export const SUBJECT_WORDS: Readonly<Record<FairnessReview['subject'], () => string>> = {
  'tender-document': m.doc_review_of_document,
  policy: m.doc_review_of_policy,
}

/** Where a clause stands: with its page, where the file says so. */
export function sayPlace({ page, paragraph }: Pick<DocumentMark, 'page' | 'paragraph'>): string {
  return page === null ? m.doc_place({ paragraph }) : m.doc_place_on_page({ page, paragraph })
}
