import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ColumnType } from 'kysely'

/** Figures that were tried out, and what came of it as it was then. Never changed; may be thrown away. */
export interface Simulations {
  district_id: string
  id: string
  name: string
  /** The day on which the records were judged. */
  as_of: CivilDate
  /** How many were looked at. */
  procurements: number
  /** Which figures, and on which procurements. */
  tried: ColumnType<unknown, string, never>
  /** The calendar, the settings and the rules that they were judged with. */
  made_with: ColumnType<unknown, string, never>
  result: ColumnType<unknown, string, never>
  made_at: Date
  made_by: string
}
