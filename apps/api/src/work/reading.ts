import type { Db } from '@tenderlight/db/connect'
import type { Calendar } from '@tenderlight/law/calendar'

/** What work is read with: the database as the person sees it, and the calendar that stands. */
export interface Reading {
  readonly db: Db
  readonly calendar: Calendar
}
