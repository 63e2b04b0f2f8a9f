import type { Context } from '@tenderlight/compliance/evaluate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import { settle } from '@tenderlight/compliance/settings/settle'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { CALENDAR_CN, calendarAsKnownOn, calendarWith } from '@tenderlight/law/calendars/cn'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'

/** What was known beside the records: the notices that were loaded until then, and everything that was ever settled. */
export interface KnownThen {
  readonly jurisdiction: JurisdictionId
  readonly notices: readonly { readonly notice: HolidayNotice; readonly loadedAt: string }[]
  readonly settings: readonly SettingsEntry[]
}

/** The last instant of a day in China: what was known at its end. */
export function endOfDay(day: CivilDate): Date {
  return new Date(`${day}T23:59:59.999+08:00`)
}

/**
 * What the rules were judged with on a day, as it was known at its end: the notices that were announced, and loaded where they had to
 * be, and what the district had settled. The rules themselves are those of this version of the product.
 */
export function contextKnownAt({ jurisdiction, notices, settings }: KnownThen, day: CivilDate): Context {
  const instant = endOfDay(day).toISOString()
  const loaded = notices.filter(({ loadedAt }) => loadedAt <= instant).map(({ notice }) => notice)
  const calendar = calendarAsKnownOn(day, calendarWith(CALENDAR_CN, loaded))
  return { today: day, jurisdiction, calendar, settings: settle(settings, instant), rulebook: RULEBOOK }
}
