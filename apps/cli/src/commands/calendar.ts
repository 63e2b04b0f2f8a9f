import type { LoadedNotice } from '@tenderlight/db/repositories/calendar-notices'
import type { Calendar } from '@tenderlight/law/calendar'
import { CALENDAR_CN, calendarAsKnownOn, calendarWith, noticesOf } from '@tenderlight/law/calendars/cn'
import { daysBetween } from '@tenderlight/law/civil-date'
import { arrangement } from '@tenderlight/law/holiday-notice'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import { calendarArgument } from '../calendar-file.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { padTo, widthOf } from '../output/columns.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'
import { openedDatabase } from './calendar-add.ts'

export interface CalendarOptions {
  readonly format: 'text' | 'json'
  readonly calendar?: string
  readonly database?: true
  readonly dataDir?: string
}

/** The calendar asked about, and what of it was loaded into the database. */
async function asked(
  options: CalendarOptions,
  terminal: Terminal,
): Promise<{ calendar: Calendar; loaded: readonly LoadedNotice[] }> {
  if (options.database !== true) return { calendar: await calendarArgument(options.calendar, terminal), loaded: [] }
  const { loadedNotices } = await import('@tenderlight/db/repositories/calendar-notices')
  const loaded = await openedDatabase(options, terminal, ({ db }) => loadedNotices(db))
  return {
    calendar: calendarWith(
      CALENDAR_CN,
      loaded.map(({ notice }) => notice),
    ),
    loaded,
  }
}

/** `calendar list`: every notice with the version that began with it, newest first. */
export async function calendarList(options: CalendarOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, words } = terminal
  const { calendar, loaded } = await asked(options, terminal)
  const { version, coveredFrom, coveredThrough } = calendar
  const notices = noticesOf(calendar).toReversed()
  const rows = notices.map((notice) => {
    const own = loaded.find((row) => row.notice.number === notice.number)
    const since = own?.calendar_version ?? calendarAsKnownOn(notice.announcedOn, calendar).version
    return { notice, since, own }
  })
  if (options.format === 'json') {
    const listed = rows.map(({ notice, since, own }) => ({
      ...notice,
      version: since,
      loaded: own === undefined ? null : { at: own.loaded_at.toISOString(), by: own.loaded_by },
    }))
    await out.write(`${JSON.stringify({ version, coveredFrom, coveredThrough, notices: listed })}\n`)
    return EXIT.done
  }
  const { calendars } = words
  const table = rows.map(({ notice, since, own }) => [
    String(notice.year),
    numberOf(notice, terminal),
    notice.announcedOn,
    since,
    own === undefined ? calendars.builtIn : calendars.loaded(own.loaded_at.toISOString().slice(0, 10), own.loaded_by),
  ])
  await out.write(
    `${calendars.covered(version, coveredFrom, coveredThrough)}\n\n${columned([calendars.columns, ...table])}`,
  )
  return EXIT.done
}

function numberOf({ number, verified, amends }: HolidayNotice, { words: { calendars } }: Terminal): string {
  const mark = verified ? '' : calendars.unchecked
  const amended = amends === undefined ? '' : `  ${calendars.amends(amends)}`
  return `${number ?? calendars.noNumber}${mark}${amended}`
}

function columned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))))
  return rows
    .map(
      (row) =>
        `${row
          .map((text, at) => padTo(text, (widths[at] ?? 0) + 2))
          .join('')
          .trimEnd()}\n`,
    )
    .join('')
}

/** `calendar show`: the holidays and make-up working days of a year. */
export async function calendarShow(text: string, options: CalendarOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, words } = terminal
  const { calendars } = words
  const year = /^\d{4}$/u.test(text) ? Number(text) : undefined
  if (year === undefined) throw new Unusable(calendars.badYear(text), calendars.writeYear)
  const { calendar } = await asked(options, terminal)
  const notices = noticesOf(calendar).filter((notice) => notice.year === year)
  if (notices.length === 0) throw new Unusable(calendars.notCovered(year, calendar.coveredThrough), calendars.addHint)
  const holidays = arrangement(notices)
  const workingDays = workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`).days
  if (options.format === 'json') {
    const shown = holidays.map(([name, from, through, ...makeUp]) => ({ name, from, through, makeUp }))
    await out.write(`${JSON.stringify({ year, version: calendar.version, workingDays, notices, holidays: shown })}\n`)
    return EXIT.done
  }
  const lines = holidays.map(([name, from, through, ...makeUp]) => [
    words.holidayName(name),
    calendars.rest(from, through, daysBetween(from, through) + 1),
    makeUp.length === 0 ? '' : calendars.makeUp(makeUp),
  ])
  const heads = notices.map((notice) => `${numberOf(notice, terminal)}  ${notice.announcedOn}`)
  await out.write(
    `${heads.join('\n')}\n\n${columned(lines)}\n${calendars.workingDays(year, workingDays)}\n${words.calendar(calendar.version)}\n`,
  )
  return EXIT.done
}
