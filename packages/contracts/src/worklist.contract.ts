import * as z from 'zod'
import { civilDate, clockEventName, eventName, light, litLevel, stage } from './values.contract.ts'

/** Lights that something due can have. */
export const workLight = z.enum(['red', 'yellow', 'green'])

/** Filters of the worklist; every one may be absent. The same stand in the address of the page. */
export const worklistInput = z.object({
  unit: z.uuid().optional(),
  stage: stage.optional(),
  light: workLight.optional(),
  level: litLevel.optional(),
  /** Only what is due on these days, as a calendar shows it; what has no day is left out then. */
  from: civilDate.optional(),
  through: civilDate.optional(),
})
export type WorklistFilter = z.output<typeof worklistInput>

const named = z.object({ id: z.uuid(), name: z.string() })
/** A project as a row names it. `id`: 项目编号. */
const ofProject = { key: z.uuid(), id: z.string(), title: z.string().nullable(), unit: named }

/** A step that is awaited: the clock that ends first stands for it. */
export const stepItem = z.object({
  kind: z.literal('step'),
  ...ofProject,
  rule: z.string(),
  part: z.string().nullable(),
  level: litLevel,
  stage: z.string(),
  /** The event that meets the clock, offered as the row's button. */
  event: eventName,
  trigger: z.object({ event: clockEventName, on: civilDate }).nullable(),
  due: civilDate,
  light,
  /** Working days from today to `due`; negative when overdue. */
  workingDaysLeft: z.int(),
  /** The due date of the other level's clock for the same step, if any. */
  otherLevelDue: civilDate.nullable(),
  /** The number of the project's newest published notice. */
  notice: z.string().nullable(),
})

/** Something submitted: `review` waits for the reader's approval, `returned` came back with a reason to be corrected. */
export const submissionItem = z.object({
  kind: z.enum(['review', 'returned']),
  /** The submission's. */
  id: z.uuid(),
  title: z.string(),
  unit: named,
  /** The notice that it corrects. */
  corrects: z.string().nullable(),
  by: z.string(),
  /** Since when it waits. */
  since: civilDate,
  reason: z.string().nullable(),
  /** The last day on which it can be published for the planned announcement to be lawful; null where none is planned. */
  due: civilDate.nullable(),
  workingDaysLeft: z.int().nullable(),
})

/** Dates on record of which the later step carries the earlier day: one of these facts has to be corrected. */
export const correctionItem = z.object({
  kind: z.literal('correction'),
  ...ofProject,
  facts: z.array(z.object({ id: z.uuid(), event: eventName, on: civilDate })),
})

/** A supervisor's request that promises give way, which waits for the reader's decision. */
export const overrideItem = z.object({
  kind: z.literal('override'),
  ...ofProject,
  override: z.uuid(),
  by: z.string(),
  since: civilDate,
  reason: z.string(),
})

export const workItem = z.discriminatedUnion('kind', [stepItem, submissionItem, correctionItem, overrideItem])
export type WorkItem = z.infer<typeof workItem>
export type StepItem = z.infer<typeof stepItem>
export type SubmissionItem = z.infer<typeof submissionItem>
export type CorrectionItem = z.infer<typeof correctionItem>
export type OverrideItem = z.infer<typeof overrideItem>

/** An intention or plan whose announcement is not out: from which day it may be. */
export const readyItem = z.object({ ...ofProject, intentionOn: civilDate, earliest: civilDate })
export type ReadyItem = z.infer<typeof readyItem>

export const worklistOutput = z.object({
  asOf: civilDate,
  /** By what is due next: overdue steps, then what waits without a day of its own, then by day. */
  items: z.array(workItem),
  ready: z.array(readyItem),
  /** There is more than one person can look through; only the first is here. */
  more: z.boolean(),
})
export type Worklist = z.infer<typeof worklistOutput>

/** How what is due is brought to the reader. */
export const subscriptionsOutput = z.object({
  /** When the address for a calendar program was made; null: there is none. */
  feedSince: z.string().nullable(),
  weekly: z.boolean(),
  /** Where the weekly mail goes; null: no address is on record. */
  email: z.string().nullable(),
  /** False: the installation has no mail server. */
  mailAvailable: z.boolean(),
})
export type Subscriptions = z.infer<typeof subscriptionsOutput>
/** The path of the address, secret and all: told this once. */
export const feedMade = z.object({ path: z.string() })
export const weeklyInput = z.object({ wanted: z.boolean() })
export const subscriptionDone = z.object({ done: z.literal(true) })
