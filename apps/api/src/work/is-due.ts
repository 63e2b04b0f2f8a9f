import type { DueItem, WaitingItem, WorkItem } from '@tenderlight/contracts/worklist'

/** Whether something has a day and a light of its own. */
export function isDue(item: WorkItem): item is DueItem {
  return 'light' in item
}

/** Whether it waits for somebody instead. */
export function isWaiting(item: WorkItem): item is WaitingItem {
  return !isDue(item)
}
