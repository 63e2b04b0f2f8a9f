import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Exclusion } from './own-notices.ts'
import type { NoticeKind, PlatformLine } from './platform-line.ts'

/**
 * 漏发, 迟发, 日期不一致, 预算不一致: of a notice of ours. 本系统未登记: the project is ours, the notice is not on record.
 * 本系统无此项目; 无法确定项目: several projects it may be of.
 */
export const CHECK_PROBLEMS = [
  'missing',
  'late',
  'other-date',
  'other-budget',
  'unrecorded',
  'unknown',
  'ambiguous',
] as const
/** 按规定不计; 采购方式未登记, so that it is not told whether it counts. */
export const NOT_COUNTED = ['excluded', 'untold'] as const
export const CHECK_OUTCOMES = [...CHECK_PROBLEMS, ...NOT_COUNTED] as const
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]

/** 已说明, 已更正, and by the bureau 已认定项目: what is answered to a finding. */
export const CHECK_ANSWERS = ['explained', 'corrected', 'matched'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]

/** What our record says of the notice that a line was compared with. */
export interface OwnSide {
  readonly number: string
  readonly title: string
  /** Null: the notice is not on record. */
  readonly on: CivilDate | null
  /** Of the project, where it is on record. */
  readonly budget?: Fen
}

/** One finding of a check. */
export interface CheckResult {
  readonly outcome: CheckOutcome
  /** Null where the list does not tell. */
  readonly what: NoticeKind | null
  readonly organisationId: string | null
  /** The project's key. */
  readonly key: string | null
  readonly line: PlatformLine | null
  readonly ours: OwnSide | null
  /** Calendar days by which the list is later than our day; earlier: negative. */
  readonly days?: number
  /** How much the list's budget is more than ours; less: negative. */
  readonly more?: Fen
  readonly exclusion?: Exclusion
  /** Keys of the projects that a line may be of. */
  readonly candidates?: readonly string[]
}
