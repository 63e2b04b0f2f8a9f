import { CASE_KINDS, CASE_SOURCES, CASE_STAGES, CASE_STEPS, ESCALATED_TO } from '@tenderlight/compliance/cases/case'
import { MATTER_KINDS } from '@tenderlight/compliance/procurement/matter'
import * as z from 'zod'
import { letterOutput } from './case-letters.contract.ts'
import { evidenceKind } from './evidence.contract.ts'
import { civilDate, finding, light, litLevel } from './values.contract.ts'

/** By what the list can be ordered. */
export const CASE_SORTS = ['due', 'opened', 'unit', 'light', 'stage'] as const

export const caseKind = z.enum(CASE_KINDS)
export const caseSource = z.enum(CASE_SOURCES)
export const caseStage = z.enum(CASE_STAGES)
export const caseStepKind = z.enum(CASE_STEPS)

/** What a case waits for, by when, and its light today. */
export const caseClock = z.object({
  /** issue: the bureau's letter. answer: the unit's plan. rectify: the unit's work. review: the bureau's look at it. */
  what: z.enum(['issue', 'answer', 'rectify', 'review']),
  due: civilDate,
  /** The first yellow day. */
  warnFrom: civilDate,
  light,
  late: z.object({ workingDays: z.int(), calendarDays: z.int() }).nullable(),
  provisional: z.boolean(),
})
export type CaseClock = z.infer<typeof caseClock>

const unit = z.object({ id: z.uuid(), name: z.string() })

/** A case as lists show it. */
export const caseRow = z.object({
  id: z.uuid(),
  /** 发文字号 of its letter; null: none was issued. */
  number: z.string().nullable(),
  title: z.string(),
  kind: caseKind,
  source: caseSource,
  unit,
  stage: caseStage,
  openedOn: civilDate,
  /** Null: no day is set for what comes next (○), or the case is closed. */
  clock: caseClock.nullable(),
  waitsFor: z.enum(['bureau', 'unit']).nullable(),
  extensionAsked: z.boolean(),
  withdrawalAsked: z.boolean(),
  escalated: z.boolean(),
  subjects: z.int(),
  closedOn: civilDate.nullable(),
  closedAs: z.enum(['struck-off', 'withdrawn']).nullable(),
})
export type CaseRow = z.infer<typeof caseRow>

/** Filters of the list; every one may be absent. The same object is the address of the page. */
export const casesInput = z.object({
  unit: z.uuid().optional(),
  stage: caseStage.optional(),
  /** True: not closed. False: closed. */
  open: z.boolean().optional(),
  light: light.optional(),
  kind: caseKind.optional(),
  source: caseSource.optional(),
  /** One of its subjects is a finding of this rule. */
  rule: z.string().max(100).optional(),
  /** One of its subjects is on this procurement. */
  key: z.uuid().optional(),
  /** It waits for the side on which the reader works. */
  mine: z.boolean().optional(),
  /** Found anywhere in title, number or unit. */
  text: z.string().trim().max(100).optional(),
  /** due: open ones with the nearest last day first, then closed ones. opened: the newest first. The others by their last day. */
  sort: z.enum(CASE_SORTS).default('due'),
  /** Opaque: the last row of the page before. */
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(200).default(50),
})

export const casesOutput = z.object({
  rows: z.array(caseRow),
  nextCursor: z.string().nullable(),
  /** How many there are in each stage, by the filters without `stage`, `open`, `light`, `mine`. */
  counts: z.record(caseStage, z.int()),
  /** How many wait for the side on which the reader works. */
  mine: z.int(),
  /** 发文代字 that stands today; null: letters can be drafted, not issued. */
  letterPrefix: z.string().nullable(),
})

/** What a board says of cases: how many are open, by light, past their day, and waiting for the bureau's review. */
export const casesOverview = z.object({
  open: z.int(),
  lights: z.record(light, z.int()),
  overdue: z.int(),
  toReview: z.int(),
  toIssue: z.int(),
})
export const casesOverviewInput = z.object({ unit: z.uuid().optional() })

export const caseInput = z.object({ id: z.uuid() })

