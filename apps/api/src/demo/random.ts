/** A stream of pseudo-random choices that depends on its seed alone: the same seed gives the same choices everywhere. */
export interface Random {
  /** A fraction in [0, 1). */
  fraction(): number
  /** An integer from `low` through `high`. */
  integer(low: number, high: number): number
  /** One of `items`; a RangeError when there are none. */
  pick<T>(items: readonly T[]): T
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean
}

/** Mulberry32 (public domain, Tommy Ettinger): 32 bits of state, plenty for choosing words and gaps of days. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[integer(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return { fraction, integer, pick, chance: (percent) => fraction() * 100 < percent }
}
