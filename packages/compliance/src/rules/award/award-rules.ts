import type { Rule } from '../rule.ts'

/** Further rules about choosing and announcing the winner, in the order in which their findings are listed. */
export const AWARD_RULES: readonly Rule[] = []
