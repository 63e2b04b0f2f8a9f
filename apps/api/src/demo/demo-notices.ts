import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { Notice } from '@tenderlight/contracts/notices'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** A notice that a procurement of the demo has published, and the record as it stood on that day. */
export interface PastNotice {
  readonly kind: Notice['kind']
  readonly on: CivilDate
  readonly procurement: Procurement
}

const LATER_FIELDS: ReadonlySet<string> = new Set([
  'bidders',
  'winner',
  'winnerScale',
  'awardAmount',
  'contractAmount',
  'performanceBond',
  'contractForm',
  'noReserveStatedIn',
])
const DATE_FIELDS: ReadonlySet<string> = new Set(Object.values(EVENTS))

/** `procurement` as it stood when a notice of this kind went out on `on`. */
function asItStood(procurement: Procurement, kind: Notice['kind'], on: CivilDate): Procurement {
  const tenderPlan = kind === 'intention' && procurement.regime === 'tendering'
  const known = Object.entries(procurement).filter(([field, value]) => {
    if (field === 'bidDeadlineOn') return kind === 'announcement'
    if (field === 'bidDeposit') return !tenderPlan
    return !LATER_FIELDS.has(field) && (!DATE_FIELDS.has(field) || value <= on)
  })
  return { id: procurement.id, heldBy: procurement.heldBy, ...Object.fromEntries(known) }
}

/**
 * The notices of `procurement`: its intention (in tendering, its tender plan) and its announcement. None of a ledger
 * row: what was published before the ledger was imported was published elsewhere.
 */
export function pastNotices(procurement: Procurement): readonly PastNotice[] {
  if (procurement.heldBy === 'ledger') return []
  const opening = procurement.regime === 'tendering' ? procurement.tenderPlanOn : procurement.intentionOn
  const notices = [
    { kind: 'intention', on: opening },
    { kind: 'announcement', on: procurement.announcementOn },
  ] as const
  return notices.flatMap(({ kind, on }) =>
    on === undefined ? [] : [{ kind, on, procurement: asItStood(procurement, kind, on) }],
  )
}
