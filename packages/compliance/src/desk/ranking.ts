/** From so many deadlines on a share says something; below, chance decides. */
export const ENOUGH_TO_RANK = 5

/** How many of the deadlines that ended or ran out were met in time. */
export interface Kept {
  readonly onTime: number
  readonly judged: number
}

export interface Ranking<T> {
  /** The greatest share first; the same share has the same rank, and the next one counts all before it. */
  readonly ranked: readonly { readonly rank: number; readonly of: T }[]
  /** Too few deadlines to tell, in the order given. */
  readonly tooFew: readonly T[]
}

/** Ranks by the share of deadlines met in time; of one share, whoever had more of them comes first and ranks no higher. */
export function rank<T extends Kept>(all: readonly T[], least: number = ENOUGH_TO_RANK): Ranking<T> {
  const enough = all.filter(({ judged }) => judged >= least && judged > 0)
  const inOrder = enough.toSorted((a, b) => compareShares(b, a) || b.judged - a.judged)
  return {
    ranked: inOrder.map((of) => ({ rank: 1 + inOrder.filter((other) => compareShares(other, of) > 0).length, of })),
    tooFew: all.filter((one) => !enough.includes(one)),
  }
}

/** Positive where the share of `a` is the greater; exact, by whole numbers. */
function compareShares(a: Kept, b: Kept): number {
  return a.onTime * b.judged - b.onTime * a.judged
}
