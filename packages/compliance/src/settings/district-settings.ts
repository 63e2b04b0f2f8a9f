import type { CivilDate } from '@tenderlight/law/civil-date'
import type { BasisPoints, Fen } from '@tenderlight/law/money'

/** 限额标准 that no source gives: from which amount open tender is compulsory, and from which an amount counts at all. */
export const THRESHOLDS = [
  'open-tender.goods-services',
  'open-tender.works',
  'decentralised.goods',
  'decentralised.services',
  'decentralised.works',
] as const
export type ThresholdName = (typeof THRESHOLDS)[number]

/** When a running clock turns yellow: the last `share` of its term, at least its last `leastWorkingDays` working days. */
export interface WarningWindow {
  readonly share: BasisPoints
  readonly leastWorkingDays: number
}

/** The time limit of one grade of requests, where the district grades them (“135”). */
export interface GradedLimit {
  readonly days: number
  readonly counting: 'working-days' | 'days'
}

/**
 * What a district has settled for itself, as the rules see it. `on` is the day whose law governs (the trigger's); a rule
 * that is switched off from a day on does not judge what was triggered on or after it.
 */
export interface DistrictSettings {
  /** Names this state; the same entries give the same version. */
  readonly version: string
  /** The days on which something settled begins to hold, oldest first: a result of before such a day may differ after it. */
  readonly changes: readonly CivilDate[]
  isOn(rule: string, on: CivilDate): boolean
  /** When and by whom the district confirmed the rule's figure; undefined while unconfirmed (待区县确认). */
  confirmed(rule: string): { readonly on: CivilDate; readonly by: string } | undefined
  /** The last day of an extended plan; null: extended without end; undefined: not extended. */
  extendedThrough(rule: string): CivilDate | null | undefined
  /** The amount in fen, inclusive; undefined: not configured. */
  threshold(name: ThresholdName, on: CivilDate): Fen | undefined
  /**
   * The window on the day on which somebody looks: a district that warns earlier does so for the clocks that run. undefined:
   * not set; then {@link DEFAULT_WARNING} holds, or what the rule's own figure says.
   */
  warningWindow(rule: string, today: CivilDate): WarningWindow | undefined
  gradedLimit(grade: string, on: CivilDate): GradedLimit | undefined
}

/** The last quarter of a term, at least two working days (compliance, findings). */
export const DEFAULT_WARNING: WarningWindow = { share: 2500, leastWorkingDays: 2 }

/** A district that has settled nothing. */
export const NO_SETTINGS: DistrictSettings = {
  version: 'none',
  changes: [],
  isOn: () => true,
  confirmed: () => undefined,
  extendedThrough: () => undefined,
  threshold: () => undefined,
  warningWindow: () => undefined,
  gradedLimit: () => undefined,
}
