import type { CaseItem, DueItem, MatterItem, WaitingItem, WorkItem } from '@tenderlight/contracts/worklist'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** A request or a case that has a last day. */
export type LimitedItem = (MatterItem | CaseItem) & { readonly due: CivilDate }

/** Whether something has a day and a light of its own. */
export function isDue(item: WorkItem): item is DueItem {
  return 'light' in item
}

/** Whether it waits for somebody instead. */
export function isWaiting(item: WorkItem): item is WaitingItem {
  return !isDue(item)
}

/** Whether it waits, and is late after a day: a request or a case with a last day. */
export function isLimited(item: WorkItem): item is LimitedItem {
  return (item.kind === 'matter' || item.kind === 'case') && item.due !== null
}
