import { RULES } from '../rules/all.ts'
import type { Statement } from '../rules/rule.ts'
import { COUNTING_STATEMENTS } from './counting-statements.ts'
import { MATTER_STATEMENTS } from './matter-statements.ts'
import { PROCUREMENT_STATEMENTS } from './procurement-statements.ts'
import { SUPPLIER_STATEMENTS } from './supplier-statements.ts'

/** Every rule of the catalogue that the product has: those judged on a procurement first, in the order of its life. */
export const STATEMENTS: readonly Statement[] = [
  ...RULES,
  ...PROCUREMENT_STATEMENTS,
  ...SUPPLIER_STATEMENTS,
  ...MATTER_STATEMENTS,
  ...COUNTING_STATEMENTS,
]

const BY_ID: ReadonlyMap<string, Statement> = new Map(STATEMENTS.map((statement) => [statement.id, statement]))

/** The rule with this id, evaluated or documented; undefined when the product has no such rule. */
export function statementById(id: string): Statement | undefined {
  return BY_ID.get(id)
}
