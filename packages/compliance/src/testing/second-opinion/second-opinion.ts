import type { Procurement } from '../../procurement/procurement.ts'
import { challengeOpinions, paymentClauses } from './challenges.ts'
import { clockOpinions } from './clocks.ts'
import { disputedFields } from './date-order.ts'
import { depositOpinions } from './deposits.ts'
import { gapOpinions } from './minimum-gaps.ts'
import { breach } from './opinion.ts'
import type { Opinion } from './opinion.ts'
import { reservationOpinions } from './reservations.ts'

/**
 * What the main rules say of one row, found out a second time: written from the rule catalogue alone, one day at a
 * time, with a calendar of its own. Slow on purpose; tests hold `evaluate` against it.
 */
export function secondOpinion(
  row: Procurement,
  context: { readonly today: string; readonly jurisdiction: string },
): Opinion[] {
  const disputed = disputedFields(row)
  const question = { row, ...context, disputed }
  return [
    ...(disputed.size > 0 ? [breach('record.date-order')] : []),
    ...gapOpinions(question),
    ...clockOpinions(question),
    ...challengeOpinions(question),
    ...paymentClauses(question),
    ...reservationOpinions(question),
    ...depositOpinions(question),
  ]
}
