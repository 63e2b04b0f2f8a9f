import type { Bin, Counted, IndicatorParameter } from './indicator.ts'

/** What was counted, with the procurements by id: what several units counted can be put together. */
export interface Tally {
  readonly behind: readonly string[]
  /** What is worth looking at: what is behind, or of rates to be reached those that did not. */
  readonly listed: readonly string[]
  readonly numerator: number
  readonly denominator: number
  readonly lookedAt: number
  readonly leftAside: number
  readonly missing: readonly string[]
  readonly parameters: readonly IndicatorParameter[]
  readonly bins?: readonly Bin[]
  /** For a distribution: how many took how many days. */
  readonly days?: ReadonlyMap<number, number>
}

const idsOf = (procurements: Counted['behind']): readonly string[] => procurements.map(({ id }) => id).toSorted()

/** What was counted of one set of procurements. */
export function tallyOf(counted: Counted): Tally {
  const { behind, bins, days, leftAside = 0, listed, lookedAt, missing = [], parameters = [] } = counted
  const ids = idsOf(behind)
  return {
    behind: ids,
    listed: listed === undefined ? ids : idsOf(listed),
    numerator: counted.numerator ?? behind.length,
    denominator: counted.denominator ?? lookedAt,
    lookedAt,
    leftAside,
    missing: [...new Set(missing)].toSorted(),
    parameters,
    ...(bins === undefined ? {} : { bins }),
    ...(days === undefined ? {} : { days }),
  }
}

/**
 * What one indicator counted of several units, together: the same as counting all their procurements at once, as nothing that
 * is counted reaches over units. `tallies` has at least one.
 */
export function mergeCounted(tallies: readonly [Tally, ...Tally[]]): Tally {
  const [first] = tallies
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  const all = (of: (tally: Tally) => readonly string[]) => tallies.flatMap(of).toSorted()
  return {
    behind: all(({ behind }) => behind),
    listed: all(({ listed }) => listed),
    numerator: sum(({ numerator }) => numerator),
    denominator: sum(({ denominator }) => denominator),
    lookedAt: sum(({ lookedAt }) => lookedAt),
    leftAside: sum(({ leftAside }) => leftAside),
    missing: [...new Set(all(({ missing }) => missing))],
    parameters: first.parameters,
    ...(first.bins === undefined
      ? {}
      : { bins: first.bins.map((bin, at) => ({ ...bin, count: sum(({ bins }) => bins?.[at]?.count ?? 0) })) }),
    ...(first.days === undefined ? {} : { days: mergedDays(tallies) }),
  }
}

function mergedDays(tallies: readonly Tally[]): ReadonlyMap<number, number> {
  const together = new Map<number, number>()
  for (const { days = [] } of tallies) {
    for (const [day, count] of days) together.set(day, (together.get(day) ?? 0) + count)
  }
  return together
}

/** The middle of the days; of an even number the lower of the two in the middle; undefined of none. */
export function medianOf(days: ReadonlyMap<number, number>): number | undefined {
  const total = [...days.values()].reduce((sum, count) => sum + count, 0)
  const middle = Math.floor((total - 1) / 2)
  let passed = 0
  for (const [day, count] of [...days].toSorted(([one], [other]) => one - other)) {
    passed += count
    if (passed > middle) return day
  }
  return undefined
}
