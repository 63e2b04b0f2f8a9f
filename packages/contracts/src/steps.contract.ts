import type { DateField, EventName } from '@tenderlight/compliance/procurement/events'
import { EVENTS } from '@tenderlight/compliance/procurement/events'
import * as z from 'zod'
import { versionChange } from './changes.contract.ts'
import { stage, regime } from './values.contract.ts'

/** How a cell is written: a day, an amount in yuan, a whole number, a percentage, words, one of a few words, some of them. */
export type CellKind = 'date' | 'money' | 'count' | 'share' | 'text' | 'choice' | 'choices'

/** The steps of a procurement as a clerk enters them for many projects, each with its cells. */
export const STEP_COLUMNS = {
  announcement: { announcementOn: 'date', controlPrice: 'money' },
  clarification: { clarifiedOn: 'date' },
  opening: { bidDeadlineOn: 'date', bidders: 'count' },
  evaluation: { evaluationEndedOn: 'date', evaluationReportOn: 'date' },
  'separated-award': {
    separatedAward: 'choice',
    awardAuthority: 'text',
    awardMethod: 'text',
    awardRecordKept: 'choice',
    pilotDocument: 'text',
  },
  result: { resultDeterminedOn: 'date', winner: 'text', winnerScale: 'choice', awardAmount: 'money' },
  notice: { awardNoticeOn: 'date', resultPublishedOn: 'date' },
  contract: { contractSignedOn: 'date', contractAmount: 'money', contractForm: 'choice' },
  publication: { contractPublishedProvinciallyOn: 'date', contractPublishedOn: 'date' },
  filing: { contractFiledOn: 'date' },
  supplement: { supplements: 'money' },
  acceptance: { acceptedOn: 'date', acceptancePublishedOn: 'date' },
  invoice: { invoicedOn: 'date' },
  payment: { paidOn: 'date' },
} as const satisfies Record<string, Readonly<Record<string, CellKind>>>

/** What is rarer, and entered for one project at a time. */
const RARER = {
  plan: {
    tenderObject: 'choice',
    estimate: 'money',
    stateFunded: 'choice',
    methodApproved: 'choice',
    singleSourceGround: 'choice',
    budgetAdjusted: 'choice',
    catalogueItem: 'text',
    site: 'text',
    renewal: 'choice',
    contractEnteredDirectly: 'choice',
  },
  document: {
    priceDeduction: 'share',
    priceScoreBonus: 'share',
    partnerDeduction: 'share',
    domesticDeduction: 'share',
    foreignCompetes: 'choice',
    sizeProofDemanded: 'choice',
    cashOnlyDeposit: 'choice',
    depositKinds: 'choices',
  },
  clarification: { clarificationAffectsBids: 'choice' },
  opening: { fewBiddersApproved: 'choice' },
  'separated-award': { winnerIsCandidate: 'choice' },
  result: { winnerRank: 'count', rankOneGone: 'choice' },
  contract: {
    agreedPaymentDays: 'count',
    agreedLateRate: 'share',
    lprAtContract: 'share',
    inspectionAgreed: 'choice',
    inspectionDueOn: 'date',
    prepayment: 'money',
    yearPlanAmount: 'money',
    prepaymentWaived: 'choice',
    monthlySettledLabour: 'choice',
  },
  publication: { pushedNotices: 'choices' },
  supplement: { supplementTerms: 'text' },
  payment: { interestPaid: 'money', overdueAmount: 'money' },
} as const satisfies Record<string, Readonly<Record<string, CellKind>>>

export type StepName = keyof typeof STEP_COLUMNS | keyof typeof RARER

type FieldsOf<S> = S extends unknown ? keyof S & string : never
export type StepField =
  | FieldsOf<(typeof STEP_COLUMNS)[keyof typeof STEP_COLUMNS]>
  | FieldsOf<(typeof RARER)[keyof typeof RARER]>

/** A column: a field of the record, the step that it belongs to, and the event where it is a day. */
export interface StepColumn {
  readonly field: StepField
  readonly step: StepName
  readonly kind: CellKind
  readonly event: EventName | undefined
}

const EVENT_OF = new Map(Object.entries(EVENTS).map(([event, field]) => [field, event as EventName]))

function columnsOf(steps: Readonly<Record<string, Readonly<Record<string, CellKind>>>>): StepColumn[] {
  return Object.entries(steps).flatMap(([step, fields]) =>
    Object.entries(fields).map(([field, kind]) => ({
      field: field as StepField,
      step: step as StepName,
      kind,
      event: EVENT_OF.get(field as DateField),
    })),
  )
}

