/** A day of the civil calendar in China, ISO text `YYYY-MM-DD`, years 0001-9999. Never a timestamp. */
export type CivilDate = `${number}-${number}-${number}`
/** A month, ISO text `YYYY-MM`. */
export type CivilMonth = `${number}-${number}`
/** Whole days since 1970-01-01, which is day 0. */
export type DayNumber = number
/** 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const ZERO = 48
const HYPHEN = 45
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MS_PER_DAY = 86_400_000
/** China keeps UTC+8 all year. */
const CHINA_OFFSET_MS = 8 * 3_600_000
const FIRST_DAY: DayNumber = -719_162 // 0001-01-01
const LAST_DAY: DayNumber = 2_932_896 // 9999-12-31

/** Number of days in a month of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

/** Day number of a date that exists, by whole eras of 400 years that begin on 1 March. */
function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The number that two digits of `text` make; a negative one when one of them is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  // Tens below 0 need no question: the number is below 0 with them, whatever the ones.
  return tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** The years that procurement lives in: what is asked of their days a million times is looked up, not reckoned. */
const TABLE_YEARS = { first: 1990, last: 2069 } as const

/** The first day of every month of those years, and of the month after them. */
const MONTH_STARTS = Int32Array.from({ length: (TABLE_YEARS.last - TABLE_YEARS.first + 1) * 12 + 1 }, (_, month) =>
  dayNumberOf(TABLE_YEARS.first + Math.floor(month / 12), (month % 12) + 1, 1),
)

/** No day has this number; a whole one, so that the engine keeps days as whole numbers. */
const NO_DAY: DayNumber = -0x4000_0000

/** Day number of strict ISO text, or NO_DAY when it is not a date that exists. */
function readDay(text: string): DayNumber {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return NO_DAY
  const yearOfCentury = twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return NO_DAY
  const year = twoDigits(text, 0) * 100 + yearOfCentury // below year 1 where these are no digits
  const at = (year - TABLE_YEARS.first) * 12 + month - 1
  const start = MONTH_STARTS[at]
  const next = MONTH_STARTS[at + 1]
  if (start !== undefined && next !== undefined) return day <= next - start ? start + day - 1 : NO_DAY
  return year >= 1 && day <= daysInMonth(year, month) ? dayNumberOf(year, month, day) : NO_DAY
}

function isCivilDate(text: string): text is CivilDate {
  return readDay(text) !== NO_DAY
}

function isCivilMonth(text: string): text is CivilMonth {
  return isCivilDate(`${text}-01`)
}

/** `text` as a civil date when it is strict ISO and the day exists; otherwise undefined. */
export function parseCivilDate(text: string): CivilDate | undefined {
  return isCivilDate(text) ? text : undefined
}

/** `text` as a civil date. Throws RangeError when it is not strict ISO or the day does not exist. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a civil date (YYYY-MM-DD): ${JSON.stringify(text)}`)
  return text
}

/** `text` as a month (`2026-05`) when it is strict ISO; otherwise undefined. */
export function parseCivilMonth(text: string): CivilMonth | undefined {
  return isCivilMonth(text) ? text : undefined
}

/** Days from 1970-01-01 to `date`. Throws RangeError when `date` does not exist. */
export function dayNumber(date: CivilDate): DayNumber {
  const day = readDay(date)
  if (day === NO_DAY) throw new RangeError(`Not a civil date (YYYY-MM-DD): ${JSON.stringify(date)}`)
  return day
}

function format(day: DayNumber): CivilDate {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const [yyyy, mm, dd] = [`${year}`.padStart(4, '0'), `${month}`.padStart(2, '0'), `${dayOfMonth}`.padStart(2, '0')]
  return civilDate(`${yyyy}-${mm}-${dd}`)
}

/** The texts of the days that procurement lives in, each made once: a million findings share them. */
const TABLE_FIRST = dayNumberOf(TABLE_YEARS.first, 1, 1)
const TABLE: (CivilDate | undefined)[] = Array.from({
  length: dayNumberOf(TABLE_YEARS.last + 1, 1, 1) - TABLE_FIRST,
})

/** The date of a day number. Throws RangeError when it is no whole number or lies outside the years 0001-9999. */
export function civilDateOf(day: DayNumber): CivilDate {
  const known = TABLE[day - TABLE_FIRST]
  if (known !== undefined) return known
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(`Not the number of a day in the years 0001-9999: ${day}`)
  }
  const date = format(day)
  const index = day - TABLE_FIRST
  if (index in TABLE) TABLE[index] = date
  return date
}

/** The date `n` days after `date` (before it when negative). Throws RangeError outside the years 0001-9999. */
export function addDays(date: CivilDate, n: number): CivilDate {
  return civilDateOf(dayNumber(date) + n)
}

/**
 * The corresponding day `n` months after `date`; the last day of that month where it has no such day (民法典第二百零二条).
 * Throws RangeError when `n` is not whole or the month lies outside the years 0001-9999.
 */
export function addMonths(date: CivilDate, n: number): CivilDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of months: ${n}`)
  dayNumber(date) // a text that only looks like a date is refused here
  const months = (twoDigits(date, 0) * 100 + twoDigits(date, 2)) * 12 + twoDigits(date, 5) - 1 + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return civilDateOf(dayNumberOf(year, month, Math.min(twoDigits(date, 8), daysInMonth(year, month))))
}

/** Days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since the Monday of the week of `day`: 0 is Monday, 6 is Sunday. */
export function daysSinceMonday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7
}

const WEEKDAYS: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]

/** The weekday of `date`: 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: CivilDate): IsoWeekday {
  return WEEKDAYS[daysSinceMonday(dayNumber(date))] ?? 7
}

/** The civil day in China (UTC+8) at the instant `now`. */
export function todayInChina(now: Date): CivilDate {
  return civilDateOf(Math.floor((now.getTime() + CHINA_OFFSET_MS) / MS_PER_DAY))
}
