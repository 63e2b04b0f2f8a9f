import type { Rule } from '../rule.ts'

/** Further rules about documents, periods and bidders, in the order in which their findings are listed. */
export const TENDER_RULES: readonly Rule[] = []