/** The columns of the grid, from left to right. */
export const COLUMNS: readonly StepColumn[] = columnsOf(STEP_COLUMNS)
/** The steps that the grid has no columns of come before the others. */
const STEPS: readonly string[] = [...new Set(['plan', 'document', ...Object.keys(STEP_COLUMNS)])]
/** All that can be entered of a project, step by step: the columns of the grid, and what is rarer. */
export const ALL_COLUMNS: readonly StepColumn[] = [...COLUMNS, ...columnsOf(RARER)].toSorted(
  (a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step),
)
/** What is no day of an event: 环节要素. */
export const DETAILS: readonly StepColumn[] = ALL_COLUMNS.filter(({ event }) => event === undefined)
/** The steps that have such, in order. */
export const DETAIL_STEPS: readonly StepName[] = [...new Set(DETAILS.map(({ step }) => step))]

const DETAIL_STEP = new Map<string, StepName>(DETAILS.map(({ field: name, step }) => [name, step]))

/** The step at which a field of the record is entered under 环节要素; undefined: elsewhere. */
export function detailStep(name: string): StepName | undefined {
  return DETAIL_STEP.get(name)
}

/** What can be entered with an event: what is no day of its step. */
export function detailsOf(event: EventName): readonly StepColumn[] {
  const step = ALL_COLUMNS.find((column) => column.event === event)?.step
  return DETAILS.filter((column) => column.step === step)
}

export const STEP_FIELDS = ALL_COLUMNS.map(({ field }) => field)
const field = z.enum(STEP_FIELDS as [StepField, ...StepField[]])
/** What is no day of a step, as it is typed; '' takes it off the record. */
export const typedDetail = z.object({ field, text: z.string().trim().max(500) })
export type TypedDetail = z.infer<typeof typedDetail>

export const GRID_ROWS = 100
export const MOST_CELLS = GRID_ROWS * COLUMNS.length

/** Which projects: the same filters as the list's; at most 100, those due first. */
export const gridInput = z.object({
  unit: z.uuid().optional(),
  stage: stage.optional(),
  regime: regime.optional(),
  year: z.int().min(2000).max(2100).optional(),
  text: z.string().trim().max(100).optional(),
})
const cell = z.object({
  /** As it is written in the grid; '' never: what is empty is left out. */
  text: z.string(),
  /** Who entered it last; null: an import that nobody confirmed by name. */
  by: z.string().nullable(),
  at: z.string(),
  /** Files that prove its step. */
  files: z.int(),
})
export type GridCell = z.infer<typeof cell>
export const gridRow = z.object({
  key: z.uuid(),
  number: z.string(),
  title: z.string().nullable(),
  unit: z.string(),
  /** Invoices and payments are entered with the instalments. */
  inInstalments: z.boolean(),
  cells: z.partialRecord(field, cell),
})
export type GridRow = z.infer<typeof gridRow>
export const stepsOfInput = z.object({ key: z.uuid() })
export const gridOutput = z.object({ rows: z.array(gridRow), total: z.int() })
export type Grid = z.infer<typeof gridOutput>

/** What was entered under the details; `name` of a change is its field, `value` as the grid writes it. */
export const stepHistory = z.object({ changes: z.array(versionChange.extend({ what: z.literal('detail') })) })
export type StepHistory = z.infer<typeof stepHistory>

const typed = z.object({
  key: z.uuid(),
  field,
  /** What was typed or pasted; '' takes the cell off the record. */
  text: z.string().max(500),
})
/** Cells as they were typed, to be looked at; nothing is stored. */
export const checkCellsInput = z.object({
  cells: z.array(typed).max(MOST_CELLS),
  reason: z.string().trim().max(1000).optional(),
})
export const checkedCell = z.object({
  key: z.uuid(),
  field,
  /** `same`: nothing would change; `bad`: it cannot be saved. */
  state: z.enum(['same', 'new', 'changed', 'erased', 'bad']),
  /** As it would stand, in the grid's own writing. */
  text: z.string(),
  /** What is wrong and what to do about it. */
  problem: z.string().nullable(),
  /** A written reason is needed for it. */
  needsReason: z.boolean(),
})
export type CheckedCell = z.infer<typeof checkedCell>
export const checkCellsOutput = z.object({ cells: z.array(checkedCell) })

export const saveCellsInput = z.object({
  cells: z
    .array(
      typed.extend({
        /** What stood in the cell when it was changed. */
        was: z.string().max(500),
      }),
    )
    .min(1)
    .max(MOST_CELLS),
  reason: z.string().trim().max(1000).optional(),
})
/** All of it is on record, or nothing: then `saved` is null and the cells say why. */
export const saveCellsOutput = z.object({
  saved: z.object({ projects: z.int(), added: z.int(), changed: z.int(), erased: z.int() }).nullable(),
  cells: z.array(checkedCell),
})
export type SavedCells = z.infer<typeof saveCellsOutput>
