import type { BoardUnit } from '@tenderlight/contracts/board'
import type { UnitSort } from './board-search.ts'
import { onTimeRate } from './on-time.ts'
import { sumOver } from './sum-counts.ts'

/** Units with the most late clocks first, then with the most that are nearly due, then with the most that is not met; otherwise in the order given. */
export function worstFirst(units: readonly BoardUnit[]): BoardUnit[] {
  const more = (of: 'red' | 'yellow' | 'breaches', a: BoardUnit, b: BoardUnit) =>
    sumOver(b.stages, of) - sumOver(a.stages, of)
  return units.toSorted((a, b) => more('red', a, b) || more('yellow', a, b) || more('breaches', a, b))
}

/** Units in the order asked for; of those that keep their deadlines alike the worst first, and too few to tell come last. */
export function inOrder(units: readonly BoardUnit[], sort: UnitSort | undefined): BoardUnit[] {
  if (sort === 'name') return [...units]
  const worst = worstFirst(units)
  if (sort === 'open') return worst.toSorted((a, b) => b.openProcurements - a.openProcurements)
  if (sort === undefined) return worst
  const rate = ({ onTime }: BoardUnit) => onTimeRate(onTime).percent ?? 101
  return worst.toSorted((a, b) => rate(a) - rate(b))
}