/** A breach that a case is about. */
export const caseSubject = z.object({
  n: z.int(),
  /** Null: no record of this system. */
  procurement: z.object({ key: z.uuid(), number: z.string(), title: z.string().nullable() }).nullable(),
  rule: z.string(),
  part: z.string().nullable(),
  matter: z.string().nullable(),
  level: litLevel,
  /** As it was found when the case was opened. */
  found: finding,
  foundOn: civilDate,
  /** SHA-256 of the sealed record of that finding. */
  digest: z.string(),
  /** As it is found today; null: the rule no longer finds anything, or the record is out of the reader's reach. */
  now: finding.nullable(),
})
export type CaseSubject = z.infer<typeof caseSubject>

export const caseFile = z.object({
  id: z.uuid(),
  filename: z.string(),
  kind: evidenceKind,
  bytes: z.int(),
  /** SHA-256. */
  digest: z.string(),
  note: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
})
export type CaseFile = z.infer<typeof caseFile>

/** One step of a case. Fields that its kind does not have are null. */
export const caseStep = z.object({
  step: z.int(),
  kind: caseStepKind,
  on: civilDate,
  /** ISO 8601. */
  at: z.string(),
  /** Null: the product itself, by what the district settled. */
  by: z.string().nullable(),
  /** What was said: the plan, what was done, why it was returned. */
  text: z.string().nullable(),
  /** The last day that it set for what comes next. */
  due: civilDate.nullable(),
  /** rectified: the day on which the work was done. extension-asked: until when. */
  day: civilDate.nullable(),
  /** escalated. */
  to: z.enum(ESCALATED_TO).nullable(),
  /** escalated to a head: their names. */
  heads: z.array(z.string()),
  /** letter-issued. */
  number: z.string().nullable(),
  /** Nobody second was needed, as the district decided. */
  waived: z.boolean(),
  files: z.array(caseFile),
})
export type CaseStepOutput = z.infer<typeof caseStep>

/** 发现—整改—复核—反馈—销号; a step that is not reached yet has no day. */
export const loopStep = z.object({
  step: z.enum(['found', 'rectified', 'reviewed', 'fed-back', 'struck-off']),
  on: civilDate.nullable(),
})

/** What can be done with a case where it stands. */
export const caseAct = z.enum([
  'draft-letter',
  'issue-letter',
  'answer',
  'rectify',
  'ask-extension',
  'grant-extension',
  'decline-extension',
  'return',
  'pass',
  'feed-back',
  'strike-off',
  'escalate',
  'ask-withdrawal',
  'withdraw',
  'decline-withdrawal',
  'note',
  'attach',
])
export type CaseAct = z.infer<typeof caseAct>

export const caseOutput = z.object({
  case: caseRow,
  /** What it was opened from; null: something else, or out of the reader's reach. */
  request: z.object({ id: z.uuid(), number: z.string(), kind: z.enum(MATTER_KINDS), title: z.string() }).nullable(),
  /** The last step: every act names the one that the person had before them. */
  step: z.int(),
  /** What is asked of the unit, in the opener's words. */
  text: z.string().nullable(),
  steps: z.array(caseStep),
  subjects: z.array(caseSubject),
  /** The letter that was issued, or its newest draft; a unit sees none before it is issued. */
  letter: letterOutput.nullable(),
  /** 督办人员备注, oldest first; empty for whoever may not see them. */
  notes: z.array(z.object({ text: z.string(), by: z.string(), at: z.string() })),
  loop: z.array(loopStep),
  /** Of an arrears case: whether the district's day for clearing them is kept. */
  arrears: finding.nullable(),
  /**
   * What the reader may do now. `blocked`: they would have the right, but somebody else has to do it (second-person), the
   * district has not settled the letters' prefix (no-prefix). Acts that the case's stage or the reader's role rules out are not listed.
   */
  acts: z.array(z.object({ act: caseAct, blocked: z.enum(['second-person', 'no-prefix']).nullable() })),
  /** Subjects (their `n`) that are still not in order: to strike the case off nevertheless a reason is needed. */
  unsettled: z.array(z.int()),
  /** What one file may have; 0: this installation stores none. */
  mostBytes: z.int(),
  asOf: civilDate,
})
export type CaseOutput = z.infer<typeof caseOutput>
