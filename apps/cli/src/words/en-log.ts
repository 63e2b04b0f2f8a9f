import { countOf } from '@tenderlight/compliance/say/count-of'
import type { LogProblem, LogProblemKind } from '@tenderlight/db/audit-log/problem'
import type { zhLog } from './zh-log.ts'

const PROBLEMS: Readonly<Record<LogProblemKind, (told: Pick<LogProblem, 'expected' | 'found'>) => string>> = {
  unreadable: ({ found }) =>
    found === 'json'
      ? 'no JSON object'
      : found === 'form'
        ? 'not written as an export writes it: some byte was changed'
        : `no line of a log: ${found} is not as it should be`,
  order: ({ found }) => `in the wrong place: a ${found === 'log' ? 'header' : 'signature'} does not belong here`,
  'no-header': () => 'the header is missing',
  'no-seal': () => 'the seal of the export is missing: whether entries are missing at the end cannot be told',
  district: ({ expected, found }) => `of another district: expected ${expected}, found ${found}`,
  number: ({ expected, found }) =>
    `missing, twice there or in another place: expected entry ${expected}, found ${found}`,
  previous: ({ expected, found }) =>
    `does not follow the entry ahead: its hash is ${expected}, this entry names ${found}`,
  hash: ({ expected, found }) => `not what was appended: the hash of its content is ${expected}, found ${found}`,
  time: ({ expected, found }) => `older than the entry ahead: that one ${expected}, this one ${found}`,
  'unknown-key': ({ expected, found }) =>
    `the file does not have this key, or a key does not fit its id: there is ${expected || '(none)'}, used ${found || '(unreadable)'}`,
  'key-not-given': ({ expected, found }) => `not signed with the key given: given ${expected}, used ${found}`,
  signature: ({ expected, found }) => `wrong signature: that of ${expected} (key ${found}) is not for this content`,
  cut: ({ expected, found }) => `entries were cut off: signed through entry ${expected}, the file ends with ${found}`,
  head: ({ expected, found }) => `not the entry that was signed: signed for ${expected}, found ${found}`,
  'after-seal': ({ expected, found }) =>
    `entries behind the seal: sealed through ${expected}, the file ends with ${found}`,
}

/** What is said about a log that is checked, in English. */
export const enLog: typeof zhLog = {
  help: 'check an exported log offline: chain and signatures',
  file: 'exported log (.jsonl)',
  key: 'public key that you hold (PEM, may be several); without it, that of the file',
  exitCodes: [
    'Exit codes:',
    '  0  the log is whole',
    '  1  a break, something missing or changed, or a wrong signature',
    '  2  unusable arguments, or no log',
  ],
  whole: (entries, district) =>
    `the log is whole: ${entries} entries, each following the one ahead (district ${district})`,
  broken: (entries, problems, first) =>
    first === null
      ? `the log has problems: ${entries} entries read, ${countOf(problems, 'problem')}`
      : `the log breaks at entry ${first}: ${entries} entries read, ${countOf(problems, 'problem')}`,
  signed: (heads, through) =>
    through === null
      ? `${countOf(heads, 'signed day')}, no right signature`
      : `${countOf(heads, 'signed day')}, right signatures cover it through entry ${through}`,
  keys: (ids, given) =>
    given
      ? `signed with ${ids.join(', ')}: the key given`
      : `signed with ${ids.join(', ')}: the key came with the file. Only --key with a key that you hold rules out that the whole file was replaced`,
  columns: ['Where', 'Entry', 'Problem'],
  line: (line) => (line === 0 ? '—' : `line ${line}`),
  entry: (entry) => (entry === null ? '' : `entry ${entry}`),
  problem: ({ problem, ...told }) => PROBLEMS[problem](told),
  more: (count) => `… and ${count} more; --format json shows all.`,
  noLog: (file) => `${file} is no exported log.`,
  noLogHint: 'A log is exported on the page “Log”.',
  noKey: (file) => `${file} has no Ed25519 public key.`,
  noKeyHint: 'A key file is PEM and begins with -----BEGIN PUBLIC KEY-----.',
}
