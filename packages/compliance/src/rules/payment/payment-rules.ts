import type { Rule } from '../rule.ts'
import { interestPaid } from './interest.rule.ts'
import { paidFaster } from './pay-faster.rule.ts'
import { receivableConfirmed } from './receivable.rule.ts'

/** Further rules about payment, in the order in which their findings are listed. */
export const PAYMENT_RULES: readonly Rule[] = [interestPaid, receivableConfirmed, paidFaster]
