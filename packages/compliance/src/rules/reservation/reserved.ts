import { partOf } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../../procurement/procurement.ts'

/** The amount reserved for small and medium enterprises out of `base`; undefined when the record does not say. */
export function reservedOf(procurement: Procurement, base: Fen): Fen | undefined {
  const { measure, reservedSme, reservedSmeShare } = procurement
  if (reservedSme !== undefined) return reservedSme
  if (measure === 'exclusive') return base
  if (reservedSmeShare !== undefined) return partOf(base, reservedSmeShare)
  return measure === 'none' ? 0 : undefined
}

/** The fields to ask for when nothing says how much is reserved. */
export function missingReservation(procurement: Procurement): readonly string[] {
  return procurement.measure === undefined ? ['measure'] : ['reservedSme']
}
