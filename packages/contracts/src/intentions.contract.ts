import * as z from 'zod'
import { EXEMPTION_GROUNDS, exemption } from './exemption-grounds.contract.ts'
import {
  basisPoints,
  category,
  civilDate,
  civilMonth,
  fen,
  finding,
  lot,
  measure,
  method,
  regime,
  specialMatter,
} from './values.contract.ts'
import { notice, noticeChange } from './notices.contract.ts'

/** The intention form; the browser judges the same object with the same rules while it is typed. */
export const intentionForm = z.object({
  title: z.string().trim().min(1).max(200),
  regime: regime.default('government-procurement'),
  category,
  method,
  summary: z.string().trim().max(4000).default(''),
  budget: fen,
  /** 预算项目 of the unit: the code of a line of the approved budget, and its year. Both, or neither. */
  budgetItem: z.string().trim().min(1).max(60).optional(),
  fiscalYear: z.int().min(2000).max(2100).optional(),
  controlPrice: fen.optional(),
  expectedMonth: civilMonth.optional(),
  /** When the unit means to announce; judged, not binding. */
  plannedAnnouncementOn: civilDate.optional(),
  specialMatter: specialMatter.optional(),
  measure: measure.optional(),
  reservedSme: fen.optional(),
  reservedSmeShare: basisPoints.optional(),
  reservedSmallMicro: fen.optional(),
  /** Packages: measure and reserved amounts follow from them. */
  lots: z.array(lot).max(50).readonly().optional(),
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
/**
 * `submission`: another version of one that was returned or withdrawn. `draft`: the one that it was, which is gone then.
 * `corrects`: the notice it corrects, and why.
 */
export const submitIntentionInput = publishIntentionInput.extend({
  submission: z.uuid().optional(),
  draft: z.uuid().optional(),
  corrects: z.object({ number: z.string().max(40), reason: z.string().trim().min(2).max(500) }).optional(),
  /** Of the correction of an announcement: the bid deadline from now on; without it the deadline stays. */
  bidDeadlineOn: civilDate.optional(),
})
/** What an announcement adds to what is on record. */
export const announcementAsked = z.object({
  key: z.uuid(),
  bidDeadlineOn: civilDate.optional(),
  bidDeposit: fen.optional(),
  /** Written reason where the gate asks for one. */
  reason: z.string().trim().max(1000).optional(),
})
export type AnnouncementAsked = z.infer<typeof announcementAsked>
/** What is kept of an announcement that was submitted. */
export const submittedAnnouncement = z.object({ title: z.string(), announcement: announcementAsked })
/** A notice as it would go out today, before it has a number. */
export const noticeShown = notice.omit({ number: true, digest: true })
/** Exactly what everybody would read, and the SHA-256 by which it is confirmed. */
export const noticePreview = z.object({ shown: noticeShown, seen: z.string() })
export type NoticePreview = z.infer<typeof noticePreview>

/** What is kept of a submission; `exemption`: the project goes without an intention, on this ground. */
export const submittedForm = submitIntentionInput.extend({ exemption: exemption.optional() })
export const published = z.object({
  key: z.uuid(),
  id: z.string(),
  number: z.string(),
  publishedOn: civilDate,
  earliestAnnouncement: civilDate.nullable(),
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

/** Where a submission stands: 待复核、已退回、已撤回、已公开; 已登记 where nothing is published. */
export const submissionState = z.enum(['waiting', 'returned', 'withdrawn', 'published', 'recorded'])
export type SubmissionState = z.infer<typeof submissionState>
const named = z.object({ id: z.uuid(), name: z.string() })

/**
 * What became of submitting: it waits (for whom, by name; nobody means that a second person is missing), or it is out at
 * once, where the district has decided that nobody second is needed.
 */
export const submitted = z.object({
  submission: z.uuid(),
  reviewers: z.array(z.string()),
  published: published.nullable(),
})
export type Submitted = z.infer<typeof submitted>

/** A submission as lists show it; `by`, `at` and `reason` are of the last step. */
export const submissionRow = z.object({
  id: z.uuid(),
  title: z.string(),
  unit: named,
  state: submissionState,
  enteredBy: z.string(),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  /** The notice that it corrects. */
  corrects: z.string().nullable(),
  /** Which kind of notice that is. */
  correctsKind: z.enum(['intention', 'announcement']).nullable(),
  /** The notice that it became. */
  notice: z.string().nullable(),
  /** The ground on which it goes without an intention; null: it is one, or corrects a notice. */
  exemption: z.enum(EXEMPTION_GROUNDS).nullable(),
  /** The project that was put on record without an intention, or whose announcement it is. */
  project: z.uuid().nullable(),
  /** It is an announcement. */
  announces: z.boolean(),
  /** The reader may approve or return it. */
  mayReview: z.boolean(),
})
export type SubmissionRow = z.infer<typeof submissionRow>
export const submissionsOutput = z.object({ submissions: z.array(submissionRow) })
/** How many wait for the reader. */
export const waitingOutput = z.object({ waiting: z.int() })

export const submissionStep = z.object({
  step: z.int(),
  kind: z.enum(['submitted', 'returned', 'withdrawn', 'approved']),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  /** Approved without a second person, by decision of the district. */
  waived: z.boolean(),
})
export const submissionInput = z.object({ id: z.uuid() })
export const submissionOutput = submissionRow.extend({
  /** The newest version; null of an announcement. */
  form: submittedForm.nullable(),
  /** Of an announcement: what it adds, and what would go out today; null where something is in the way, or it is out. */
  announcement: z.object({ asked: announcementAsked, preview: noticePreview.nullable() }).nullable(),
  steps: z.array(submissionStep),
  reviewers: z.array(z.string()),
  /** The reader may withdraw it, or submit another version. */
  mayEdit: z.boolean(),
  /** The reader would be its reviewer, and is not only because they entered it. */
  ownEntry: z.boolean(),
  /** Field by field what it would change in the notice that it corrects. */
  changes: z.array(noticeChange),
  /** The gate's answer if it were published today; null once it is out. */
  gate: gateAnswer.nullable(),
})
export type SubmissionDetail = z.infer<typeof submissionOutput>

/** `step`: the version that the reader has seen. */
export const approveInput = z.object({ id: z.uuid(), step: z.int() })
export const approveAnnouncementInput = approveInput.extend({ seen: z.string().length(64) })
export const sendBackInput = approveInput.extend({ reason: z.string().trim().min(2).max(500) })
export const sentBack = z.object({ id: z.uuid() })

/** Ask the gate whether the announcement may go out today, without publishing. */
export const announceCheckInput = z.object({ key: z.uuid() })
/** The gate's answer, and the announcement of this project that was submitted and is not out. */
export const announceCheckOutput = gateAnswer.extend({
  submitted: z
    .object({
      submission: z.uuid(),
      state: submissionState,
      by: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
      asked: announcementAsked,
      reviewers: z.array(z.string()),
    })
    .nullable(),
})
export type AnnounceCheck = z.infer<typeof announceCheckOutput>
/** `seen`: what the preview said. */
export const announceInput = announcementAsked.extend({ seen: z.string().length(64) })
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
export type SubmitIntention = z.input<typeof submitIntentionInput>
