import type { BoardUnit } from '@tenderlight/contracts/board'

function count({ stages }: BoardUnit, light: 'red' | 'yellow'): number {
  return Object.values(stages).reduce((sum, clocks) => sum + clocks[light], 0)
}

/** Units with the most late clocks first, then with the most that are nearly due; otherwise in the order given. */
export function worstFirst(units: readonly BoardUnit[]): BoardUnit[] {
  return units.toSorted((a, b) => count(b, 'red') - count(a, 'red') || count(b, 'yellow') - count(a, 'yellow'))
}
