import * as z from 'zod'
import { typedDetail } from './steps.contract.ts'
import {
  category,
  civilDate,
  eventName,
  fen,
  finding,
  light,
  lights,
  litLevel,
  measure,
  medium,
  method,
  regime,
  stage,
} from './values.contract.ts'

export const SORTS = ['due', 'id', 'title', 'budget', 'updated'] as const

/** Filters of the list; every one may be absent. The same object is the address of the page. */
export const listInput = z.object({
  unit: z.uuid().optional(),
  level: litLevel.default('commitment'),
  light: light.optional(),
  stage: stage.optional(),
  /** A running clock of this stage at `level`; `light`, where given, is then that clock's. */
  clock: stage.optional(),
  /** A requirement of this stage at `level` that is not met and that has no clock. */
  breach: stage.optional(),
  /** With `clock` or `breach`: of this rule. Else a clock of it that has started; `light`, where given, is then that clock's. */
  rule: z.string().max(100).optional(),
  /** Year of the budget. */
  year: z.int().min(2000).max(2100).optional(),
  regime: regime.optional(),
  category: category.optional(),
  /** Found anywhere in title, number or buyer. */
  text: z.string().trim().max(100).optional(),
  sort: z.enum(SORTS).default('due'),
  descending: z.boolean().default(false),
  /** Opaque: the last row of the page before. */
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(200).default(50),
})

