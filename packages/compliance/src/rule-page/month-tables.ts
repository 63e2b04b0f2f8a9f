import { civilDateOf, dayNumber, daysInMonth, isoWeekday } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ExplainedDay } from '../explain.ts'
import type { Locale } from '../say/words.ts'
import { PAGE_WORDS } from './page-words.ts'

/** The months of a count as tables of a document, Monday first, each day with its number or its reason. */
export function monthTables(days: readonly ExplainedDay[], locale: Locale): string {
  const words = PAGE_WORDS[locale]
  const byDate = new Map(days.map((day) => [day.date, day]))
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))]
  return months
    .map((month) => {
      const [year = 0, number = 0] = month.split('-').map(Number)
      const first = dayNumber(`${month}-01` as CivilDate)
      const cells = Array.from({ length: daysInMonth(year, number) }, (_, index) => {
        const day = byDate.get(civilDateOf(first + index))
        return day === undefined ? `${index + 1}` : `**${index + 1}** ${signOf(day, locale)}`.trimEnd()
      })
      const before = Array.from({ length: isoWeekday(civilDateOf(first)) - 1 }, () => '')
      const all = [...before, ...cells]
      const weeks = Array.from({ length: Math.ceil(all.length / 7) }, (_, week) =>
        Array.from({ length: 7 }, (__, day) => all[week * 7 + day] ?? ''),
      )
      const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`
      const lines = [line(words.weekdays), line(words.weekdays.map(() => '---')), ...weeks.map(line)]
      return `${words.month(year, number)}\n\n${lines.join('\n')}`
    })
    .join('\n\n')
}

function signOf(day: ExplainedDay, locale: Locale): string {
  const words = PAGE_WORDS[locale]
  const last = day.mark === 'due' ? words.due : day.mark === 'met' ? words.met : ''
  return `${whyOf(day, locale)}${last}`
}

function whyOf({ counted, name, why }: ExplainedDay, locale: Locale): string {
  const words = PAGE_WORDS[locale]
  switch (why) {
    case 'trigger':
      return words.trigger
    case 'weekday':
      return `(${counted})`
    case 'make-up':
      return `(${counted})${words.makeUp}`
    case 'calendar-day':
      return `(${counted})${name === undefined ? '' : words.holiday}`
    case 'holiday':
      return words.holiday
    case 'weekend':
      return words.weekend
    case 'suspended':
      return words.suspended
    case 'moved':
      return words.moved
  }
}
