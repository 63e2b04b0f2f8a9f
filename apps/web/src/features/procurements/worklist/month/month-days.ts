import type { Worklist, WorkItem } from '@tenderlight/contracts/worklist'
import { addMonths, civilDate, daysInMonth } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { weeksBetween } from '../../../../ui/dates.ts'
import type { DoneWork } from '../done-step.ts'
import { groupsOf, itemOf } from '../work-groups.ts'
import type { Line } from '../work-groups.ts'

export type Mark = 'red' | 'yellow' | 'green' | 'waiting' | 'ready'
export const MARKS: readonly Mark[] = ['red', 'yellow', 'green', 'waiting', 'ready']

/** What a day holds. */
export interface DayWork {
  readonly lines: readonly Line[]
  readonly ready: Worklist['ready']
  /** How many of each kind, those that there are. */
  readonly counts: ReadonlyMap<Mark, number>
}

export function monthOf(day: CivilDate): CivilMonth {
  return day.slice(0, 7) as CivilMonth
}

/** Whether what stands on a day moves with holidays: a contract's day does not. */
export function isCounted({ lines, ready }: DayWork): boolean {
  return ready.length > 0 || lines.some((line) => !['milestone', 'bond'].includes(itemOf(line).kind))
}

/** The first and the last day of a month. */
export function endsOf(month: CivilMonth): { readonly first: CivilDate; readonly last: CivilDate } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { first: civilDate(`${month}-01`), last: civilDate(`${month}-${daysInMonth(year, number)}`) }
}

/** The month `n` months on, or back. */
export function monthAfter(month: CivilMonth, n: number): CivilMonth {
  return monthOf(addMonths(civilDate(`${month}-01`), n))
}

/** The weeks of a month from Monday to Sunday, with the days of its neighbours that fill them. */
export function weeksOf(month: CivilMonth): CivilDate[][] {
  const { first, last } = endsOf(month)
  return weeksBetween(first, last)
}

function markOf(item: WorkItem): Mark {
  if (!('light' in item)) return 'waiting'
  return item.light === 'grey' ? 'green' : item.light
}

/** What each day holds, by day; a day with nothing is not there. */
export function daysWithWork(
  { asOf, items, ready }: Worklist,
  done: readonly DoneWork[],
): ReadonlyMap<CivilDate, DayWork> {
  const { overdue, soon, later } = groupsOf(items, done, asOf)
  const lines = Map.groupBy([...overdue, ...soon, ...later], (line) => {
    const item = itemOf(line)
    return 'due' in item ? item.due : null
  })
  const announced = Map.groupBy(ready, ({ earliest }) => earliest)
  const days = [...lines.keys(), ...announced.keys()].filter((day) => day !== null)
  return new Map(
    [...new Set(days)].toSorted().map((day) => {
      const own = lines.get(day) ?? []
      const first = announced.get(day) ?? []
      const counts = new Map<Mark, number>()
      for (const line of own) if (line.kind === 'item') add(counts, markOf(line.item), 1)
      if (first.length > 0) add(counts, 'ready', first.length)
      return [day, { lines: own, ready: first, counts }]
    }),
  )
}

function add(counts: Map<Mark, number>, mark: Mark, n: number): void {
  counts.set(mark, (counts.get(mark) ?? 0) + n)
}
