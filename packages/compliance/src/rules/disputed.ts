import { dayNumber } from '@tenderlight/law/civil-date'
import { EVENT_NAMES, EVENTS } from '../procurement/events.ts'
import type { DateField, EventName } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { ABSENT } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { placeOf } from './days.ts'
import type { EventPlace } from './days.ts'

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
const CHAIN_PLACES = CHAIN.map(placeOf)
const PAIR_PLACES = PAIRS.map(([first, second]) => ({ first: placeOf(first), second: placeOf(second) }))
const ALL_PLACES = [...CHAIN_PLACES, ...PAIR_PLACES.flatMap(({ first, second }) => [first, second])]

/** The date orders on record that cannot be; neighbours in the chain are those present on the record. */
export function conflictsOf(procurement: Procurement): readonly Conflict[] {
  const days = EVENT_NAMES.map(() => ABSENT)
  for (const { field, index } of ALL_PLACES) {
    const date = procurement[field]
    if (date !== undefined) days[index] = dayNumber(date)
  }
  return conflictsIn(days)
}

/** {@link conflictsOf} for a record that was read already. */
export function conflictsIn(days: Reading['days']): readonly Conflict[] {
  let conflicts: Conflict[] | undefined
  let before: EventPlace | undefined
  let latest = ABSENT
  for (const place of CHAIN_PLACES) {
    const day = days[place.index] ?? ABSENT
    if (day === ABSENT) continue
    if (before !== undefined && day < latest) (conflicts ??= []).push({ earlier: before.event, later: place.event })
    before = place
    latest = day
  }
  for (const { first, second } of PAIR_PLACES) {
    const day = days[second.index] ?? ABSENT
    if (day !== ABSENT && day < (days[first.index] ?? ABSENT)) {
      ;(conflicts ??= []).push({ earlier: first.event, later: second.event })
    }
  }
  return conflicts ?? NONE
}

/** The date fields that take part in a conflict. */
export function disputedFields(conflicts: readonly Conflict[]): ReadonlySet<DateField> {
  return new Set(conflicts.flatMap(({ earlier, later }) => [EVENTS[earlier], EVENTS[later]]))
}
