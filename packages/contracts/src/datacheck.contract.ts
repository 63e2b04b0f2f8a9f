import { CHECK_ANSWERS, CHECK_OUTCOMES } from '@tenderlight/compliance/datacheck/check-result'
import { NOTICE_KINDS } from '@tenderlight/compliance/datacheck/platform-line'
import * as z from 'zod'
import { MAX_LEDGER_BYTES } from './ledger.contract.ts'
import { civilDate, fen } from './values.contract.ts'

export const noticeKind = z.enum(NOTICE_KINDS)
export const checkOutcome = z.enum(CHECK_OUTCOMES)

const said = z.object({ zh: z.string(), en: z.string() })
const outcomes = z.record(checkOutcome, z.int())

/** Where the list is: a file, or the address that the desk has set for the province's site. */
const listSource = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('file'),
    filename: z.string().trim().min(1).max(200),
    /** Base64. */
    content: z.base64().max(Math.ceil((MAX_LEDGER_BYTES * 4) / 3) + 4),
  }),
  z.object({ from: z.literal('site') }),
])

/** A list, and what it speaks of where it does not say so itself. */
export const listInput = z.object({
  source: listSource,
  /** The kind of notices of lines that do not tell it; null: only what the lines tell. */
  assume: noticeKind.nullable(),
  /** The days of the list; null: from its first, through its last day. */
  since: civilDate.nullable(),
  until: civilDate.nullable(),
})
export type ListInput = z.infer<typeof listInput>

/** What a check found about a unit, and of how many notices. */
export const unitCheck = z.object({
  /** Null: of nobody in particular. */
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  checked: z.int(),
  agreed: z.int(),
  outcomes,
})
export type UnitCheckShown = z.infer<typeof unitCheck>

const elsewhere = z.array(z.object({ unit: z.string(), lines: z.int() }))

/** What a check would find; nothing is kept yet. */
export const checkPreview = z.object({
  filename: z.string(),
  /** Names what was read and how: confirming anything else is refused. */
  seen: z.string(),
  from: civilDate,
  through: civilDate,
  kinds: z.array(noticeKind),
  lines: z.int(),
  /** The smallest difference that the list's amounts show. */
  budgetStep: fen,
  checked: z.int(),
  agreed: z.int(),
  outcomes,
  units: z.array(unitCheck),
  elsewhere,
  /** Of how many projects the list tells which notices reached the site. */
  tells: z.int(),
  /** Cells that could not be read, at most 200. */
  problems: z.array(z.object({ row: z.int(), column: z.string(), found: z.string(), expected: said })),
  unknownColumns: z.array(z.string()),
  notes: z.array(said),
})
export type CheckPreview = z.infer<typeof checkPreview>

export const confirmCheckInput = listInput.extend({
  seen: z.string().max(64),
  /** Whether to put on record of each project which notices reached the site. */
  record: z.boolean(),
})
export const confirmCheckOutput = z.object({ id: z.uuid(), recorded: z.int().nullable() })

/** A check as lists show it: of what the reader may see. */
export const checkSummary = z.object({
  id: z.uuid(),
  from: civilDate,
  through: civilDate,
  kinds: z.array(noticeKind),
  source: z.enum(['upload', 'fetch']),
  filename: z.string(),
  url: z.string().nullable(),
  lines: z.int(),
  /** ISO 8601. */
  madeAt: z.string(),
  madeBy: z.string(),
  checked: z.int(),
  agreed: z.int(),
  outcomes,
})
export type CheckSummary = z.infer<typeof checkSummary>
export const checksOutput = z.object({
  checks: z.array(checkSummary),
  /** Address that the desk has set for the province's list; null: none, or not for the reader. */
  site: z.string().nullable(),
})

/** Of nobody in particular, in an address. */
export const NOBODY = 'nobody'
export const RESULTS_PAGE = 50

export const checkFilter = z.object({
  id: z.uuid(),
  outcome: checkOutcome.optional(),
  unit: z.union([z.uuid(), z.literal(NOBODY)]).optional(),
})
export const checkInput = checkFilter.extend({ page: z.int().min(1).max(10_000).default(1) })

export const checkAnswer = z.object({
  answer: z.enum(CHECK_ANSWERS),
  /** Of `matched`: the project that the line is of. */
  project: z.object({ key: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
})
export type CheckAnswer = z.infer<typeof checkAnswer>

export const shownResult = z.object({
  n: z.int(),
  outcome: checkOutcome,
  what: noticeKind.nullable(),
  unit: z.string().nullable(),
  organisationId: z.uuid().nullable(),
  key: z.uuid().nullable(),
  line: z
    .object({
      row: z.int(),
      title: z.string(),
      number: z.string().exactOptional(),
      unit: z.string().exactOptional(),
      on: civilDate,
      budget: fen.exactOptional(),
      url: z.string().exactOptional(),
    })
    .nullable(),
  ours: z
    .object({ number: z.string(), title: z.string(), on: civilDate.nullable(), budget: fen.exactOptional() })
    .nullable(),
  days: z.int().nullable(),
  more: z.int().nullable(),
  exclusion: z.enum(['single-source', 'renewal', 'contract-entered-directly', 'e-mall', 'framework-supply']).nullable(),
  /** The projects that an ambiguous line may be of, those that the reader may see. */
  candidates: z.array(z.object({ key: z.uuid(), number: z.string(), title: z.string() })),
  /** In the order of answering; the last one counts. */
  answers: z.array(checkAnswer),
})
export type ShownResult = z.infer<typeof shownResult>

/** A check by itself. */
const checkShown = checkSummary.extend({
  /** SHA-256 of the file. */
  digest: z.string(),
  budgetStep: fen,
  /** Of how many projects it was recorded what reached the site; null: that was not asked for, or not for the reader. */
  recorded: z.int().nullable(),
  elsewhere,
})
export type CheckShown = z.infer<typeof checkShown>
export const checkOutput = z.object({
  check: checkShown,
  units: z.array(unitCheck),
  results: z.array(shownResult),
  /** How many results the filter lets through. */
  total: z.int(),
  page: z.int(),
})

export const answerCheckInput = z.object({
  id: z.uuid(),
  n: z.int().min(1),
  answer: checkAnswer.shape.answer,
  /** Of `matched`: the project, by key or by number. */
  project: z.union([z.object({ key: z.uuid() }), z.object({ number: z.string().trim().min(1).max(100) })]).nullable(),
  reason: z.string().trim().min(1).max(500),
})
