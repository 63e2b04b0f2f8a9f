import type { DeskKind } from '@tenderlight/compliance/desk/kinds'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ColumnType } from 'kysely'

/**
 * How a district runs its desk, append-only: of a kind and key the version with the latest `from_on` holds, of several from
 * one day the last one.
 */
export interface DeskSettings {
  district_id: string
  kind: DeskKind
  /** Which of its kind: a rule, a year; empty where there is one only. */
  key: string
  /** From 1, without a gap. */
  version: number
  /** As it was written (`readContent` reads it); null: from that day on nothing is set. */
  content: ColumnType<unknown, string | null, never>
  from_on: CivilDate
  reason: string
  recorded_at: Date
  recorded_by: string
}

/** What figures are of: how often each rule judged, the board of an evening, indicators, the board of a past day as then known. */
export type FigureKind = 'rule-tally' | 'day' | 'indicators' | 'past-board'

/** A figure over all records of a district. Follows from them: the newest few of a kind and key are kept. */
export interface Figures {
  district_id: string
  kind: FigureKind
  /** A unit; empty for the whole district. */
  key: string
  /** The day that it speaks of. */
  day: CivilDate
  /** What it was made of: the same basis gives the same figure. */
  basis: string
  made_at: Date
  took_ms: number
  content: ColumnType<unknown, string, never>
}
