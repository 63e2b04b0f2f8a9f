import type { WorkItem } from '@tenderlight/contracts/worklist'

/**
 * Whether the day of something is counted from a rule or a plan each time it is looked at, so that it can move when holidays are
 * published. What a contract agrees does not, nor does what was given for a request by hand, nor the day of a case: it is put on
 * record with the step that sets it.
 */
export function isCounted(item: WorkItem): boolean {
  switch (item.kind) {
    case 'step':
    case 'bulletin':
      return true
    case 'review':
    case 'returned':
      return item.due !== null
    case 'matter':
      return item.limit?.from === 'rule'
    case 'case':
    case 'milestone':
    case 'bond':
    case 'correction':
    case 'override':
    case 'objection':
    case 'handover':
      return false
  }
}
