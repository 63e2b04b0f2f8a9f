import type { Rule } from '../rule.ts'

/** Further rules about contract, performance and files, in the order in which their findings are listed. */
export const CONTRACT_RULES: readonly Rule[] = []