export const listRow = z.object({
  /** The record's key in the product. */
  key: z.uuid(),
  /** 项目编号. */
  id: z.string(),
  title: z.string().nullable(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  regime: regime.nullable(),
  category: category.nullable(),
  method: method.nullable(),
  budget: fen.nullable(),
  measure: measure.nullable(),
  stage,
  lights,
  /** The next open deadline of either level. */
  nextDue: civilDate.nullable(),
  nextRule: z.string().nullable(),
})
export const listOutput = z.object({ rows: z.array(listRow), nextCursor: z.string().nullable() })

export const countInput = listInput.omit({ cursor: true, limit: true, sort: true, descending: true })
export const countOutput = z.object({ total: z.int() })

/**
 * What happened, with who recorded it and what replaced it. A withdrawal is a row of its own (`withdrawn`, with the date
 * it took off the record); `correctionReason` is why `correctedBy` replaced this row.
 */
export const fact = z.object({
  id: z.uuid(),
  event: eventName,
  on: civilDate,
  time: z.string().nullable(),
  medium: medium.nullable(),
  evidence: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  /** Why it was recorded, where somebody said so: the first record's reason as well as a correction's. */
  reason: z.string().nullable(),
  /** The ledger that brought it, if one did; `recordedBy` confirmed it. */
  importId: z.uuid().nullable(),
  importedFrom: z.string().nullable(),
  correctedBy: z.uuid().nullable(),
  correctionReason: z.string().nullable(),
  /** This row took the fact off the record instead of replacing its date. */
  withdrawn: z.boolean(),
  /** What was entered with it and goes with it when it is withdrawn: 合同金额, and whether a reason was written. */
  takesBack: z.object({
    contractAmount: fen.nullable(),
    reasons: z.boolean(),
    /** What else of its step was entered with it, as it stands. */
    details: z.array(typedDetail).exactOptional(),
  }),
})
export type FactOutput = z.infer<typeof fact>

export const overrideCommand = z.enum([
  'publish-intention',
  'publish-announcement',
  'issue-award-notice',
  'sign-contract',
])
/** A supervisor's request that promises of the district give way, and another supervisor's decision; both names stay. */
export const override = z.object({
  id: z.uuid(),
  key: z.uuid(),
  procurementId: z.string(),
  title: z.string().nullable(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  command: overrideCommand,
  rules: z.array(z.string()),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  state: z.enum(['waiting', 'approved', 'declined', 'withdrawn']),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionReason: z.string().nullable(),
  /** The reader asked for it. */
  own: z.boolean(),
  /** The reader may decide it. */
  mayDecide: z.boolean(),
})
export type OverrideOutput = z.infer<typeof override>
export const overridesOutput = z.object({ overrides: z.array(override) })

export const byKeyInput = z.object({ key: z.uuid() })

/** A procurement's attributes as stored (money in fen), for showing; dates are in `facts`. */
export const detail = z.object({
  key: z.uuid(),
  id: z.string(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  heldBy: z.enum(['ledger', 'register']),
  /** The record as the rules see it today. */
  record: z.record(z.string(), z.unknown()),
  lights,
  stage,
  /** Invoices and payments are entered with the instalments, not as single days. */
  inInstalments: z.boolean(),
  findings: z.array(finding),
  facts: z.array(fact),
  /** Notices published for it, newest first. */
  notices: z.array(
    z.object({
      number: z.string(),
      kind: z.enum(['intention', 'announcement']),
      publishedOn: civilDate,
      /** Who published it: of an intention, who approved it. */
      publishedBy: z.string().nullable(),
      /** The notice that it corrects, and the one that corrects it. */
      corrects: z.string().nullable(),
      correctedBy: z.string().nullable(),
      /** Of an intention: the first lawful day of the announcement. */
      earliestAnnouncement: civilDate.nullable(),
      /** What it states as the bid deadline. */
      bidDeadlineOn: civilDate.nullable(),
    }),
  ),
  /** Newest first. */
  overrides: z.array(override),
  calendar: z.object({ version: z.string(), coveredThrough: civilDate }),
  asOf: civilDate,
})

/** Asks that the promises which stand in the way of an act today give way. */
export const askOverrideInput = byKeyInput.extend({
  command: overrideCommand,
  reason: z.string().trim().min(2).max(500),
})
export const decideOverrideInput = z.object({
  id: z.uuid(),
  approve: z.boolean(),
  reason: z.string().trim().max(500).optional(),
})
export const withdrawOverrideInput = z.object({ id: z.uuid() })
export const overrideDone = z.object({ id: z.uuid() })

export const explainInput = byKeyInput.extend({
  rule: z.string().max(100),
  part: z.string().max(40).optional(),
  /** Whose finding it is, where it is a matter's. */
  matter: z.string().max(100).optional(),
})
export const explainedDay = z.object({
  date: civilDate,
  /** The number this day was counted as; 0 when it was not counted. */
  counted: z.int(),
  why: z.enum(['trigger', 'weekday', 'weekend', 'holiday', 'make-up', 'suspended', 'calendar-day', 'moved']),
  /** Holiday name, where one applies. */
  name: z.string().optional(),
  mark: z.enum(['trigger', 'aim-for', 'due', 'met', 'today']).optional(),
  provisional: z.boolean(),
})
export const explainOutput = z.object({ finding, days: z.array(explainedDay) })

/** Local time, as records keep it. */
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const recordFactInput = byKeyInput.extend({
  event: eventName,
  on: civilDate,
  time: hour.optional(),
  medium: medium.optional(),
  evidence: z.string().trim().max(500).optional(),
  /** 合同金额, with the signing of the contract. */
  contractAmount: fen.optional(),
  /** What else of the step is known: 合同形式, 中标供应商, 投标家数. */
  details: z.array(typedDetail).max(30).optional(),
  /** Written reason, where the gate asked for one (`reason-needed`), or a supervisor overrides a commitment. */
  reason: z.string().trim().max(1000).optional(),
})
export const correctFactInput = z.object({
  factId: z.uuid(),
  /** The right date; null withdraws the fact. */
  on: civilDate.nullable(),
  /** The right hour, medium and evidence; null: there is none; left out: as it was. */
  time: hour.nullable().optional(),
  medium: medium.nullable().optional(),
  evidence: z.string().trim().max(500).nullable().optional(),
  reason: z.string().trim().min(2).max(1000),
})

export type ListRow = z.infer<typeof listRow>
export type Detail = z.infer<typeof detail>
