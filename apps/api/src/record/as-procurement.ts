import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'

/** A stored procurement as the rules see it. */
export function asProcurement({
  number,
  heldBy,
  record,
}: Pick<StoredProcurement, 'number' | 'heldBy' | 'record'>): Procurement {
  return { ...record, id: number, heldBy }
}
