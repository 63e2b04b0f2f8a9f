import { Option } from 'commander'
import type { Command } from 'commander'
import { addCommand } from './command-line.ts'
import { formatOption } from './common-options.ts'
import type { DatabaseOptions } from './commands/calendar-add.ts'
import type { CalendarOptions } from './commands/calendar.ts'
import type { BeforeOptions, DaysOptions } from './commands/days.ts'
import type { Ended } from './program.ts'
import type { Terminal } from './terminal.ts'

const DAYS = {
  add: ['tenderlight days add 2026-02-10 7', 'tenderlight days add 2026-12-30 5 --format json'],
  between: ['tenderlight days between 2026-02-10 2026-02-26'],
  show: ['tenderlight days show 2026-02', 'tenderlight days show 2027-02 --calendar 通知.json'],
  before: ['tenderlight days before 2026-12-31 7', 'tenderlight days before 2026-12-31 30 --counting days'],
  publishBy: ['tenderlight days publish-by 2027-03-01', 'tenderlight days publish-by 2027-03-01 30 --format json'],
}

const CALENDAR = {
  list: ['tenderlight calendar list', 'tenderlight calendar list --database --format json'],
  show: ['tenderlight calendar show 2026', 'tenderlight calendar show 2027 --calendar 通知.json'],
  add: [
    'tenderlight calendar add 通知.json',
    'DATABASE_URL=postgres://user@host/db tenderlight calendar add 通知.json',
  ],
}

/** `tenderlight days …`. */
export function daysCommands(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  const examples = [...DAYS.add, ...DAYS.between, ...DAYS.before, ...DAYS.publishBy, ...DAYS.show]
  const days = addCommand(root, 'days', help.days, examples, terminal)
  days.helpCommand(false)
  const command = (name: string, summary: string, own: readonly string[], more: readonly Option[] = []) =>
    addCommand(days, name, summary, own, terminal, ['calendar', formatOption(['text', 'json'], terminal), ...more])
  const counting = new Option('--counting <kind>', help.counting)
  command('add', help.daysAdd, DAYS.add)
    .argument('<date>', help.date)
    .argument('<n>', help.n)
    .action(async (date: string, n: string, options: DaysOptions) => {
      const { daysAdd } = await import('./commands/days.ts')
      ended(await daysAdd(date, n, options, terminal))
    })
  command('between', help.daysBetween, DAYS.between)
    .argument('<from>', help.from)
    .argument('<to>', help.to)
    .action(async (from: string, to: string, options: DaysOptions) => {
      const { daysBetween } = await import('./commands/days.ts')
      ended(await daysBetween(from, to, options, terminal))
    })
  command('before', help.daysBefore, DAYS.before, [counting.choices(['working-days', 'days']).default('working-days')])
    .argument('<date>', help.deadline)
    .argument('<n>', help.n)
    .action(async (date: string, n: string, options: BeforeOptions) => {
      const { daysBefore } = await import('./commands/days.ts')
      ended(await daysBefore(date, n, options, terminal))
    })
  command('publish-by', help.daysPublishBy, DAYS.publishBy)
    .argument('<date>', help.announceOn)
    .argument('[days]', help.gap, '30')
    .action(async (date: string, gap: string, options: DaysOptions) => {
      const { daysPublishBy } = await import('./commands/days.ts')
      ended(await daysPublishBy(date, gap, options, terminal))
    })
  command('show', help.daysShow, DAYS.show)
    .argument('<month>', help.month)
    .action(async (month: string, options: DaysOptions) => {
      const { daysShow } = await import('./commands/days.ts')
      ended(await daysShow(month, options, terminal))
    })
}

/** `tenderlight calendar …`. */
export function calendarCommands(root: Command, terminal: Terminal, ended: Ended): void {
  const { help } = terminal.words
  const examples = [...CALENDAR.list, ...CALENDAR.show, ...CALENDAR.add]
  const calendar = addCommand(root, 'calendar', help.calendars, examples, terminal)
  calendar.helpCommand(false)
  const asking = (name: string, summary: string, own: readonly string[]) =>
    addCommand(calendar, name, summary, own, terminal, [
      'calendar',
      new Option('--database', help.calendarDatabase).conflicts('calendar'),
      'dataDir',
      formatOption(['text', 'json'], terminal),
    ])
  asking('list', help.calendarList, CALENDAR.list).action(async (options: CalendarOptions) => {
    const { calendarList } = await import('./commands/calendar.ts')
    ended(await calendarList(options, terminal))
  })
  asking('show', help.calendarShow, CALENDAR.show)
    .argument('<year>', help.year)
    .action(async (year: string, options: CalendarOptions) => {
      const { calendarShow } = await import('./commands/calendar.ts')
      ended(await calendarShow(year, options, terminal))
    })
  addCommand(calendar, 'add', help.calendarAdd, CALENDAR.add, terminal, ['dataDir'])
    .argument('<file>', help.noticeFile)
    .action(async (file: string, options: DatabaseOptions) => {
      const { calendarAdd } = await import('./commands/calendar-add.ts')
      ended(await calendarAdd(file, options, terminal))
    })
}
