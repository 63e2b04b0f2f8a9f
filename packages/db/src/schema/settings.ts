import type { SettingValue } from '@tenderlight/compliance/settings/entry'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Json } from './procurements.ts'

/**
 * Decisions of a district about its own rules, figures and warnings, append-only: `from_date` is when one holds from,
 * `recorded_at` when it was put on record, never twice at one instant.
 */
export interface SettingsEntries {
  district_id: string
  id: string
  value: Json<SettingValue>
  from_date: CivilDate
  reason: string
  recorded_at: Date
  recorded_by: string | null
  /** The entry that a withdrawal takes back. */
  withdraws: string | null
}
