import { asOnePayment } from '@tenderlight/compliance/payment/instalments'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'

/** A stored procurement as the rules see it: what is paid in instalments as the one payment that decides. */
export function asProcurement({
  number,
  heldBy,
  record: { instalments, ...record },
}: Pick<StoredProcurement, 'number' | 'heldBy' | 'record'>): Procurement {
  const procurement = { ...record, id: number, heldBy }
  return instalments === undefined ? procurement : asOnePayment(procurement, instalments)
}
