import { announcedDays, buildCalendar } from '@tenderlight/law/calendar'
import type { Calendar, Holiday, Notice } from '@tenderlight/law/calendar'
import { civilDateOf } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** A day that is otherwise than in the calendar beneath: rest or make-up day of a holiday, or (null) an ordinary day. */
export type ChangedDay = readonly [date: CivilDate, kind: 'rest' | 'make-up' | null, name: string]

/**
 * The calendar of a finding. A version that the product brings is named; any other is told as what its notices changed in
 * the nearest version that the product brings.
 */
export interface RecordedCalendar {
  readonly version: string
  readonly knownOn: CivilDate
  readonly coveredThrough: CivilDate
  readonly over?: {
    readonly version: string
    readonly coveredFrom: CivilDate
    readonly notices: readonly Notice[]
    readonly changed: readonly ChangedDay[]
  }
}

/** The calendars that the product brings, the newest last. */
export type BuiltIn = readonly [Calendar, ...Calendar[]]

/** What a record keeps of `calendar`. */
export function recordedCalendar(calendar: Calendar, builtIn: BuiltIn): RecordedCalendar {
  const { version, knownOn, coveredThrough } = calendar
  if (builtIn.some((one) => one === calendar || sameDays(one, calendar))) return { version, knownOn, coveredThrough }
  const base = builtIn.findLast((one) => one.knownOn <= knownOn) ?? builtIn[0]
  const { coveredFrom } = calendar
  const notices = calendar.notices.filter((notice) => !base.notices.some((one) => sameNotice(one, notice)))
  const over = { version: base.version, coveredFrom, notices, changed: changedDays(base, calendar) }
  return { version, knownOn, coveredThrough, over }
}

const sameNotice = (one: Notice, other: Notice): boolean =>
  one.year === other.year && one.numbers.join() === other.numbers.join() && one.verified === other.verified

function sameDays(one: Calendar, other: Calendar): boolean {
  return (
    one.version === other.version &&
    one.coveredFrom === other.coveredFrom &&
    one.coveredThrough === other.coveredThrough &&
    changedDays(one, other).length === 0
  )
}

function changedDays(base: Calendar, calendar: Calendar): ChangedDay[] {
  const [was, is] = [announcedDays(base), announcedDays(calendar)]
  const days = new Set([...was.keys(), ...is.keys()])
  return [...days]
    .filter((day) => day >= calendar.firstDay && day <= calendar.lastDay)
    .toSorted((a, b) => a - b)
    .flatMap((day): ChangedDay[] => {
      const [before, now] = [was.get(day), is.get(day)]
      if (before?.working === now?.working && before?.name === now?.name) return []
      if (now === undefined) return [[civilDateOf(day), null, '']]
      return [[civilDateOf(day), now.working ? 'make-up' : 'rest', now.name]]
    })
}

/** The calendar that a record names; undefined when it rests on a version that the product does not have. */
export function calendarOf(recorded: RecordedCalendar, builtIn: BuiltIn): Calendar | undefined {
  const { version, knownOn, coveredThrough, over } = recorded
  if (over === undefined) return builtIn.find((one) => one.version === version)
  const base = builtIn.find((one) => one.version === over.version)
  if (base === undefined) return undefined
  const days = new Map<CivilDate, readonly [rest: boolean, name: string]>()
  for (const [day, { working, name }] of announcedDays(base)) {
    const date = civilDateOf(day)
    if (date >= over.coveredFrom && date <= coveredThrough) days.set(date, [!working, name])
  }
  for (const [date, kind, name] of over.changed) {
    if (kind === null) days.delete(date)
    else days.set(date, [kind === 'rest', name])
  }
  return buildCalendar({
    version,
    knownOn,
    coveredFrom: over.coveredFrom,
    coveredThrough,
    notices: [...base.notices, ...over.notices],
    holidays: holidaysOf([...days].map(([date, [rest, name]]) => ({ date, rest, name }))),
  })
}

/** The days as arrangements of one rest day each; the make-up days of a holiday stand with its first. */
function holidaysOf(days: readonly { date: CivilDate; rest: boolean; name: string }[]): Holiday[] {
  return [...Map.groupBy(days, ({ name }) => name)].flatMap(([name, own]) => {
    const makeUp = own.filter(({ rest }) => !rest).map(({ date }) => date)
    return own
      .filter(({ rest }) => rest)
      .map(({ date }, index): Holiday => [name, date, date, ...(index === 0 ? makeUp : [])])
  })
}
