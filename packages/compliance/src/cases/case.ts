import type { CivilDate } from '@tenderlight/law/civil-date'

/** What a case is about: a breach on a record, arrears to an enterprise, a request that is not answered, or what somebody saw. */
export const CASE_KINDS = ['breach', 'arrears', 'request', 'other'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** How a case came up. policy: opened by itself, as the district settled. hand: a supervisor opened it. */
export const CASE_SOURCES = ['policy', 'hand', 'request', 'data-check'] as const
export type CaseSource = (typeof CASE_SOURCES)[number]

/** Where a case stands: 待发函, 待答复, 整改中, 待复核, 待反馈, 待销号, 已办结. */
export const CASE_STAGES = [
  'to-issue',
  'to-answer',
  'rectifying',
  'to-review',
  'to-feed-back',
  'to-strike-off',
  'closed',
] as const
export type CaseStage = (typeof CASE_STAGES)[number]

/** Everything that happens in a case; a case is nothing but these, in their order. */
export const CASE_STEPS = [
  'opened',
  'letter-drafted',
  'letter-issued',
  'answered',
  'rectified',
  'extension-asked',
  'extension-granted',
  'extension-declined',
  'returned',
  'passed',
  'fed-back',
  'struck-off',
  'escalated',
  'withdrawal-asked',
  'withdrawal-declined',
  'withdrawn',
] as const
export type CaseStepKind = (typeof CASE_STEPS)[number]

/** Whom a case is escalated to: 分管负责人 of the bureau, or the office (营商办). */
export const ESCALATED_TO = ['head', 'office'] as const
export type EscalatedTo = (typeof ESCALATED_TO)[number]

/** Who has to do something next. */
export type CaseWaitsFor = 'bureau' | 'unit'

/** One step as far as the state of a case depends on it. */
export interface CaseStep {
  readonly kind: CaseStepKind
  readonly on: CivilDate
  /** The last day of what comes next; null: it has none. Of steps that leave the stage and the day as they are: not looked at. */
  readonly due: CivilDate | null
  /** Of `rectified`: the day on which the unit says that the work was done. */
  readonly day?: CivilDate | null
  /** Of `opened`: whether a letter follows. Without one (口头督办) the unit is asked at once. */
  readonly letter?: boolean
}
