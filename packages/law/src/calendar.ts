import { statutoryDays } from './calendars/statutory-days.ts'
import { civilDate, civilDateOf, daysSinceMonday, dayNumber } from './civil-date.ts'
import type { CivilDate, DayNumber } from './civil-date.ts'

/** A holiday arrangement: name, first and last rest day, then the make-up working days (调休) that pay for it. */
export type Holiday = readonly [name: string, from: CivilDate, through: CivilDate, ...makeUp: CivilDate[]]

/** The notice of the State Council's General Office that announced a year's holidays. */
export interface Notice {
  readonly year: number
  /** Document number; a later one in the same year amends the first. */
  readonly numbers: readonly string[]
  /** False where nobody has compared the number with the document. */
  readonly verified: boolean
}

/** What a calendar is built from. Every day of `holidays` lies in the covered range. */
export interface CalendarSource {
  readonly version: string
  /** The day up to which notices were looked for. */
  readonly knownOn: CivilDate
  readonly coveredFrom: CivilDate
  readonly coveredThrough: CivilDate
  readonly holidays: readonly Holiday[]
  readonly notices: readonly Notice[]
}

export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'make-up'

/**
 * A working-day calendar. Beyond its coverage the five weekdays count as working days, provisionally, but for the
 * holidays that law fixes to a day.
 */
export interface Calendar {
  readonly version: string
  readonly knownOn: CivilDate
  readonly coveredFrom: CivilDate
  readonly coveredThrough: CivilDate
  readonly notices: readonly Notice[]
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  /** The last day of the indexes: beyond it only weekdays are counted. */
  readonly lastIndexed: DayNumber
  /** Working days from `firstDay` through `firstDay + i`. */
  readonly through: Int32Array
  /** Day number of the (i + 1)-th working day of the indexed range. */
  readonly nth: Int32Array
  /** The holidays and make-up days, by day number; after `lastDay` the fixed holidays alone. */
  readonly special: ReadonlyMap<DayNumber, { readonly working: boolean; readonly name: string }>
}

/** The days that notices announced, without what is only presumed of later years. */
export function announcedDays({ special, lastDay }: Calendar): Calendar['special'] {
  return new Map([...special].filter(([day]) => day <= lastDay))
}

/** How many years after the first unpublished one are indexed. */
const YEARS_AHEAD = 40

type SpecialDays = Map<DayNumber, { working: boolean; name: string }>

function specialDays(source: CalendarSource, firstDay: DayNumber, lastDay: DayNumber): SpecialDays {
  const special: SpecialDays = new Map()
  const put = (day: DayNumber, working: boolean, name: string): void => {
    if (day < firstDay || day > lastDay) {
      throw new RangeError(`${name} ${civilDateOf(day)} lies outside the coverage of calendar ${source.version}`)
    }
    const known = special.get(day)
    if (known !== undefined && known.working !== working) {
      throw new RangeError(`Calendar ${source.version} has ${civilDateOf(day)} both as rest and as make-up day`)
    }
    special.set(day, { working, name })
  }
  for (const [name, from, through, ...makeUp] of source.holidays) {
    if (through < from) throw new RangeError(`${name} ends on ${through}, before it begins on ${from}`)
    for (let day = dayNumber(from); day <= dayNumber(through); day++) put(day, false, name)
    for (const date of makeUp) put(dayNumber(date), true, name)
  }
  return special
}

/** Adds the holidays of fixed day after `lastDay`; returns the last day of the last year that has them. */
function addPresumed(special: SpecialDays, lastDay: DayNumber): DayNumber {
  const first = Number(civilDateOf(lastDay + 1).slice(0, 4))
  const last = first + YEARS_AHEAD
  for (let year = first; year <= last; year++) {
    for (const [month, day, name] of statutoryDays(year)) {
      const on = dayNumber(civilDate(`${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`))
      if (on > lastDay) special.set(on, { working: false, name })
    }
  }
  return dayNumber(civilDate(`${last}-12-31`))
}

/**
 * Builds the indexes of a calendar: working days through each covered day, and the day of each working day, so that
 * adding and counting cost one look-up each. Throws RangeError when the source contradicts itself.
 */
export function buildCalendar(source: CalendarSource): Calendar {
  const firstDay = dayNumber(source.coveredFrom)
  const lastDay = dayNumber(source.coveredThrough)
  if (lastDay < firstDay) throw new RangeError(`Calendar ${source.version} covers no day`)
  const special = specialDays(source, firstDay, lastDay)
  const lastIndexed = addPresumed(special, lastDay)
  const through: number[] = []
  const working: DayNumber[] = []
  for (let day = firstDay; day <= lastIndexed; day++) {
    if (special.get(day)?.working ?? daysSinceMonday(day) < 5) working.push(day)
    through.push(working.length)
  }
  const { version, knownOn, coveredFrom, coveredThrough, notices } = source
  return {
    version,
    knownOn,
    coveredFrom,
    coveredThrough,
    notices,
    firstDay,
    lastDay,
    lastIndexed,
    through: Int32Array.from(through),
    nth: Int32Array.from(working),
    special,
  }
}
