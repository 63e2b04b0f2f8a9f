import type { Procurement } from '../../procurement/procurement.ts'
import type { Applies } from '../rule.ts'

/** Bought by open or invited tender; a record without a method cannot tell. */
export function byTender({ method }: Procurement): Applies {
  return method === undefined ? ['method'] : method === 'open-tender' || method === 'invited-tender'
}

/** A clarification counts unless the record says that it cannot affect what is submitted. */
export const affectsBids = ({ clarificationAffectsBids }: Procurement): boolean => clarificationAffectsBids !== false
