import * as z from 'zod'
import {
  basisPoints,
  category,
  civilDate,
  civilMonth,
  fen,
  finding,
  measure,
  method,
  regime,
  specialMatter,
} from './values.contract.ts'

/** The intention form; the browser judges the same object with the same rules while it is typed. */
export const intentionForm = z.object({
  title: z.string().trim().min(1).max(200),
  regime: regime.default('government-procurement'),
  category,
  method,
  summary: z.string().trim().max(4000).default(''),
  budget: fen,
  controlPrice: fen.optional(),
  expectedMonth: civilMonth.optional(),
  /** When the unit means to announce; judged, not binding. */
  plannedAnnouncementOn: civilDate.optional(),
  specialMatter: specialMatter.optional(),
  measure: measure.optional(),
  reservedSme: fen.optional(),
  reservedSmeShare: basisPoints.optional(),
  reservedSmallMicro: fen.optional(),
  noReserveReason: z.string().trim().max(1000).optional(),
  complaintPhone: z.string().trim().max(50).optional(),
  bidDeposit: fen.optional(),
})
export type IntentionForm = z.infer<typeof intentionForm>

export const publishIntentionInput = intentionForm.extend({
  /** 项目编号; given by the product when absent. One that is on record without an intention gets its intention. */
  id: z.string().trim().max(60).optional(),
  /** Written reason where the gate asks for one. */
  reason: z.string().trim().max(1000).optional(),
})
export const published = z.object({
  key: z.uuid(),
  id: z.string(),
  number: z.string(),
  publishedOn: civilDate,
  earliestAnnouncement: civilDate.nullable(),
})

/** Ask the gate whether the announcement may go out today, without publishing. */
export const announceCheckInput = z.object({ key: z.uuid() })
export const publishAnnouncementInput = announceCheckInput.extend({
  bidDeadlineOn: civilDate.optional(),
  bidDeposit: fen.optional(),
  reason: z.string().trim().max(1000).optional(),
})
/** The gate's answer as the client sees it. */
export const gateAnswer = z.object({
  decision: z.enum(['allowed', 'refused', 'needs-reason']),
  findings: z.array(finding),
  /** The earliest lawful day, where waiting would help. */
  earliest: civilDate.nullable(),
  /** Only commitments stand in the way: a supervisor may override with a reason. */
  overridable: z.boolean(),
})

export const pasteInput = z.object({ text: z.string().min(1).max(200_000) })
/** Intentions read from a pasted notice: fields named and coded as in the record, each with the words it was read from. */
export const pasteOutput = z.object({
  records: z.array(
    z.object({
      row: z.int(),
      fields: z.record(z.string(), z.union([z.string(), z.number()])),
      readFrom: z.record(z.string(), z.string()),
    }),
  ),
  rejected: z.array(z.object({ row: z.int(), column: z.string(), found: z.string(), expected: z.string() })),
})

export type Published = z.infer<typeof published>
export type GateAnswer = z.infer<typeof gateAnswer>
export type Pasted = z.infer<typeof pasteOutput>
export type PublishIntention = z.input<typeof publishIntentionInput>
