import type { Rule } from '../rule.ts'
import { routineExempt, urgentExempt } from './exemption-claims.rule.ts'
import { bayuquanFields } from './fields.rule.ts'
import { noticeDataComplete } from './notice-data.rule.ts'

/** Further rules about intentions and plans, in the order in which their findings are listed. */
export const PLAN_RULES: readonly Rule[] = [bayuquanFields, routineExempt, urgentExempt, noticeDataComplete]
