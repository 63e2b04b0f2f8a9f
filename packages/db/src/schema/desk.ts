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
