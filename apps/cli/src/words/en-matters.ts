import { countOf } from '@tenderlight/compliance/say/count-of'
import type { zhMatters } from './zh-matters.ts'

/** What is said about matters, in English. */
export const enMatters: typeof zhMatters = {
  help: {
    matters: 'judge enquiries, challenges, complaints, objections, requests, letters: what is due when',
    file: 'matters (JSON; format in docs/command.md)',
    ledger: 'ledger of the projects that matters are about; dates are taken by number',
    explain: 'explain the terms of one matter day by day',
  },
  format: 'The format is in docs/command.md, under “matters”.',
  head: (place, asOf, count) => `${place}  as of ${asOf}  ${countOf(count, 'matter')}`,
  columns: ['due', 'light', 'matter', 'kind', 'rule'],
  nothingDue: 'Nothing is still due.',
  ofProject: (id) => `project ${id}`,
  noRule: 'No rule of this district applies to the matter.',
  from: (event, on) => `from ${event} ${on}`,
  until: (due) => `due ${due}`,
  complainant: (by, count, most) =>
    `Complainant ${by}: at most ${count} unproven complaints within the period; the number is ${most}`,
  letters: (inTime, all) => `Letters: ${all} whose time has come, ${inTime} in time`,
  rate: (actual, required) => `, ${actual}, aim ${required}`,
  twice: (id) => `Project ${id} is in the ledger and in the file of matters.`,
  noProject: (matter, id) => `Project ${id} of matter ${matter} is not given.`,
  giveProject: 'Give a ledger with --ledger, or write the project into procurements of the file.',
  noMatter: (id) => `The file has no matter “${id}”.`,
}
