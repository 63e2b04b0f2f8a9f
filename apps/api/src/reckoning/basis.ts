import type { Db } from '@tenderlight/db/connect'
import { basisOf } from '@tenderlight/db/repositories/figures'
import { logEnd } from '@tenderlight/db/repositories/log-end'

/**
 * What figures over a district would be made of now. Whoever asks inside of a transaction gives it along: on PGlite's one connection
 * any other would wait for its end.
 */
export type BasisOf = (district: string, db?: Db) => Promise<string>

/**
 * Says what figures over a district would be made of now. Looks through the records only when the district's log has moved since
 * it last did: without an entry nothing has changed, and the end of the log costs nothing to ask.
 */
export function basisKeeper(dbOf: (district: string) => Db): BasisOf {
  const known = new Map<string, { readonly end: number | null; readonly basis: string }>()
  return async (district, db = dbOf(district)) => {
    // Asked first: what is written in between is seen the next time.
    const end = await logEnd(db, district)
    const before = known.get(district)
    if (end !== null && before?.end === end) return before.basis
    const basis = await basisOf(db, district)
    known.set(district, { end, basis })
    return basis
  }
}
