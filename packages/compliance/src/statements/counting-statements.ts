import type { Statement } from '../rules/rule.ts'

/** The ways of counting, and what a district has to set. */
export const COUNTING_STATEMENTS: readonly Statement[] = []
