import { buildCalendar } from '../calendar.ts'
import type { Calendar, Notice } from '../calendar.ts'
import type { CivilDate } from '../civil-date.ts'
import { arrangement, noticeText, sameNotice, standing } from '../holiday-notice.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import { CN_NOTICES } from './cn-notices.ts'

/** The day up to which the product's own notices were looked for. The one for 2027 was not out. */
const LOOKED_FOR_UNTIL: CivilDate = '2026-11-21'

const BUILT_IN: ReadonlySet<HolidayNotice> = new Set(CN_NOTICES)

/** The notices that a calendar was built from. */
const sources = new WeakMap<Calendar, readonly HolidayNotice[]>()

/** Calendars that were asked for, by version. */
const built = new Map<string, Calendar>()

/** A number that the same text always gives: FNV-1a, 32 bits, in hexadecimal. It names a version and guards nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** The last year to which the notices lead without a gap. */
function lastYear(notices: readonly HolidayNotice[]): number {
  const years = new Set(notices.map(({ year }) => year))
  let last = Math.min(...years)
  while (years.has(last + 1)) last++
  return last
}

/**
 * 'cn-2026.1': the last year covered, and how many notices have come since it was. Where notices were loaded that the
 * product does not bring, '+' and the fingerprint of their content follow: 'cn-2027.1+1f3a9c02'.
 */
function versionOf(notices: readonly HolidayNotice[]): string {
  const last = lastYear(notices)
  const since = notices.findIndex(({ year }) => year === last)
  const loaded = notices.filter((notice) => !BUILT_IN.has(notice)).map(noticeText)
  const version = `cn-${last}.${standing(notices).length - standing(notices.slice(0, since)).length}`
  return loaded.length === 0 ? version : `${version}+${fingerprint(loaded.join('\n'))}`
}

/** Numbers and marks by year, as a calendar tells them. */
function byYear(notices: readonly HolidayNotice[]): Notice[] {
  const years = new Map<number, Notice>()
  for (const { year, number, verified } of standing(notices)) {
    const before = years.get(year)
    years.set(year, {
      year,
      numbers: [...(before?.numbers ?? []), ...(number === null ? [] : [number])],
      verified: verified && before?.verified !== false,
    })
  }
  return [...years.values()]
}

function calendarOf(notices: readonly HolidayNotice[]): Calendar {
  const [first] = notices
  if (first === undefined) throw new RangeError('no notice had been announced by then: there is no calendar to go by')
  const version = versionOf(notices)
  const before = built.get(version)
  if (before !== undefined) return before
  const last = lastYear(notices)
  const inReach = notices.filter(({ year }) => year <= last)
  const holdsAll = CN_NOTICES.every((notice) => notices.includes(notice))
  const knownOn = notices.reduce(
    (latest, { announcedOn }) => (announcedOn > latest ? announcedOn : latest),
    holdsAll ? LOOKED_FOR_UNTIL : first.announcedOn,
  )
  const calendar = buildCalendar({
    version,
    knownOn,
    coveredFrom: `${first.year}-01-01`,
    coveredThrough: `${last}-12-31`,
    holidays: arrangement(inReach),
    notices: byYear(inReach),
  })
  sources.set(calendar, notices)
  built.set(version, calendar)
  return calendar
}

/** The working-day calendar of China, 2007-2026. The notice for 2027 was not out on the day it was made. */
export const CALENDAR_CN: Calendar = calendarOf(CN_NOTICES)

/** The notices that `calendar` was made from, in the order in which they were announced; none of a calendar made otherwise. */
export function noticesOf(calendar: Calendar): readonly HolidayNotice[] {
  return sources.get(calendar) ?? []
}

/**
 * `base` with further notices, in the order in which they were loaded. One that `base` has already adds nothing; with
 * none to add it is `base` itself. The same notices give the same object. Throws RangeError where they contradict
 * themselves; `noticeProblems` says beforehand whether and why.
 */
export function calendarWith(base: Calendar, notices: readonly HolidayNotice[]): Calendar {
  const own = noticesOf(base)
  const added = notices.filter((notice) => !own.some((known) => sameNotice(known, notice)))
  return added.length === 0 ? base : calendarOf([...own, ...added])
}

/**
 * The calendar as it was known at the end of `date`: made of the notices announced by then, so that a year whose notice
 * was not out yet is not covered, and its dates are provisional. `base` is what is known now. The same day gives the
 * same object. Throws RangeError for a day before the first notice (2006-12-18).
 */
export function calendarAsKnownOn(date: CivilDate, base: Calendar = CALENDAR_CN): Calendar {
  const all = noticesOf(base)
  const known = all.filter(({ announcedOn }) => announcedOn <= date)
  return known.length === all.length ? base : calendarOf(known)
}
