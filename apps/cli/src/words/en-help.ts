import type { zhHelp } from './zh-help.ts'

/** What `--help` says, in English. */
export const enHelp: typeof zhHelp = {
  titles: {},
  program:
    'Tenderlight: checks every deadline of public procurement against law and promises. The judging commands below need no network, no database and no account.',
  optionDescription: (text, choices, initial) => {
    const parts = [choices.join(' / '), initial === '' ? '' : `default ${initial}`].filter((part) => part !== '')
    return parts.length === 0 ? text : `${text} (${parts.join(', ')})`
  },
  helpOption: 'show usage and examples',
  helpCommand: 'show the usage of a command',
  versionOption: 'show the version',
  lang: 'language of messages',
  examples: 'Examples:',
  exitCodes: [
    'Exit codes:',
    '  0  done, no finding at or above --fail-on',
    '  1  findings at or above --fail-on (even when rows were rejected too)',
    '  2  unusable arguments or an unreadable file',
    '  3  some rows rejected, the rest judged',
  ],
  file: 'ledger (.xlsx .xls .csv) or pasted intention notice (.txt .html .md)',
  audit: 'judge a ledger by the rules: every project gets its lights',
  jurisdiction: 'the district, for example jiujiang',
  jurisdictionOfRule: "the district to judge by (default: the rule's own)",
  asOf: 'judge as of this day (default: today in China)',
  format: 'form of the result',
  output: 'write the result to a file',
  failOn: 'exit code 1 when a rule of this level or a higher one is broken',
  read: 'read a ledger or notice into structured records, judging nothing',
  explain: 'explain one finding day by day: what counted, what did not, and why',
  id: 'number of the project (项目编号)',
  rule: 'rule id, for example jiujiang.gp.contract.sign',
  part: 'which clock of a rule that has several',
  days: 'working days: add, count, show a month',
  daysAdd: 'the n-th working day after a day (which itself does not count)',
  daysBetween: 'working days between two days (the first excluded, the last included)',
  daysShow: 'rest days and make-up working days of a month',
  date: 'a date, for example 2026-02-10',
  from: 'first day, not counted',
  to: 'last day, counted',
  n: 'number of working days',
  month: 'a month, for example 2026-02',
  rules: 'list the loaded rules: figures, sources, validity, verification',
  rulesAsOf: 'figures in force on this day (default: today in China)',
  serve: 'start web, API and worker (needs all dependencies installed)',
  port: 'port (default 4400, or PORT)',
  dataDir: 'folder of the built-in database (default ./data, or DATA_DIR); not used with DATABASE_URL',
  migrate: 'bring the database schema to this version',
}
