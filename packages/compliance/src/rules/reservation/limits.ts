import type { Fen } from '@tenderlight/law/money'
import type { ExclusiveLimits } from '@tenderlight/law/parameters/reservation'
import type { Procurement } from '../../procurement/procurement.ts'

/** Whether a budget is within the limit for its category: 以下 includes the limit itself. */
export type Within = 'within' | 'above' | readonly (keyof Procurement)[]

/** Compares `amount` with the limit of the category; names the category when it is unknown and decides. */
export function withinLimit(procurement: Procurement, amount: Fen | undefined, limits: ExclusiveLimits): Within {
  if (amount === undefined) return ['budget']
  if (procurement.category !== undefined) return amount <= limits[procurement.category] ? 'within' : 'above'
  const least = Math.min(limits.goods, limits.services, limits.works)
  const most = Math.max(limits.goods, limits.services, limits.works)
  if (amount <= least) return 'within'
  return amount > most ? 'above' : ['category']
}
