import { countOf } from '@tenderlight/compliance/say/count-of'
import type { zhRecords } from './zh-records.ts'

const PROBLEMS: Readonly<Record<Parameters<typeof zhRecords.problem>[0], string>> = {
  'unknown-rule': 'this version has no such rule',
  'unknown-calendar': 'this version does not have the calendar of the record',
  'no-finding': 'by the facts of the record the rule finds nothing',
}

const records = (count: number): string => countOf(count, 'record')

/** What is said about records of findings and their replay, in English. */
export const enRecords: typeof zhRecords = {
  written: (count, file) => `${records(count)} of findings written to ${file}`,
  counts: (all, same) => `${records(all)} replayed, ${same} with the same finding`,
  different: (count) => `${count} different`,
  tampered: (count) => `${count} with a wrong digest: the record is not what was sealed`,
  unreadable: (count) => `${count} unreadable: no record of a finding`,
  changedFigures: (count) => `${count} rest on a figure that was changed since; the replay takes the record's own`,
  columns: ['Where', 'Project', 'Rule', 'Result'],
  line: (line) => `line ${line}`,
  problem: (problem) => PROBLEMS[problem],
  difference: (field, recorded, replayed) => `${field}: ${recorded} → ${replayed}`,
  badDigest: 'wrong digest',
  badField: (field) => (field === 'json' ? 'no JSON object' : `field ${field} is not as it should be`),
  changed: (rule, from) => `figure changed: ${rule} from ${from}`,
  more: (count) => `… and ${count} more; --format json shows all.`,
  noRecords: 'the file has no records of findings.',
  noneStored: 'the database has no alert with a record yet.',
  whatToReplay: 'Give a file of records, or --database to check those of the database.',
  notBoth: 'give either a file or --database.',
  recordsHint: 'Such a file is written by tenderlight audit --records, or downloaded from the page of a project.',
}
