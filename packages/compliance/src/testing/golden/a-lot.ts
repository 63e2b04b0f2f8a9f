import type { Procurement } from '../../procurement/procurement.ts'

/** A procurement of a department's year: announced in June 2026 under the law of government procurement unless said. */
export function aLot(id: string, facts: Partial<Procurement>): Procurement {
  return { id, heldBy: 'register', regime: 'government-procurement', announcementOn: '2026-06-01', ...facts }
}
