import { REPEATED } from '@tenderlight/compliance/procurement/events'
import type { FactRow } from '@tenderlight/db/repositories/facts'
import type { FactChange } from './change-record.ts'

/** A fact in its place: which row it supersedes, and what the record shows of the event with it. */
export interface Chained {
  readonly fact: FactChange
  readonly superseded: FactRow | undefined
  readonly shown: FactChange
}

/** What a change of an event comes to; `ends`: the newest row of each of the event's chains. */
export function chain(fact: FactChange, ends: readonly FactRow[]): Chained {
  const superseded = fact.further === true ? undefined : (ends.find(({ id }) => id === fact.corrects) ?? newest(ends))
  const others = ends.filter((end) => end !== superseded && !end.withdrawn)
  const best = REPEATED.has(fact.event) ? newest(others) : undefined
  const isShown = best === undefined || (fact.on !== null && fact.on >= best.on_date)
  if (isShown) return { fact, superseded, shown: fact }
  const { event, on_date: on, at_time: time, medium } = best
  return { fact, superseded, shown: { event, on, time, medium } }
}

/** What stands goes before what was withdrawn, then the later day, then what was recorded later. */
export function newest<Row extends Pick<FactRow, 'withdrawn' | 'on_date' | 'recorded_at'>>(
  ends: readonly Row[],
): Row | undefined {
  return ends
    .toSorted(
      (a, b) =>
        Number(b.withdrawn) - Number(a.withdrawn) ||
        a.on_date.localeCompare(b.on_date) ||
        a.recorded_at.getTime() - b.recorded_at.getTime(),
    )
    .at(-1)
}
