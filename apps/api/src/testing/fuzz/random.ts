/** Chance from a seed: the same seed gives the same run. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number
  /** A whole number below `most`. */
  below(most: number): number
  pick<T>(from: readonly T[]): T
  /** True once in `of` times. */
  once(of: number): boolean
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    pick: <T>(from: readonly T[]): T => {
      const found = from[below(from.length)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
    once: (of) => below(of) === 0,
  }
}
