import type { Statement } from '../rules/rule.ts'

/** Rules about plan, tender, award and contract that no record of ours can tell. */
export const PROCUREMENT_STATEMENTS: readonly Statement[] = []
