import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addWorkingDays, dayKind, workingDaysBetween } from '@tenderlight/law/working-days'
import { dateArgument, monthArgument, termArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { daysOf, monthGrid } from '../output/month.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface DaysOptions {
  readonly format: 'text' | 'json'
}

/** `days add`: the n-th working day after a date. */
export async function daysAdd(date: string, n: string, { format }: DaysOptions, terminal: Terminal): Promise<ExitCode> {
  const { note, out, words } = terminal
  const from = dateArgument(date, 'date', terminal)
  const reckoned = reckon(() => addWorkingDays(CALENDAR_CN, from, termArgument(n, terminal)), terminal)
  await out.write(format === 'json' ? `${JSON.stringify(reckoned)}\n` : `${reckoned.date}\n`)
  if (reckoned.provisional) note(words.provisionalDate(reckoned.date, CALENDAR_CN.coveredThrough))
  return EXIT.done
}

/** The calendar ends with the year 9999. */
function reckon<T>(work: () => T, { words }: Terminal): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new Unusable(words.badValue('n'), error.message)
    throw error
  }
}

/** `days between`: working days after one date through another; negative when the second is the earlier. */
export async function daysBetween(
  a: string,
  b: string,
  { format }: DaysOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { note, out, words } = terminal
  const [from, to] = [dateArgument(a, 'from', terminal), dateArgument(b, 'to', terminal)]
  const counted = workingDaysBetween(CALENDAR_CN, from, to)
  await out.write(format === 'json' ? `${JSON.stringify(counted)}\n` : `${counted.days}\n`)
  if (counted.provisional) note(words.provisionalCount(CALENDAR_CN.coveredThrough))
  return EXIT.done
}

/** `days show`: a month with its rest days and make-up working days. */
export async function daysShow(text: string, { format }: DaysOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, words } = terminal
  const month = monthArgument(text, terminal)
  const days = daysOf(month).map((date) => ({ date, ...dayKind(CALENDAR_CN, date) }))
  const workingDays = days.filter(({ working }) => working).length
  if (format === 'json') {
    const { coveredThrough, version } = CALENDAR_CN
    await out.write(`${JSON.stringify({ month, workingDays, calendar: { version, coveredThrough }, days })}\n`)
    return EXIT.done
  }
  const marks = { weekday: '', weekend: words.markWeekend, holiday: words.markHoliday, 'make-up': words.markMakeUp }
  const kinds = new Map(days.map(({ date, kind }) => [date, marks[kind]]))
  const lines = [monthGrid(month, (date) => kinds.get(date) ?? '', words), words.monthLegend]
  lines.push(...holidayLines(days, terminal), words.workingDays(workingDays), sourceLine(month, terminal))
  await out.write(lines.map((line) => `${line}\n`).join(''))
  if (days.some(({ provisional }) => provisional)) {
    terminal.note(words.provisionalMonth(CALENDAR_CN.coveredFrom, CALENDAR_CN.coveredThrough))
  }
  return EXIT.done
}

/** One line for each run of rest days with one name, and one for each make-up working day. */
function holidayLines(
  days: readonly { readonly date: string; readonly kind: string; readonly name?: string }[],
  { words }: Terminal,
): string[] {
  const lines: string[] = []
  for (let i = 0; i < days.length; i++) {
    const day = days[i]
    if (day?.name === undefined) continue
    const name = words.holidayName(day.name)
    const first = day.date.slice(5)
    if (day.kind === 'make-up') {
      lines.push(words.makeUpOn(name, first))
      continue
    }
    while (days[i + 1]?.kind === 'holiday' && days[i + 1]?.name === day.name) i++
    lines.push(words.restFrom(name, first, (days[i] ?? day).date.slice(5)))
  }
  return lines
}

function sourceLine(month: string, { words }: Terminal): string {
  const notice = CALENDAR_CN.notices.find(({ year }) => year === Number(month.slice(0, 4)))
  const version = words.calendar(CALENDAR_CN.version)
  return notice === undefined ? version : `${version}  ${words.announcedBy(notice.numbers, notice.verified)}`
}
