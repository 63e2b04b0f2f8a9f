import { countOf } from '@tenderlight/compliance/say/count-of'
import type { zhYears } from './zh-years.ts'

const FIELDS: Readonly<Record<string, string>> = { buyer: 'buyer', fiscalYear: 'year (of announcement or intention)' }

/** What is said about units' and districts' years, in English. */
export const enYears: typeof zhYears = {
  help: {
    years: "sum a ledger up by unit and year and judge the year's rules: reserved shares, yearly report, splitting",
    year: 'this year only, for example 2026',
    facts: 'facts about the year that a ledger does not hold (JSON; format in docs/command.md)',
  },
  head: (place, asOf) => `${place}  as of ${asOf}`,
  unitHead: (unit, year, projects) => `${unit}  ${year}  ${countOf(projects, 'project')}`,
  districtHead: (place, year) => `${place} (whole district)  ${year}`,
  columns: ['light', 'rule', 'required', 'actual', 'of base', 'short by'],
  inside: '  of it small and micro enterprises',
  yuan: (value) => `${value} yuan`,
  nothing: 'Nothing of this year can be judged.',
  noYear: 'Neither ledger nor facts speak of this year.',
  behind: (count, ids) => `projects  ${count}: ${ids.join(', ')}`,
  andMore: (count) => ` … and ${count} more`,
  badYear: (text) => `“${text}” is no year.`,
  writeYear: 'Write the year as 2026.',
  format: 'The format is in docs/command.md, under “years”.',
  field: (field, name) => FIELDS[field] ?? name,
  incomplete: 'Some rows could not be read and are not counted: the sums of their units may be incomplete.',
  leftAside: (count, fields, ids) =>
    `${count} ${count === 1 ? 'project belongs' : 'projects belong'} to no unit's year for want of ${fields.join(', ')}: ${ids.join(', ')}`,
  unknownProjects: (count, ids) =>
    `${countOf(count, 'project')} of the facts ${count === 1 ? 'is' : 'are'} not in the ledger: ${ids.join(', ')}`,
  unknownUnit: (unit, year) => `“${unit}” of the facts has no projects of ${year} in the ledger.`,
}
