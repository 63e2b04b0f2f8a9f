import { parseCivilMonth } from '@tenderlight/law/civil-date'
import type { CivilMonth } from '@tenderlight/law/civil-date'
import type { Cell } from './cell.ts'
import { serialDate, writtenDate } from './date.ts'
import { isBlank, plain } from './plain.ts'
import { EXPECTED } from './unreadable.ts'
import type { Unreadable } from './unreadable.ts'

/** A part of the month (上旬, 底) does not change which month it is. */
const MONTH = /^(\d{4})\s*(?:年\s*(\d{1,2})\s*月份?(?:[上中下]旬|初|底|末)?|[-/.]\s*(\d{1,2}))$/

function monthOf(year: string, month: string): CivilMonth | undefined {
  const number = Number(year)
  return number >= 1990 && number <= 2099 ? parseCivilMonth(`${year}-${month.padStart(2, '0')}`) : undefined
}

/** The month written in plain text; a full date gives its month. Undefined for anything else. */
export function writtenMonth(text: string, date1904 = false): CivilMonth | undefined {
  const match = MONTH.exec(text)
  if (match !== null) return monthOf(match[1] ?? '', match[2] ?? match[3] ?? '')
  return parseCivilMonth(writtenDate(text, date1904)?.date.slice(0, 7) ?? '')
}

/** A month typed as a number: 2026.05 is May; 2026.1 is January or, its nought dropped, October. */
function numberedMonth(number: number): CivilMonth | undefined | Unreadable {
  const [year = '', decimals = ''] = `${number}`.split('.')
  if (year.length !== 4) return undefined
  if (decimals === '1') return EXPECTED.monthNumber
  return decimals.length === 2 ? monthOf(year, decimals) : undefined
}

/** The month of a cell of 预计采购时间; undefined when it is blank. */
export function readMonth(cell: Cell, date1904: boolean): CivilMonth | undefined | Unreadable {
  if (cell.kind === 'error') return EXPECTED.month
  if (cell.kind === 'number') {
    const day = serialDate(cell.number, date1904)
    if (day !== undefined) return parseCivilMonth(day.date.slice(0, 7))
    return numberedMonth(cell.number) ?? EXPECTED.month
  }
  const text = plain(cell.text)
  if (isBlank(text) || text === '无') return undefined
  return writtenMonth(text, date1904) ?? EXPECTED.month
}
