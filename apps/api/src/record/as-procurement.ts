import { asOnePayment } from '@tenderlight/compliance/payment/instalments'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { withParties } from '@tenderlight/compliance/suppliers/parties'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'

/**
 * A stored procurement as the rules see it: what is paid in instalments as the one payment that decides, and with what the
 * parties of the contract say for it.
 */
export function asProcurement({
  number,
  heldBy,
  record: { instalments, parties, ...record },
}: Pick<StoredProcurement, 'number' | 'heldBy' | 'record'>): Procurement {
  const own = { ...record, id: number, heldBy }
  const procurement = parties === undefined ? own : withParties(own, parties)
  return instalments === undefined ? procurement : asOnePayment(procurement, instalments)
}
