import { isDeepStrictEqual } from 'node:util'
import { markState, standingText } from '@tenderlight/compliance/documents/answers'
import type { AnswerKind } from '@tenderlight/compliance/documents/answers'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { DocumentQuestion } from '@tenderlight/compliance/procurement/supplier-facts'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { DocumentAnswerRow, DocumentMarkRow } from '@tenderlight/db/repositories/tender-documents'
import type { Schema } from '@tenderlight/db/schema'
import type { StoredReading } from '@tenderlight/db/schema/tender-documents'
import type { Transaction } from 'kysely'
import { changeRecords } from '../../record/write-records.ts'
import type { Actor } from '../../session/actor.ts'

type Answers = readonly Pick<DocumentAnswerRow, 'mark' | 'step' | 'kind'>[]

/** The answer to each mark that stands, by the mark's number. */
export function standingAnswers(answers: Answers): ReadonlyMap<number, AnswerKind> {
  return new Map(answers.toSorted((a, b) => a.step - b.step).map(({ mark, kind }) => [mark, kind]))
}

/** How many marks wait for an answer, and how many for the changed document. */
export function countStates(
  marks: readonly Pick<DocumentMarkRow, 'number'>[],
  answers: Answers,
): { readonly open: number; readonly awaited: number } {
  const standing = standingAnswers(answers)
  const states = marks.map(({ number }) => markState(standing.get(number)))
  return {
    open: states.filter((state) => state === 'open').length,
    awaited: states.filter((state) => state === 'awaited').length,
  }
}

/** A version of a document with its marks and answers. */
export interface HeldDocument {
  readonly reading: StoredReading
  readonly marks: readonly DocumentMarkRow[]
  readonly answers: Answers
}

/**
 * Puts on the procurement's record what its document asks: the clauses that still have to be looked at, which the rules judge, and the
 * marks that keep an announcement waiting. Returns the record as it stands then.
 */
export async function putOnRecord(
  trx: Transaction<Schema>,
  { districtId, personId }: Actor,
  context: Context,
  at: Date,
  stored: StoredProcurement,
  { reading, marks, answers }: HeldDocument,
): Promise<StoredProcurement> {
  const standing = standingAnswers(answers)
  const documentText = standingText(
    reading.paragraphs.map(({ text }) => text),
    marks.map(({ number, paragraph, start }) => ({ paragraph, start, answer: standing.get(number) })),
  )
  const documentQuestions = marks
    .filter(({ number }) => markState(standing.get(number)) !== 'settled')
    .map(({ rule, paragraph, words, clause }): DocumentQuestion => ({ rule, paragraph, words: excerpt(words, clause) }))
  const { record } = stored
  const same =
    record.documentText === documentText && isDeepStrictEqual(record.documentQuestions ?? [], documentQuestions)
  if (same) return stored
  const [state = stored] = await changeRecords(trx, { districtId, context }, { at, by: personId }, [
    { stored, attributes: { documentText, documentQuestions }, facts: [] },
  ])
  return state
}

const LONGEST_CLAUSE = 60

/** The clause, as far as a sentence about it goes; of a long one the words that were found. */
function excerpt(words: string, clause: string): string {
  return clause.length <= LONGEST_CLAUSE ? clause : words
}
