import type { History } from '@tenderlight/db/repositories/histories'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { asProcurement } from '../record/as-procurement.ts'
import { contextKnownAt, endOfDay } from '../record/context-known-at.ts'
import type { KnownThen } from '../record/context-known-at.ts'
import { recordKnownAt } from '../record/known-at.ts'
import { PastTally } from './past-board.ts'
import type { PastBoard } from './past-board.ts'

/** What the thread is asked about a board of the past, in this order; several days go on side by side. */
export type PastAsk =
  | { readonly kind: 'past-begin'; readonly district: string; readonly day: CivilDate; readonly known: KnownThen }
  /** JSON of a list of `History`. */
  | { readonly kind: 'past-records'; readonly district: string; readonly day: CivilDate; readonly json: string }
  | { readonly kind: 'past-end'; readonly district: string; readonly day: CivilDate }

/** Adds up boards of the past from what was on record; keeps no record. Throws for a board that was not begun. */
export function keepPasts(): (ask: PastAsk) => PastBoard | null {
  const begun = new Map<string, PastTally>()
  return (ask) => {
    const { district, day } = ask
    const place = `${district} ${day}`
    if (ask.kind === 'past-begin') {
      begun.set(place, new PastTally(contextKnownAt(ask.known, day)))
      return null
    }
    const tally = begun.get(place)
    if (tally === undefined) throw new RangeError(`the board of ${place} was not begun`)
    if (ask.kind === 'past-end') {
      begun.delete(place)
      return tally.done()
    }
    const instant = endOfDay(day)
    for (const history of JSON.parse(ask.json) as History[]) {
      const { id: key, organisationId: unit, number, heldBy } = history
      const record = recordKnownAt(history.versions.map(dated), history.facts.map(dated), instant)
      if (record !== undefined) tally.add({ key, unit }, asProcurement({ number, heldBy, record }))
    }
    return null
  }
}

const dated = <Row extends { readonly recorded_at: string }>(row: Row) => ({
  ...row,
  recorded_at: new Date(row.recorded_at),
})
