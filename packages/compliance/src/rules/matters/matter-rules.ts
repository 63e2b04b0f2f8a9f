import type { Rule } from '../rule.ts'

/** Rules about enquiries, challenges, complaints, objections and requests, in the order in which their findings are listed. */
export const MATTER_RULES: readonly Rule[] = []
