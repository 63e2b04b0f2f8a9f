import type { Calendar } from '@tenderlight/law/calendar'
import { latestPublication, latestTriggerFor } from '@tenderlight/law/reverse'
import type { LatestTrigger } from '@tenderlight/law/reverse'
import { addWorkingDays, dayKind, workingDaysBetween } from '@tenderlight/law/working-days'
import { calendarArgument } from '../calendar-file.ts'
import { dateArgument, monthArgument, termArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { daysOf, monthGrid } from '../output/month.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface DaysOptions {
  readonly format: 'text' | 'json'
  /** A notice that the calendar is to know beside its own. */
  readonly calendar?: string
}

/** `days add`: the n-th working day after a date. */
export async function daysAdd(date: string, n: string, options: DaysOptions, terminal: Terminal): Promise<ExitCode> {
  const { note, out, words } = terminal
  const calendar = await calendarArgument(options.calendar, terminal)
  const from = dateArgument(date, 'date', terminal)
  const reckoned = reckon(() => addWorkingDays(calendar, from, termArgument(n, terminal)), terminal)
  await out.write(options.format === 'json' ? `${JSON.stringify(reckoned)}\n` : `${reckoned.date}\n`)
  if (reckoned.provisional) note(words.provisionalDate(reckoned.date, calendar.coveredThrough))
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

export interface BeforeOptions extends DaysOptions {
  readonly counting: 'working-days' | 'days'
}

/** `days before`: the last day on which a term may begin that has to end by a date. */
export async function daysBefore(
  date: string,
  n: string,
  options: BeforeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const calendar = await calendarArgument(options.calendar, terminal)
  const deadline = dateArgument(date, 'date', terminal)
  const term = { n: termArgument(n, terminal), counting: options.counting }
  const latest = reckon(() => latestTriggerFor(calendar, deadline, term), terminal)
  return tellLatest(latest, 'date', calendar, options, terminal)
}

/** `days publish-by`: the last day to publish, for an announcement on a date not before so many days have passed. */
export async function daysPublishBy(
  date: string,
  gap: string,
  options: DaysOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const calendar = await calendarArgument(options.calendar, terminal)
  const on = dateArgument(date, 'date', terminal)
  const latest = reckon(() => latestPublication(calendar, on, termArgument(gap, terminal)), terminal)
  return tellLatest(latest, 'workingDay', calendar, options, terminal)
}

/** `rests`: which of the two days rests on the calendar's working days. */
async function tellLatest(
  latest: LatestTrigger,
  rests: 'date' | 'workingDay',
  calendar: Calendar,
  { format }: DaysOptions,
  { note, out, words }: Terminal,
): Promise<ExitCode> {
  await out.write(format === 'json' ? `${JSON.stringify(latest)}\n` : `${latest.date}\n`)
  if (latest.workingDay !== latest.date) note(words.calendars.lastWorkingDay(latest.workingDay))
  if (latest.provisional) note(words.provisionalDate(latest[rests], calendar.coveredThrough))
  return EXIT.done
}

/** `days between`: working days after one date through another; negative when the second is the earlier. */
export async function daysBetween(a: string, b: string, options: DaysOptions, terminal: Terminal): Promise<ExitCode> {
  const { note, out, words } = terminal
  const calendar = await calendarArgument(options.calendar, terminal)
  const [from, to] = [dateArgument(a, 'from', terminal), dateArgument(b, 'to', terminal)]
  const counted = workingDaysBetween(calendar, from, to)
  await out.write(options.format === 'json' ? `${JSON.stringify(counted)}\n` : `${counted.days}\n`)
  if (counted.provisional) note(words.provisionalCount(calendar.coveredThrough))
  return EXIT.done
}

/** `days show`: a month with its rest days and make-up working days. */
export async function daysShow(text: string, options: DaysOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, words } = terminal
  const calendar = await calendarArgument(options.calendar, terminal)
  const month = monthArgument(text, terminal)
  const days = daysOf(month).map((date) => ({ date, ...dayKind(calendar, date) }))
  const workingDays = days.filter(({ working }) => working).length
  if (options.format === 'json') {
    const { coveredThrough, version } = calendar
    await out.write(`${JSON.stringify({ month, workingDays, calendar: { version, coveredThrough }, days })}\n`)
    return EXIT.done
  }
  const marks = { weekday: '', weekend: words.markWeekend, holiday: words.markHoliday, 'make-up': words.markMakeUp }
  const kinds = new Map(days.map(({ date, kind }) => [date, marks[kind]]))
  const lines = [monthGrid(month, (date) => kinds.get(date) ?? '', words), words.monthLegend]
  lines.push(...holidayLines(days, terminal), words.workingDays(workingDays), sourceLine(calendar, month, terminal))
  await out.write(lines.map((line) => `${line}\n`).join(''))
  if (days.some(({ provisional }) => provisional)) {
    terminal.note(words.provisionalMonth(calendar.coveredFrom, calendar.coveredThrough))
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

function sourceLine(calendar: Calendar, month: string, { words }: Terminal): string {
  const notice = calendar.notices.find(({ year }) => year === Number(month.slice(0, 4)))
  const version = words.calendar(calendar.version)
  return notice === undefined || notice.numbers.length === 0
    ? version
    : `${version}  ${words.announcedBy(notice.numbers, notice.verified)}`
}
