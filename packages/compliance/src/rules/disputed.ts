import type { CivilDate } from '@tenderlight/law/civil-date'
import { EVENTS } from '../procurement/events.ts'
import type { DateField, EventName } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'

/** Steps that can only follow one another. */
const CHAIN: readonly EventName[] = [
  'announcement',
  'bid-deadline',
  'evaluation-ended',
  'result-determined',
  'award-notice',
  'contract-signed',
]

/** Pairs beside the chain: the second cannot come before the first. */
const PAIRS: readonly (readonly [EventName, EventName])[] = [
  ['contract-signed', 'contract-published'],
  ['contract-signed', 'contract-published-provincially'],
  ['contract-signed', 'contract-filed'],
  ['contract-signed', 'acceptance'],
  ['candidate-publicity', 'candidate-publicity-ended'],
  ['challenge', 'challenge-closed'],
]

/** Two dates on record of which the later step carries the earlier day. */
export interface Conflict {
  readonly earlier: EventName
  readonly later: EventName
}

const NONE: readonly Conflict[] = []

/** The date orders on record that cannot be; neighbours in the chain are those present on the record. */
export function conflictsOf(procurement: Procurement): readonly Conflict[] {
  let conflicts: Conflict[] | undefined
  let before: EventName | undefined
  let beforeOn: CivilDate | undefined
  for (const event of CHAIN) {
    const on = procurement[EVENTS[event]]
    if (on === undefined) continue
    if (before !== undefined && beforeOn !== undefined && on < beforeOn) {
      ;(conflicts ??= []).push({ earlier: before, later: event })
    }
    before = event
    beforeOn = on
  }
  for (const [first, second] of PAIRS) {
    const firstOn = procurement[EVENTS[first]]
    const secondOn = procurement[EVENTS[second]]
    if (firstOn !== undefined && secondOn !== undefined && secondOn < firstOn) {
      ;(conflicts ??= []).push({ earlier: first, later: second })
    }
  }
  return conflicts ?? NONE
}

/** The date fields that take part in a conflict. */
export function disputedFields(conflicts: readonly Conflict[]): ReadonlySet<DateField> {
  return new Set(conflicts.flatMap(({ earlier, later }) => [EVENTS[earlier], EVENTS[later]]))
}
