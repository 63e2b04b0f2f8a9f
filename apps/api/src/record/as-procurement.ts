import { asOnePayment } from '@tenderlight/compliance/payment/instalments'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { withAcceptance } from '@tenderlight/compliance/performance/acceptance'
import { withParties } from '@tenderlight/compliance/suppliers/parties'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'

/**
 * A stored procurement as the rules see it: what is paid in instalments as the one payment that decides, and with what the
 * parties and the acceptance of the contract say for it.
 */
export function asProcurement({
  number,
  heldBy,
  record: { instalments, parties, acceptance, milestones: _, lotAwards: _lots, supplementList: _list, ...record },
}: Pick<StoredProcurement, 'number' | 'heldBy' | 'record'>): Procurement {
  const own = { ...record, id: number, heldBy }
  const carried = parties === undefined ? own : withParties(own, parties)
  const procurement = acceptance === undefined ? carried : withAcceptance(carried, acceptance)
  return instalments === undefined ? procurement : asOnePayment(procurement, instalments)
}
