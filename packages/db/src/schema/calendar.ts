import type { Level } from '@tenderlight/compliance/finding'
import type { ClockEventName } from '@tenderlight/compliance/procurement/matter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import type { Json } from './procurements.ts'

/** Holiday notices loaded while the product ran: of the whole installation, append-only, in the order of loading. */
export interface CalendarNotices {
  sequence: number
  year: number
  number: string
  announced_on: CivilDate
  notice: Json<HolidayNotice>
  /** SHA-256 of the notice's text. */
  digest: string
  /** The calendar with this notice and those before it. */
  calendar_version: string
  loaded_at: Date
  /** The person and organisation, or the command. */
  loaded_by: string
}

/** A clock that another calendar moved, or whose date it settled: from which day to which. */
export interface CalendarChanges {
  district_id: string
  id: string
  procurement_id: string
  organisation_id: string
  rule: string
  part: string
  /** The matter whose clock it is; '' for a clock of the project itself. */
  matter: string
  level: Level
  /** Whether the clock still ran (or its least distance was being waited out) when it was moved. */
  open: boolean
  target_event: ClockEventName | null
  trigger_on: CivilDate | null
  from_calendar: string
  to_calendar: string
  from_aim_for: CivilDate | null
  from_due: CivilDate
  from_warn: CivilDate | null
  from_provisional: boolean
  to_aim_for: CivilDate | null
  to_due: CivilDate
  to_warn: CivilDate | null
  to_provisional: boolean
  changed_at: Date
  /** The digest in which the unit was told; null until then. */
  digest_id: string | null
}

/** What one unit was told of one calendar: how many of its clocks moved, and how many only lost their mark. */
export interface CalendarDigests {
  district_id: string
  id: string
  organisation_id: string
  calendar_version: string
  moved: number
  settled: number
  raised_on: CivilDate
  raised_at: Date
}

export interface CalendarDigestReads {
  district_id: string
  digest_id: string
  person_id: string
  read_at: Date
}
