import type { ShownTrial } from '@tenderlight/contracts/simulation'
import type { Bin } from '../../ui/charts/histogram-data.ts'

type DayCount = NonNullable<ShownTrial['rules'][number]['days']>['total'][number]

/** As the simulation counts them: the target before the trigger, and this long or longer. */
const BEFORE = -1
const LONGEST = 366
const MOST_BINS = 32
const WIDTHS = [1, 2, 5, 10]
const WIDEST = 20

/** How many took how many days, in spans of one width without a gap; none where nothing was measured. */
export function dayBins(total: readonly DayCount[]): readonly Bin[] {
  const sum = (within: (days: number) => boolean) =>
    total.reduce((all, { count, days }) => (within(days) ? all + count : all), 0)
  const measured = total.map(({ days }) => days).filter((days) => days > BEFORE && days < LONGEST)
  const [least, most] = [Math.min(...measured), Math.max(...measured)]
  const width = WIDTHS.find((one) => (most - least) / one < MOST_BINS) ?? WIDEST
  const first = Math.floor(least / width) * width
  const spans = measured.length === 0 ? 0 : Math.floor((most - first) / width) + 1
  const early = sum((days) => days <= BEFORE)
  const long = sum((days) => days >= LONGEST)
  return [
    ...(early === 0 ? [] : [{ from: null, to: BEFORE, count: early, isBeyond: false }]),
    ...Array.from({ length: spans }, (_, at): Bin => {
      const from = first + at * width
      const to = Math.min(from + width - 1, LONGEST - 1)
      return { from, to, count: sum((days) => days >= from && days <= to), isBeyond: false }
    }),
    ...(long === 0 ? [] : [{ from: LONGEST, to: null, count: long, isBeyond: false }]),
  ]
}
