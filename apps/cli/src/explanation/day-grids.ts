import type { ExplainedDay } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import { parseCivilMonth } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { monthGrid } from '../output/month.ts'
import type { Words } from '../words/words.ts'

const monthOf = (date: CivilDate): CivilMonth | undefined => parseCivilMonth(date.slice(0, 7))

/** Why a day was or was not counted, in one or two characters behind its number. */
function whyMark({ counted, name, why }: ExplainedDay, words: Words): string {
  switch (why) {
    case 'trigger':
      return words.markTrigger
    case 'weekday':
      return `(${counted})`
    case 'make-up':
      return `(${counted})${words.markMakeUp}`
    case 'calendar-day':
      return `(${counted})${name === undefined ? '' : words.markHoliday}`
    case 'holiday':
      return words.markHoliday
    case 'weekend':
      return words.markWeekend
    case 'suspended':
      return words.markSuspended
    case 'moved':
      return words.markMoved
  }
}

/** The months of the count as grids, and the signs' meaning; nothing for a finding that counts no days. */
export function dayGrids(days: readonly ExplainedDay[], { due, met }: Finding, words: Words): string {
  if (days.length === 0) return ''
  const marks = new Map<CivilDate, string>(days.map((day) => [day.date, whyMark(day, words)]))
  const append = (date: CivilDate | null, mark: string): void => {
    if (date !== null) marks.set(date, `${marks.get(date) ?? ''}${mark}`)
  }
  append(due, words.markDue)
  append(met, words.markMet)
  const months = new Set([...marks.keys()].toSorted((a, b) => (a < b ? -1 : 1)).map(monthOf))
  const grids: string[] = []
  for (const month of months) {
    if (month !== undefined) grids.push(monthGrid(month, (date) => marks.get(date) ?? '', words))
  }
  const names = [...new Set(days.flatMap(({ name, why }) => (name === undefined || why === 'make-up' ? [] : [name])))]
  const holidays = names.map((name) => words.holidayName(name))
  return `\n${grids.join('\n')}\n${words.explainLegend}\n${holidays.length > 0 ? `${words.holidaysLine(holidays)}\n` : ''}`
}
