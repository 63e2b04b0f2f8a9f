import { figureFor } from '../notice-date.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { mustTender } from '@tenderlight/law/parameters/thresholds'

/** True where the record shows a compulsory tender (依法必须招标): state money, and an estimate that reaches the scale. */
export function isCompulsory(procurement: Procurement): boolean {
  const { tenderObject, stateFunded, estimate, budget } = procurement
  const amount = estimate ?? budget
  if (tenderObject === undefined || stateFunded !== true || amount === undefined) return false
  const figure = figureFor(mustTender, procurement)
  return figure !== undefined && amount >= figure[tenderObject]
}
