import { countOf } from '@tenderlight/compliance/say/count-of'
import { figureText } from '@tenderlight/compliance/rule-page/figure-text'
import type { CivilMonth } from '@tenderlight/law/civil-date'
import { enBackup } from './en-backup.ts'
import { enCalendars } from './en-calendars.ts'
import { enDocument } from './en-document.ts'
import { enHelp } from './en-help.ts'
import { enJson } from './en-json.ts'
import { enLevels } from './en-levels.ts'
import { enCertificate } from './en-certificate.ts'
import { enProjectFile } from './en-project-file.ts'
import { enLog } from './en-log.ts'
import { enMatters } from './en-matters.ts'
import { enRecover } from './en-recover.ts'
import { enPages } from './en-pages.ts'
import { enRecords } from './en-records.ts'
import { enIndicators } from './en-indicators.ts'
import { enSimulation } from './en-simulation.ts'
import { enSize } from './en-size.ts'
import { enYears } from './en-years.ts'
import type { Words } from './words.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  抗日战争暨世界反法西斯战争胜利70周年纪念日: 'Victory Day',
}

/** The words in English. */
export const en: Words = {
  help: enHelp,
  backups: enBackup,
  recovery: enRecover,
  calendars: enCalendars,
  records: enRecords,
  pages: enPages,
  levels: enLevels,
  simulation: enSimulation,
  indicators: enIndicators,
  json: enJson,
  size: enSize,
  document: enDocument,
  years: enYears,
  matters: enMatters,
  log: enLog,
  certificate: enCertificate,
  projectFile: enProjectFile,
  error: (message) => `error: ${message}`,
  todo: (line) => `  → ${line}`,
  failed: (why) => `not finished: ${why}`,
  unknownCommand: (name) => `there is no command "${name}".`,
  unknownOption: (name) => `there is no option "${name}".`,
  missingArgument: (name) => `the argument ${name} is missing.`,
  missingOption: (name) => `the option ${name} has to be given.`,
  missingValue: (name) => `the option ${name} needs a value.`,
  badValue: (name) => `the value of ${name} cannot be used.`,
  tooMany: 'there are too many arguments.',
  didYouMean: (name) => `Did you mean ${name}?`,
  tryHelp: 'tenderlight --help lists the commands.',
  tryCommandHelp: (command) => `${command} --help shows usage and examples.`,
  noCommand: 'say what to do.',
  oneOf: (values) => `Possible values: ${values.join(', ')}`,
  badDate: (what, text) => `${what} "${text}" is no date that exists.`,
  badMonth: (text) => `"${text}" is no month.`,
  writeDate: 'Write dates as 2026-02-10.',
  writeMonth: 'Write months as 2026-02.',
  badTerm: (text) => `"${text}" is no number of working days.`,
  writeTerm: (most) => `A whole number from 0 to ${most}; to count backwards, use days between.`,
  unknownJurisdiction: (text) => `no rules are loaded for "${text}".`,
  unknownRule: (text) => `there is no rule with the id "${text}".`,
  seeRules: 'tenderlight rules lists every rule id.',
  ruleOfAnother: (rule, place) => `the rule ${rule} does not hold in ${place}.`,
  noFile: (file) => `there is no file ${file}.`,
  isFolder: (file) => `${file} is a folder, not a file.`,
  noPermission: (file) => `no permission to read ${file}.`,
  emptyFile: (file) => `${file} is empty.`,
  unreadable: (file, why) => `cannot read ${file}: ${why}`,
  whatIsRead: 'Ledgers are read from .xlsx, .xls and .csv; pasted intention notices from .txt, .html and .md.',
  notWritten: (file, why) => `cannot write ${file}: ${why}`,
  outputIsInput: 'the output file is the ledger itself and would overwrite it.',
  otherOutput: 'Give another --output file.',
  xlsxToScreen: 'xlsx cannot be shown on a screen.',
  giveOutput: 'Add --output result.xlsx.',
  tooManyRows: (rows, most) => `the result has ${countOf(rows, 'row')}; a sheet holds ${most}.`,
  useCsv: 'Use --format csv or --format json.',
  written: (file) => `Written to ${file}`,
  reading: (file) => `Reading ${file} …`,
  progress: (done, of) => `Judged ${done} of ${of}`,
  rejected: (count) => `${countOf(count, 'cell')} could not be read; their rows were not judged:`,
  rejectedCell: (row, column, found, expected) =>
    `  row ${row}, column "${column}": found "${found}", expected: ${expected}`,
  moreRejected: (count) => `  … and ${count} more; --format json lists all.`,
  unknownColumns: (columns) => `Columns not used: ${columns.join(', ')}`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  month: (month: CivilMonth) => `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${Number(month.slice(0, 4))}`,
  provisionalDate: (date, through) =>
    `Provisional: ${date} rests on a calendar published only through ${through}; later days count Monday to Friday, without the holidays of fixed day, and may move.`,
  provisionalCount: (through) =>
    `Provisional: the count goes beyond the published calendar (through ${through}); days beyond it count Monday to Friday, without the holidays of fixed day.`,
  provisionalMonth: (from, through) =>
    `Provisional: the month lies outside the published calendar (${from} to ${through}); Monday to Friday count, without the holidays of fixed day.`,
  markHoliday: 'H',
  markMakeUp: 'W',
  markWeekend: '·',
  monthLegend: 'H holiday  W make-up working day  · weekend',
  workingDays: (count) => countOf(count, 'working day'),
  restFrom: (name, from, through) =>
    from === through ? `${from} ${name} holiday` : `${from} to ${through} ${name} holiday`,
  makeUpOn: (name, date) => `${date} make-up working day for ${name}`,
  announcedBy: (numbers, verified) => `Notice: ${numbers.join(', ')}${verified ? '' : ' (number to be checked)'}`,
  calendar: (version) => `Calendar version ${version}`,
  holidayName: (name) =>
    name
      .split('、')
      .map((part) => HOLIDAYS[part] ?? part)
      .join(' and '),
  auditHead: (place, asOf, calendar, through) =>
    `${place}  as of ${asOf}  calendar ${calendar} (published through ${through})`,
  auditColumns: { row: 'row', id: 'number', title: 'title', law: 'law', commitment: 'commitment' },
  summaryColumns: ['rule', 'id'],
  procurements: (count) => countOf(count, 'project'),
  cannotTell: (count, missing) =>
    `? ${countOf(count, 'rule')} cannot tell; missing or to be checked: ${missing.join(', ')}`,
  colon: ': ',
  provisionalMark: ' (provisional)',
  sheetName: 'findings',
  sheetColumns: (
    'row|number|title|buyer|law|commitment|rule|rule id|level|verdict|light|start|start date|aim for|last day|done on|' +
    'working days late|days late|required|actual|shortfall|finding|instrument|clause|checked'
  ).split('|'),
  recordHead: (row) => `row ${row}`,
  readFrom: (text) => `  ← "${text}"`,
  noSuchProject: (id) => `the ledger has no project with the number "${id}".`,
  perhapsRejected: (count) => `${count} cells could not be read; the project may be among them: see tenderlight read.`,
  severalParts: 'this rule has several clocks for the project; choose one with --part.',
  noSuchPart: (part) => `this rule has no clock named "${part}".`,
  ruleLine: (title, id, level) => `Rule      ${title} (${id}), ${level}`,
  requiresLine: (text) => `Requires  ${text}`,
  citationLine: (instrument, clause, checked) => `Source    ${instrument} ${clause}, ${checked}`,
  triggerLine: (event, on) => `Starts    ${event} ${on} (the day itself does not count)`,
  dueLine: (due, aimFor) =>
    aimFor === undefined ? `Last day  ${due}` : `Last day  ${aimFor} is a rest day: moved to ${due}`,
  metLine: (met) => `Done      ${met}`,
  verdictLine: (light, said) => `Finding   ${light}: ${said}`,
  madeWith: (asOf, calendar, from) => `Versions  as of ${asOf}, calendar ${calendar}, figure in force from ${from}`,
  reasonLine: (reason) => `Reason    ${reason}`,
  provisionalFinding: 'Provisional: a date lies beyond the published calendar and may move',
  doesNotApply: 'Finding   this rule does not apply to the project',
  markTrigger: 'S',
  markSuspended: '=',
  markMoved: '>',
  markDue: '!',
  markMet: '*',
  explainLegend:
    '(n) n-th counted day  S start  ! last day  * done  H holiday  W make-up working day  · weekend  = suspended by a challenge  > moved',
  holidaysLine: (names) => `Holidays: ${names.join(', ')}`,
  noFolder: (folder) => `there is no folder ${folder}`,
  verification: {
    'public text': 'checked (public text)',
    'district document': 'checked (district document)',
    'public text, in part': 'checked in part',
    unverified: 'to be checked',
    'own rule': "the product's own rule",
  },
  portTaken: (why) => `the port cannot be used: ${why}`,
  otherPort: 'Take another port, for example --port 4401.',
  demoAccount: (name, password) => `Demo account ${name}, password ${password}`,
  stopping: 'Stopping …',
  upToDate: 'The database schema is up to date.',
  migrated: (count) => `${countOf(count, 'migration')} done.`,
  figure: (value, unit) => figureText(value, unit, 'en'),
}
