import { ANSWER_KINDS } from '@tenderlight/compliance/documents/answers'
import * as z from 'zod'
import { evidenceKind } from './evidence.contract.ts'
import { civilDate, finding } from './values.contract.ts'

/** Where a document is sent to (POST, its bytes as the body) and fetched from (GET, with its key behind). */
export const DOCUMENT_PATH = '/api/tender-documents'
/** The same for the document of a fair-competition review. */
export const REVIEW_PATH = '/api/fairness-reviews'

export const documentKind = z.enum(['docx', 'pdf', 'text'])
/** What is taken as a tender document, with the endings of names that go with it. */
export const DOCUMENT_ENDINGS = { docx: ['docx'], pdf: ['pdf'], text: ['txt', 'md'] } as const

export const answerKind = z.enum(ANSWER_KINDS)
export const markState = z.enum(['open', 'awaited', 'settled'])

const note = z.string().trim().max(500).optional()
const name = z.string().min(1).max(400)

/** What is said of a document that is sent, in the address. */
export const uploadQuery = z.object({ key: z.uuid(), name, note })

/** What is said of a review whose document is sent. */
export const reviewQuery = z
  .object({
    key: z.uuid(),
    name,
    note,
    subject: z.enum(['tender-document', 'policy']),
    title: z.string().trim().min(2).max(200),
    /** Of a policy measure that is issued already. */
    issuedOn: civilDate.optional(),
    reviewer: z.string().trim().min(2).max(200),
    reviewedOn: civilDate,
    outcome: z.enum(['passed', 'excepted', 'against']),
    replaces: z.uuid().optional(),
  })
  .refine(({ subject, issuedOn }) => subject === 'policy' || issuedOn === undefined, { path: ['issuedOn'] })

/** `version`: another one than the newest. */
export const documentInput = z.object({ key: z.uuid(), version: z.int().min(1).optional() })

const moment = { at: z.string(), by: z.string() }
const text = z.object({ zh: z.string(), en: z.string() })

export const documentAnswer = z.object({
  ...moment,
  kind: answerKind,
  words: z.string(),
  /** The version that it was carried over from. */
  carriedFrom: z.int().nullable(),
})

/** A clause to look at: where it stands, by which rule, in the words of the document, and what was answered. */
export const documentMark = z.object({
  number: z.int(),
  rule: z.string(),
  citation: z.object({ instrument: z.string(), clause: z.string(), verification: z.string() }),
  paragraph: z.int(),
  page: z.int().nullable(),
  start: z.int(),
  words: z.string(),
  clause: z.string(),
  said: text,
  instead: text,
  state: markState,
  /** Oldest first; the last one stands. */
  answers: z.array(documentAnswer),
  /** It stood in the version before, and was said to be changed there. */
  saidChanged: z.boolean(),
})
export type DocumentMark = z.infer<typeof documentMark>

const file = { id: z.uuid(), filename: z.string(), bytes: z.int(), digest: z.string(), note: z.string().nullable() }

export const documentVersion = z.object({
  ...file,
  ...moment,
  version: z.int(),
  kind: documentKind,
  /** The day whose rules it was marked by. */
  lawOn: civilDate,
})
export type DocumentVersion = z.infer<typeof documentVersion>

export const fairnessReview = z.object({
  ...file,
  ...moment,
  kind: evidenceKind,
  subject: z.enum(['tender-document', 'policy']),
  title: z.string(),
  issuedOn: civilDate.nullable(),
  reviewer: z.string(),
  reviewedOn: civilDate,
  outcome: z.enum(['passed', 'excepted', 'against']),
  /** Another record stands in its place. */
  replaced: z.boolean(),
  /** What the catalogue says of a policy measure; null of a single tender document, which it asks no review of, and of what was replaced. */
  finding: finding.nullable(),
})
export type FairnessReview = z.infer<typeof fairnessReview>

/** The document of a procurement: its versions, the words and marks of one of them, and the reviews. */
export const documentOutput = z.object({
  procurement: z.object({ key: z.uuid(), number: z.string(), title: z.string(), announcedOn: civilDate.nullable() }),
  versions: z.array(documentVersion),
  /** Null: no document was uploaded. */
  shown: z
    .object({
      version: z.int(),
      pages: z.int().nullable(),
      /** Pages without words. */
      silentPages: z.array(z.int()),
      paragraphs: z.array(z.object({ text: z.string(), page: z.int().nullable() })),
      marks: z.array(documentMark),
      /** Clauses of the version before that are gone. */
      gone: z.array(z.object({ rule: z.string(), clause: z.string(), words: z.string() })),
    })
    .nullable(),
  reviews: z.array(fairnessReview),
  /** What one file may have; 0: nothing is stored here. */
  mostBytes: z.int(),
})
export type TenderDocument = z.infer<typeof documentOutput>

/** What the page of a procurement tells of its document. */
export const documentSummary = z.object({
  document: z
    .object({ version: z.int(), filename: z.string(), ...moment, marks: z.int(), open: z.int(), awaited: z.int() })
    .nullable(),
  reviews: z.int(),
})

/** `answered`: how many answers the mark had when it was read, so that nobody answers over somebody else. */
export const answerInput = z
  .object({
    document: z.uuid(),
    mark: z.int().min(1),
    answered: z.int().min(0),
    kind: answerKind,
    words: z.string().trim().max(1000),
  })
  .refine(({ kind, words }) => kind === 'changed' || words.length >= 4, { path: ['words'] })
export const answered = z.object({ open: z.int(), awaited: z.int() })
