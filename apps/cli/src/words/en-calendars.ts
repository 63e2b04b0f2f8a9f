import { countOf } from '@tenderlight/compliance/say/count-of'
import type { zhCalendars } from './zh-calendars.ts'

/** What is said about calendars, their notices and reverse questions, in English. */
export const enCalendars: typeof zhCalendars = {
  unusable: (file, problems) => `${file} cannot be used as a holiday notice: ${countOf(problems, 'problem')}`,
  problem: (where, what, toDo) => `${where === '' ? '' : `${where}: `}${what}. ${toDo}`,
  seeDocs: 'How a notice is written: docs/calendar.md; an example: docs/examples/holiday-notice-2027.json.',
  columns: ['Year', 'Number', 'Announced', 'Version', 'From'],
  builtIn: 'the product',
  loaded: (at, by) => `loaded ${at} by ${by}`,
  noNumber: 'number not known',
  unchecked: ' (to be checked)',
  amends: (number) => `amends ${number}`,
  covered: (version, from, through) => `Calendar ${version}, published ${from} to ${through}`,
  notCovered: (year, through) => `There is no holiday notice for ${year}: published through ${through}`,
  addHint: 'Once it is out, load it with tenderlight calendar add FILE.',
  badYear: (text) => `"${text}" is no year`,
  writeYear: 'Write it as 2026.',
  workingDays: (year, n) => `${countOf(n, 'working day')} in ${year}`,
  rest: (from, through, days) =>
    from === through ? `rest on ${from}` : `rest ${from} to ${through}, ${countOf(days, 'day')}`,
  makeUp: (days) => `${days.join(', ')} worked`,
  added: (year, version) => `Loaded the notice for ${year}: calendar version ${version}`,
  moved: (recounted, moved, settled) =>
    `Counted ${countOf(recounted, 'project')} anew: ${countOf(moved, 'date')} moved, ${settled} only changed their provisional mark; put on record and told to each unit.`,
  known: (number) => `${number} is loaded already with the same days: nothing changed.`,
  inUse: 'The database is in use by a running server and cannot be opened twice.',
  loadInWeb: 'Load the notice on the page “Calendar” of the web, or stop the server and run this again.',
  command: 'command line',
  lastWorkingDay: (day) => `That is no working day; the last one before it is ${day}.`,
}
