import type { Statement } from '../rules/rule.ts'
import { statementById } from '../statements/statements.ts'

/** The rules by whose examples a way of counting is shown. */
const BORROWED: Readonly<Record<string, string>> = {
  'cal.gp-87': 'cn.gp.contract.sign',
  'cal.gp-94': 'cn.gp.complaint.file',
  'cal.civil': 'cn.tender.contract.sign',
  'cal.working-day': 'cn.gp.contract.file',
  'cal.unknown-year': 'cn.gp.contract.file',
  'cal.inclusive': 'cn.gp.sme.exclusive-below',
}

/** The rule whose examples a page shows: its own, or that of a rule which counts as the page says. */
export function shownBy(statement: Statement): Statement {
  return statementById(BORROWED[statement.id] ?? '') ?? statement
}
