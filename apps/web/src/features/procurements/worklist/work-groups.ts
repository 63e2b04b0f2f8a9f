import type { WorkItem } from '@tenderlight/contracts/worklist'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { DoneWork } from './done-step.ts'

/** A line of the list: something to do, or something just done, which stays where it was until the page is left. */
export type Line =
  | { readonly kind: 'item'; readonly item: WorkItem }
  | { readonly kind: 'done'; readonly done: DoneWork }

export type Nearness = 'overdue' | 'soon' | 'later'

const SOON_WORKING_DAYS = 5

/** What tells one thing to do from another. */
export function idOf(item: WorkItem): string {
  switch (item.kind) {
    case 'step':
      return `${item.key} ${item.event}`
    case 'milestone':
      return item.milestone
    case 'bond':
      return item.deposit
    case 'correction':
      return `${item.key} correction`
    case 'override':
      return item.override
    case 'objection':
      return item.objection
    case 'handover':
      return item.handover
    case 'review':
    case 'returned':
    case 'case':
    case 'matter':
    case 'bulletin':
      return item.id
  }
}

/** How near something is; what waits without a day of its own waits now, and a plan that cannot be kept any more. */
export function nearnessOf(item: WorkItem, asOf: CivilDate): Nearness {
  if (!('workingDaysLeft' in item)) return 'soon'
  const hasLimit = 'light' in item || item.kind === 'case' || item.kind === 'matter'
  if (hasLimit && item.due !== null && item.due < asOf) return 'overdue'
  return item.workingDaysLeft === null || item.workingDaysLeft <= SOON_WORKING_DAYS ? 'soon' : 'later'
}

/** The lines by how near they are, each with what was just done where it stood. */
export function groupsOf(
  items: readonly WorkItem[],
  done: readonly DoneWork[],
  asOf: CivilDate,
): Readonly<Record<Nearness, readonly Line[]>> {
  const groups: Record<Nearness, Line[]> = { overdue: [], soon: [], later: [] }
  for (const item of items) groups[nearnessOf(item, asOf)].push({ kind: 'item', item })
  for (const one of done) {
    if (items.some((item) => idOf(item) === idOf(one.item))) continue
    const group = groups[nearnessOf(one.item, asOf)]
    const before = group.findIndex((line) => one.above.has(idOf(itemOf(line))) || dayOf(line) > one.item.due)
    group.splice(before === -1 ? group.length : before, 0, { kind: 'done', done: one })
  }
  return groups
}

/** What a line is about. */
export function itemOf(line: Line): WorkItem {
  return line.kind === 'item' ? line.item : line.done.item
}

/** The day of a line; '' where it has none and stands ahead. */
function dayOf(line: Line): string {
  const item = itemOf(line)
  return 'due' in item ? (item.due ?? '') : ''
}
