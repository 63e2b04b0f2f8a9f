import { civilDateOf, parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Cell } from './cell.ts'
import { isBlank, plain } from './plain.ts'
import { EXPECTED } from './unreadable.ts'
import type { Unreadable } from './unreadable.ts'

/** Years outside are slips of the hand (0206, 2206), not dates of a procurement. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2099
/** Excel's number of 1990-01-01 and 2099-12-31, counted from 1900. */
const FIRST_SERIAL = 32_874
const LAST_SERIAL = 73_050
/** Excel's number of 1970-01-01 (its 1900 has a 29 February that did not exist, so it holds from March 1900). */
const EPOCH_SERIAL = 25_569
/** Excel's number, counted from 1900, of the day that is 0 in a workbook that counts from 1904. */
const SERIAL_OF_1904 = 1462
const SECONDS_PER_DAY = 86_400

const DATE = /^(\d{4})\s*(?:年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]|([-/.])\s*(\d{1,2})\s*\4\s*(\d{1,2}))/
const TIME =
  /^(上午|下午)?\s*(\d{1,2})\s*(?::\s*(\d{2})(?::\d{2}(?:\.\d+)?)?|[时点](?:\s*(\d{1,2})\s*分)?)(?:\+08:?00)?$/
const SERIAL = /^\d{5}(?:\.\d+)?$/

const two = (digits: string | number): string => `${digits}`.padStart(2, '0')

function clock(text: string): string | undefined {
  const match = TIME.exec(text)
  if (match === null) return undefined
  const [, half, hours = '', colonMinutes, wordMinutes] = match
  const hour = Number(hours) + (half === '下午' && Number(hours) < 12 ? 12 : 0)
  const minute = Number(colonMinutes ?? wordMinutes ?? 0)
  if (hour > 23 || minute > 59) return undefined
  return `${two(hour)}:${two(minute)}`
}

/** A date, and the hour (`HH:MM`) where one is written; midnight is how spreadsheets write "no hour". */
export interface DateAndTime {
  readonly date: CivilDate
  readonly time?: string
}

function withTime(date: CivilDate, time: string): DateAndTime {
  return time === '00:00' ? { date } : { date, time }
}

/** The day of an Excel serial number; undefined outside 1990-2099. */
export function serialDate(serial: number, date1904: boolean): DateAndTime | undefined {
  const seconds = Math.round((serial + (date1904 ? SERIAL_OF_1904 : 0)) * SECONDS_PER_DAY)
  const day = Math.floor(seconds / SECONDS_PER_DAY)
  if (!(day >= FIRST_SERIAL && day <= LAST_SERIAL)) return undefined
  const minutes = Math.floor((seconds - day * SECONDS_PER_DAY) / 60)
  return withTime(civilDateOf(day - EPOCH_SERIAL), `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
}

/** The date written in plain text, in any of the ledger's forms; undefined for anything else, and for days that do not exist. */
export function writtenDate(text: string, date1904 = false): DateAndTime | undefined {
  const match = DATE.exec(text)
  if (match === null) return SERIAL.test(text) ? serialDate(Number(text), date1904) : undefined
  const [whole, year = '', monthWord, dayWord, , monthNumber, dayNumber] = match
  const date = parseCivilDate(`${year}-${two(monthWord ?? monthNumber ?? '')}-${two(dayWord ?? dayNumber ?? '')}`)
  if (date === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined
  const rest = text.slice(whole.length)
  if (rest === '') return { date }
  if (monthWord === undefined && !/^[\sT]/.test(rest)) return undefined
  const time = clock(rest.replace(/^[\sT]+/, ''))
  return time === undefined ? undefined : withTime(date, time)
}

/**
 * The date of a cell of a date column; undefined when it is blank. 无 counts as blank here: a day that there is none
 * of is a day that is not on record, whatever the column.
 */
export function readDate(cell: Cell, date1904: boolean): DateAndTime | undefined | Unreadable {
  if (cell.kind === 'number') return serialDate(cell.number, date1904) ?? EXPECTED.date
  if (cell.kind === 'error') return EXPECTED.date
  const text = plain(cell.text)
  if (isBlank(text) || text === '无') return undefined
  return writtenDate(text, date1904) ?? EXPECTED.date
}
