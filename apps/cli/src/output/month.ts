import { civilDate, daysInMonth, isoWeekday } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import type { Words } from '../words/words.ts'
import { padTo, widthOf } from './columns.ts'

/** The days of a month, first to last. */
export function daysOf(month: CivilMonth): CivilDate[] {
  const [year, number] = month.split('-').map(Number)
  const count = daysInMonth(year ?? 0, number ?? 0)
  return Array.from({ length: count }, (_, index) => civilDate(`${month}-${`${index + 1}`.padStart(2, '0')}`))
}

/** A month as a grid, Monday first; `mark` gives what stands behind the number of a day. */
export function monthGrid(month: CivilMonth, mark: (date: CivilDate) => string, words: Words): string {
  const days = daysOf(month).map((date) => ({ date, text: `${`${Number(date.slice(8))}`.padStart(3)}${mark(date)}` }))
  const cell = Math.max(8, ...days.map(({ text }) => widthOf(text))) + 1
  const lines: string[] = [words.month(month), words.weekdays.map((name) => padTo(` ${name}`, cell)).join('')]
  let line = ''
  for (const { date, text } of days) {
    const weekday = isoWeekday(date)
    if (line === '') line = ' '.repeat((weekday - 1) * cell)
    line += padTo(text, cell)
    if (weekday === 7) {
      lines.push(line)
      line = ''
    }
  }
  if (line !== '') lines.push(line)
  return lines.map((text) => `${text.trimEnd()}\n`).join('')
}
