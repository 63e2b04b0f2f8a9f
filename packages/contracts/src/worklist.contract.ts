import { DEPOSIT_FORMS } from '@tenderlight/compliance/deposits/bidder-deposit'
import { MILESTONE_SIDES } from '@tenderlight/compliance/performance/milestones'
import { INTAKE_STEPS } from '@tenderlight/compliance/intake/steps'
import { MATTER_KINDS } from '@tenderlight/compliance/procurement/matter'
import * as z from 'zod'
import { handoverProblem, handoverStatus } from './handover.contract.ts'
import { matterLimit } from './requests.contract.ts'
import { civilDate, clockEventName, eventName, fen, light, litLevel, stage } from './values.contract.ts'

/** Lights that something due can have. */
export const workLight = z.enum(['red', 'yellow', 'green'])

/** What makes a day one to be kept: the law, a promise of the district, or the contract. */
export const dueLevel = z.enum([...litLevel.options, 'contract'])

/** Filters of the worklist; every one may be absent. The same stand in the address of the page. */
export const worklistInput = z.object({
  unit: z.uuid().optional(),
  stage: stage.optional(),
  light: workLight.optional(),
  level: dueLevel.optional(),
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

/** A day that a contract agrees: no law gives it, and no rule judges it. */
const ofContract = {
  ...ofProject,
  due: civilDate,
  light,
  /** Working days from today to `due`, by which it is placed; negative when overdue. Lateness itself is in calendar days. */
  workingDaysLeft: z.int(),
  /** What is looked at: needed for recording it as done. */
  version: z.int(),
}
/** 履约节点 that is not done. */
export const milestoneItem = z.object({
  kind: z.literal('milestone'),
  ...ofContract,
  milestone: z.uuid(),
  name: z.string(),
  /** What has to be there. */
  what: z.string().nullable(),
  side: z.enum(MILESTONE_SIDES),
})
/** 履约保证金 that is held, on the day on which it goes back by the contract. */
export const bondItem = z.object({
  kind: z.literal('bond'),
  ...ofContract,
  deposit: z.uuid(),
  bidder: z.string(),
  form: z.enum(DEPOSIT_FORMS),
  amount: fen,
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
  /** The project whose announcement it is. */
  announces: z.uuid().nullable(),
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

/** 通报 of a period that is over, which the plan of the district asks for and nobody issued. */
export const bulletinItem = z.object({
  kind: z.literal('bulletin'),
  /** Its period, as one word. */
  id: z.string(),
  /** Its period in Chinese, as titles have it. */
  title: z.string(),
  /** The bureau. */
  unit: named,
  period: z.object({ from: civilDate, through: civilDate }),
  /** The day after the period. */
  since: civilDate,
  due: civilDate,
  workingDaysLeft: z.int(),
})

/** Somebody holds a finding to be wrong, and the reader may decide. */
export const objectionItem = z.object({
  kind: z.literal('objection'),
  ...ofProject,
  objection: z.uuid(),
  rule: z.string(),
  part: z.string().nullable(),
  by: z.string(),
  since: civilDate,
  reason: z.string(),
})

/** A notice that did not get to the province's platform: pushing it failed, or the platform rejected it. */
export const handoverItem = z.object({
  kind: z.literal('handover'),
  ...ofProject,
  handover: z.uuid(),
  /** The number of the notice. */
  number: z.string(),
  status: handoverStatus.extract(['failed', 'rejected']),
  problem: handoverProblem.nullable(),
  /** What the platform said, in its own words. */
  answer: z.string().nullable(),
  since: civilDate,
})

/** A case (督办) that waits for the reader's unit. */
export const caseItem = z.object({
  kind: z.literal('case'),
  /** The case's. */
  id: z.uuid(),
  /** 发文字号; null: it goes without a letter. */
  number: z.string().nullable(),
  title: z.string(),
  unit: named,
  asks: z.enum(['answer', 'rectify']),
  /** Since when the case is open. */
  since: civilDate,
  /** By when; null: no day is set. */
  due: civilDate.nullable(),
  workingDaysLeft: z.int().nullable(),
})

/** A request, letter or complaint that belongs to no project and whose next step is the reader's. */
export const matterItem = z.object({
  kind: z.literal('matter'),
  /** The matter's. */
  id: z.uuid(),
  number: z.string(),
  matter: z.enum(MATTER_KINDS),
  title: z.string(),
  /** Who handles it. */
  unit: named,
  /** The step that it waits for. */
  asks: z.enum(INTAKE_STEPS),
  since: civilDate,
  /** Its light; it is placed by its day alone. */
  state: light,
  /** By when, by a rule or as it was given; null: no limit is set (未设定时限). */
  due: civilDate.nullable(),
  limit: matterLimit.nullable(),
  workingDaysLeft: z.int().nullable(),
})

export const workItem = z.discriminatedUnion('kind', [
  stepItem,
  milestoneItem,
  bondItem,
  submissionItem,
  correctionItem,
  overrideItem,
  objectionItem,
  bulletinItem,
  handoverItem,
  caseItem,
  matterItem,
])
export type WorkItem = z.infer<typeof workItem>
export type StepItem = z.infer<typeof stepItem>
export type MilestoneItem = z.infer<typeof milestoneItem>
export type BondItem = z.infer<typeof bondItem>
/** What has a day and a light of its own. */
export type DueItem = StepItem | MilestoneItem | BondItem
/** What waits for somebody and is due on no day of its own. */
export type WaitingItem = Exclude<WorkItem, DueItem>
export type MatterItem = z.infer<typeof matterItem>
export type CaseItem = z.infer<typeof caseItem>
export type HandoverItem = z.infer<typeof handoverItem>
export type SubmissionItem = z.infer<typeof submissionItem>
export type CorrectionItem = z.infer<typeof correctionItem>
export type BulletinItem = z.infer<typeof bulletinItem>
export type ObjectionItem = z.infer<typeof objectionItem>
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
