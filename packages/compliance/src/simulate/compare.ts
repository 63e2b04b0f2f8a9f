import { SHADES, shadeOf } from './outcome.ts'
import type { Shade } from './outcome.ts'

/** How many procurements have each light; `none`: the rule says nothing about them. */
export type Counts = Readonly<Record<Shade, number>>

/** Procurements whose light changes, from one to another. */
export interface Turned {
  readonly from: Shade
  readonly to: Shade
  readonly count: number
}

/** The lights of some procurements before and after. */
export interface Compared {
  readonly before: Counts
  readonly after: Counts
  readonly turned: readonly Turned[]
}

/** The rows that turn from one light to another. */
export interface TurnedRows extends Turned {
  readonly rows: readonly number[]
}

export interface Comparison {
  readonly total: Compared
  /** By the number of the unit. */
  readonly units: readonly Compared[]
  readonly turned: readonly TurnedRows[]
}

/** Light before and light after in one number, three bits each. */
const BITS = 3
const PAIRS = 1 << (2 * BITS)
const pairOf = (from: number, to: number): number => (from << BITS) | to

function compared(pairs: Int32Array): Compared {
  const before = { none: 0, grey: 0, green: 0, yellow: 0, red: 0 }
  const after = { none: 0, grey: 0, green: 0, yellow: 0, red: 0 }
  const turned: Turned[] = []
  for (const [f, from] of SHADES.entries()) {
    for (const [t, to] of SHADES.entries()) {
      const count = pairs[pairOf(f, t)] ?? 0
      if (count === 0) continue
      before[from] += count
      after[to] += count
      if (f !== t) turned.push({ from, to, count })
    }
  }
  return { before, after, turned }
}

/** Compares the lights of all rows, in all and by unit; `units[unit[row]]` is the row's. */
export function compare(before: Uint8Array, after: Uint8Array, unit: Int32Array, units: number): Comparison {
  const pairs = new Int32Array(units * PAIRS)
  const rows: number[][] = Array.from({ length: PAIRS }, () => [])
  for (let row = 0; row < before.length; row += 1) {
    const from = shadeOf(before[row] ?? 0)
    const to = shadeOf(after[row] ?? 0)
    const pair = pairOf(from, to)
    const at = (unit[row] ?? 0) * PAIRS + pair
    pairs[at] = (pairs[at] ?? 0) + 1
    if (from !== to) rows[pair]?.push(row)
  }
  const all = new Int32Array(PAIRS)
  for (const [at, count] of pairs.entries()) all[at % PAIRS] = (all[at % PAIRS] ?? 0) + count
  const total = compared(all)
  return {
    total,
    units: Array.from({ length: units }, (_, index) => compared(pairs.subarray(index * PAIRS, (index + 1) * PAIRS))),
    turned: total.turned.map((turned) => {
      const pair = pairOf(SHADES.indexOf(turned.from), SHADES.indexOf(turned.to))
      return { ...turned, rows: rows[pair] ?? [] }
    }),
  }
}
