import type { Rule } from '../rule.ts'

/** Further rules about payment, in the order in which their findings are listed. */
export const PAYMENT_RULES: readonly Rule[] = []
