import type { Procurement } from '../procurement/procurement.ts'
import type { Counted } from './indicator.ts'

/**
 * Counts those of `procurements` that `is`; undefined: the record does not say, so it is left aside.
 */
export function shareAmong(
  procurements: readonly Procurement[],
  is: (procurement: Procurement) => boolean | undefined,
): Pick<Counted, 'behind' | 'lookedAt' | 'leftAside'> {
  const behind: Procurement[] = []
  let leftAside = 0
  for (const procurement of procurements) {
    const answer = is(procurement)
    if (answer === undefined) leftAside += 1
    else if (answer) behind.push(procurement)
  }
  return { behind, lookedAt: procurements.length - leftAside, leftAside }
}

/** Both values where both are on record. */
export function both<A, B, R>(a: A | undefined, b: B | undefined, of: (a: A, b: B) => R): R | undefined {
  return a === undefined || b === undefined ? undefined : of(a, b)
}
