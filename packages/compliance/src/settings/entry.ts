import type { CivilDate } from '@tenderlight/law/civil-date'
import type { BasisPoints, Fen } from '@tenderlight/law/money'
import type { ThresholdName } from './district-settings.ts'

/** What one entry settles. Each names the thing it is about; a later entry about the same thing takes its place. */
export type SettledValue =
  /** 启用或停用 one of the district's own rules. */
  | { readonly kind: 'rule-switch'; readonly rule: string; readonly on: boolean }
  /** The district confirms the figure of its own rule, by name; the entry's `from` is the day of the confirmation. */
  | { readonly kind: 'confirmation'; readonly rule: string; readonly by: string }
  /** The plan behind a rule goes on through a day, or without end. */
  | { readonly kind: 'plan'; readonly rule: string; readonly through: CivilDate | null }
  | {
      readonly kind: 'threshold'
      readonly name: ThresholdName
      readonly amount: Fen
      /** Where the amount stands. */
      readonly instrument: string
      readonly clause: string
    }
  /** For one rule, or (null) for all that have none of their own. */
  | {
      readonly kind: 'warning-window'
      readonly rule: string | null
      readonly share: BasisPoints
      readonly leastWorkingDays: number
    }
  | {
      readonly kind: 'graded-limit'
      readonly grade: string
      readonly days: number
      readonly counting: 'working-days' | 'days'
    }
  /**
   * 四眼复核: whether an intention is published only when somebody else than who entered it approves, or (`of`: cases) a case's letter,
   * its striking off and its withdrawal take a second person. On unless switched off.
   */
  | { readonly kind: 'four-eyes'; readonly on: boolean; readonly of?: FourEyesOf }

/** What a second person is needed for. An entry that does not say is about intentions. */
export const FOUR_EYES_OF = ['intentions', 'cases'] as const
export type FourEyesOf = (typeof FOUR_EYES_OF)[number]

/** A value, or the withdrawal of an entry: as if it had never been made, known from the withdrawal on. */
export type SettingValue = SettledValue | { readonly kind: 'withdrawal'; readonly entry: string }

/** One decision of a district, as it was put on record. Entries are only ever added. */
export interface SettingsEntry {
  readonly id: string
  readonly value: SettingValue
  /** The first day on which it holds. */
  readonly from: CivilDate
  /** The instant of recording, ISO 8601. */
  readonly recordedAt: string
  /** Who recorded it, by name. */
  readonly recordedBy: string
  readonly reason: string
}

/** A value in force from a day on: what remains of the entries when nobody asks who and why. */
export interface SettledFrom {
  readonly from: CivilDate
  readonly value: SettledValue
}

/** The thing that a value is about; entries with the same key replace each other. */
export function thingOf(value: SettledValue): string {
  switch (value.kind) {
    case 'rule-switch':
    case 'confirmation':
    case 'plan':
    case 'warning-window':
      return `${value.kind}:${value.rule ?? '*'}`
    case 'threshold':
      return `${value.kind}:${value.name}`
    case 'graded-limit':
      return `${value.kind}:${value.grade}`
    case 'four-eyes':
      return `${value.kind}:${value.of ?? 'intentions'}`
  }
}
