import type { CivilDate } from '@tenderlight/law/civil-date'
import type { BasisPoints } from '@tenderlight/law/money'
import type { IndicatorOptions } from '../indicators/options.ts'

/** What a district sets about its own desk. Figures that move a light are not among them: those are settings. */
export const DESK_KINDS = [
  'case-policy',
  'letter-prefix',
  'case-terms',
  'case-heads',
  'alert-policy',
  'intake-channels',
  'intake-classes',
  'intake-routes',
  'platform-list',
  'appraisal',
  'target',
  'rate',
  'indicator-options',
  'report-due',
  'report-calendar',
] as const
export type DeskKind = (typeof DESK_KINDS)[number]

/** 督办规则, for one rule or for a level of rules (the key): when a breach becomes a case. Terms in working days; null: none. */
export interface CasePolicy {
  /** Working days after the last day, or after the breach was found, until a case is opened; 0: at once. */
  readonly afterWorkingDays: number
  readonly answerWithin: number
  readonly reviewWithin: number | null
  /** Working days without an answer until the bureau's head is told. */
  readonly escalateAfter: number | null
}

/** 发文代字, without year and number: “示财督”. */
export interface LetterPrefix {
  readonly prefix: string
}

/** Terms of a case that was opened by hand, in working days; null: none, and the case has no clock. */
export interface CaseTerms {
  readonly issueWithin: number | null
  readonly answerWithin: number | null
  readonly reviewWithin: number | null
}

/** 分管负责人: whom an escalated case goes to, by key. */
export interface CaseHeads {
  readonly people: readonly string[]
}

export const ALERT_STEPS = ['warning', 'breach', 'reminder'] as const
export const ALERT_AUDIENCES = ['unit-clerks', 'unit-reviewers', 'bureau', 'head', 'office', 'agency'] as const
export const ALERT_CHANNELS = ['in-app', 'e-mail', 'webhook'] as const
export const ALERT_LEVELS = ['law', 'commitment'] as const
export const ALERT_PACES = ['at-once', 'daily'] as const

/** Who is told of one step of a clock, and by what. */
export interface AlertPolicyStep {
  readonly step: (typeof ALERT_STEPS)[number]
  /** Of a reminder: working days after the last day. Null for the others. */
  readonly afterWorkingDays: number | null
  readonly levels: readonly (typeof ALERT_LEVELS)[number][]
  readonly to: readonly (typeof ALERT_AUDIENCES)[number][]
  readonly channels: readonly (typeof ALERT_CHANNELS)[number][]
  readonly how: (typeof ALERT_PACES)[number]
}
export interface AlertPolicy {
  readonly steps: readonly AlertPolicyStep[]
}

/** Something with a name that requests are sorted by; its `id` stays when it is renamed. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** 受理渠道 beside those that the product knows. */
export interface IntakeChannels {
  readonly channels: readonly Named[]
}

/** 诉求类别, 协调层级 and 诉求等级. */
export interface IntakeClasses {
  readonly classes: readonly Named[]
  readonly layers: readonly Named[]
  readonly levels: readonly Named[]
}

/** 默认转办: which organisation (its key) handles requests of a class. */
export interface IntakeRoutes {
  readonly routes: readonly { readonly class: string; readonly organisation: string }[]
}

/** Where the province's site lists what was published; fetched by GET. */
export interface PlatformList {
  readonly url: string
}

/** 考核评分: what each indicator counts; together 10,000. */
export interface Appraisal {
  readonly weights: readonly { readonly indicator: string; readonly weight: BasisPoints }[]
}

export const TARGET_UNITS = ['fen', 'basis-points', 'days', 'working-days', 'count', 'hundredths'] as const

/** 年度目标 of an indicator in a year (the key: `single-bid-rate:2026`), and what sets it. */
export interface Target {
  readonly figure: number
  readonly unit: (typeof TARGET_UNITS)[number]
  readonly instrument: string
  readonly clause: string
}

/** A rate that is counted elsewhere (the key: its name and the period), and by whom. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
  readonly source: string
}

/** What counts as close, large, few or often; a figure that is left out is the product's own. */
export type IndicatorChoice = Partial<Omit<IndicatorOptions, 'gpBudgetTotal'>>

/** The day by which the annual report on reserved shares (of the year that is the key) is made public. */
export interface ReportDue {
  readonly on: CivilDate
}

export const REPORT_PERIODS = ['half-month', 'month', 'quarter', 'half-year', 'year'] as const

/** 通报计划: for which periods a bulletin is issued, and within how many working days after each. */
export interface ReportCalendar {
  readonly periods: readonly (typeof REPORT_PERIODS)[number][]
  readonly withinWorkingDays: number
}

/** What a version of each kind says. */
export interface DeskContents {
  readonly 'case-policy': CasePolicy
  readonly 'letter-prefix': LetterPrefix
  readonly 'case-terms': CaseTerms
  readonly 'case-heads': CaseHeads
  readonly 'alert-policy': AlertPolicy
  readonly 'intake-channels': IntakeChannels
  readonly 'intake-classes': IntakeClasses
  readonly 'intake-routes': IntakeRoutes
  readonly 'platform-list': PlatformList
  readonly appraisal: Appraisal
  readonly target: Target
  readonly rate: Rate
  readonly 'indicator-options': IndicatorChoice
  readonly 'report-due': ReportDue
  readonly 'report-calendar': ReportCalendar
}
