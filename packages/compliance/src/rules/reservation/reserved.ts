import { partOf } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../../procurement/procurement.ts'

/**
 * The amount reserved for small and medium enterprises out of `base`; undefined when the record does not say. What is
 * reserved for partners under direct control or management of one another does not count (art. 8).
 */
export function reservedOf(procurement: Procurement, base: Fen): Fen | undefined {
  const { measure, reservedSme, reservedSmeShare, partnersRelated } = procurement
  if (partnersRelated === true && (measure === 'consortium' || measure === 'subcontract')) return 0
  if (reservedSme !== undefined) return reservedSme
  if (measure === 'exclusive') return base
  if (reservedSmeShare !== undefined) return partOf(base, reservedSmeShare)
  return measure === 'none' ? 0 : undefined
}

/** The fields to ask for when nothing says how much is reserved. */
export function missingReservation(procurement: Procurement): readonly string[] {
  return procurement.measure === undefined ? ['measure'] : ['reservedSme']
}

/**
 * Whether the record says that nothing is reserved, in whatever form: also of packages none of which is reserved. What is
 * reserved for related partners was reserved all the same, and of what is reserved whole an amount beside it says nothing.
 */
export function reservesNothing(procurement: Procurement): boolean {
  const { measure, reservedSme, reservedSmeShare } = procurement
  if (measure === 'exclusive') return false
  if (reservedSme !== undefined) return reservedSme === 0
  return reservedSmeShare === undefined ? measure === 'none' : reservedSmeShare === 0
}
