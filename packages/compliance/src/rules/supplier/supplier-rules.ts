import type { Rule } from '../rule.ts'

/** Rules about preference for small enterprises beyond the reserved share, in the order in which their findings are listed. */
export const SUPPLIER_RULES: readonly Rule[] = []
