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

const N = SHADES.length
const PAIRS = N * N

function compared(pairs: Int32Array): Compared {
  const sum = (of: (from: number, to: number) => boolean): number => {
    let total = 0
    for (let pair = 0; pair < PAIRS; pair += 1) if (of(Math.floor(pair / N), pair % N)) total += pairs[pair] ?? 0
    return total
  }
  const counts = (of: (from: number, to: number, shade: number) => boolean): Counts =>
    Object.fromEntries(SHADES.map((name, shade) => [name, sum((from, to) => of(from, to, shade))])) as unknown as Counts
  return {
    before: counts((from, _, shade) => from === shade),
    after: counts((_, to, shade) => to === shade),
    turned: SHADES.flatMap((from, f) =>
      SHADES.flatMap((to, t) => {
        const count = pairs[f * N + t] ?? 0
        return f === t || count === 0 ? [] : [{ from, to, count }]
      }),
    ),
  }
}

/** Compares the lights of all rows, in all and by unit; `units[unit[row]]` is the row's. */
export function compare(before: Uint8Array, after: Uint8Array, unit: Int32Array, units: number): Comparison {
  const pairs = new Int32Array(units * PAIRS)
  const rows = new Map<number, number[]>()
  for (let row = 0; row < before.length; row += 1) {
    const from = shadeOf(before[row] ?? 0)
    const to = shadeOf(after[row] ?? 0)
    const pair = from * N + to
    const at = (unit[row] ?? 0) * PAIRS + pair
    pairs[at] = (pairs[at] ?? 0) + 1
    if (from === to) continue
    const turned = rows.get(pair)
    if (turned === undefined) rows.set(pair, [row])
    else turned.push(row)
  }
  const all = new Int32Array(PAIRS)
  for (let at = 0; at < pairs.length; at += 1) all[at % PAIRS] = (all[at % PAIRS] ?? 0) + (pairs[at] ?? 0)
  const total = compared(all)
  return {
    total,
    units: Array.from({ length: units }, (_, index) => compared(pairs.subarray(index * PAIRS, (index + 1) * PAIRS))),
    turned: total.turned.map((turned) => {
      const pair = SHADES.indexOf(turned.from) * N + SHADES.indexOf(turned.to)
      return { ...turned, rows: rows.get(pair) ?? [] }
    }),
  }
}
