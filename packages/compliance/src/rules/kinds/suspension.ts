import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Clock } from '../rule.ts'

/** Days from the receipt of a challenge through its reply do not count. `until` undefined: still open. */
export interface Suspension {
  readonly from: CivilDate
  readonly until: CivilDate | undefined
}

/** What stopped the clock, as far as the record says; nothing that came after the target was met. */
export function suspensionOf(clock: Clock, procurement: Procurement, met: CivilDate | null): Suspension | undefined {
  const { challengeOn, challengeClosedOn } = procurement
  if (clock.suspendedBy === undefined || challengeOn === undefined) return undefined
  if (met !== null && met < challengeOn) return undefined
  return { from: challengeOn, until: challengeClosedOn }
}
