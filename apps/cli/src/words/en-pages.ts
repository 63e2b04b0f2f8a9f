import type { zhPages } from './zh-pages.ts'

/** What is said about rules and their pages, in English. */
export const enPages: typeof zhPages = {
  header: ['rule', 'level', 'subject', 'figure', 'from', 'checked', 'judged', 'clause', 'instrument'],
  count: (all, judged) => `${all} rules, ${judged} of them judged on records`,
  evaluated: 'on records',
  needs: (fields) => (fields.length === 0 ? 'documented' : `documented, needs: ${fields.join(', ')}`),
  notOfProject: (id) => `the rule ${id} is not judged on a project.`,
  withoutFile: (id) => `tenderlight explain --rule ${id} explains the rule itself.`,
  idNeedsFile: '--id goes with a ledger file.',
  fileNeedsId: 'give the number of the project with --id.',
  history: 'Figure and history',
  checks: 'Who checks',
  counting: 'How days are counted',
  basis: (article) => ` (${article})`,
  example: 'A worked example',
  borrowed: (title) => `shown by "${title}"`,
  cases: 'Cases',
  lights: 'The light',
  needed: 'Facts it needs',
  related: 'Other rules about the same step',
  facts: (facts) => facts.join(', '),
}
