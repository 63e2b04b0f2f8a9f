import type { Rule } from '../rule.ts'

/** Further rules about intentions and plans, in the order in which their findings are listed. */
export const PLAN_RULES: readonly Rule[] = []
