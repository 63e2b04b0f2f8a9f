import type { History } from '@tenderlight/db/repositories/histories'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { asProcurement } from '../record/as-procurement.ts'
import { contextKnownAt, endOfDay } from '../record/context-known-at.ts'
import type { KnownThen } from '../record/context-known-at.ts'
import { recordKnownAt } from '../record/known-at.ts'
import { PastTally } from './past-board.ts'
import type { PastBoard } from './past-board.ts'

/** Which board: a name of its own for each time that one is made. */
interface OfBoard {
  readonly district: string
  readonly board: string
}

/** What the thread is asked about a board of the past, in this order; several are made side by side. */
export type PastAsk =
  | ({ readonly kind: 'past-begin'; readonly day: CivilDate; readonly known: KnownThen } & OfBoard)
  /** JSON of a list of `History`. */
  | ({ readonly kind: 'past-records'; readonly json: string } & OfBoard)
  | ({ readonly kind: 'past-end' } & OfBoard)

/** Adds up boards of the past from what was on record; keeps no record. Throws for a board that was not begun. */
export function keepPasts(): (ask: PastAsk) => PastBoard | null {
  const begun = new Map<string, { readonly tally: PastTally; readonly instant: Date }>()
  return (ask) => {
    const { district, board } = ask
    if (ask.kind === 'past-begin') {
      const { day, known } = ask
      begun.set(board, { tally: new PastTally(contextKnownAt(known, day)), instant: endOfDay(day) })
      return null
    }
    const making = begun.get(board)
    if (making === undefined) throw new RangeError(`the board ${board} of ${district} was not begun`)
    const { tally, instant } = making
    if (ask.kind === 'past-end') {
      begun.delete(board)
      return tally.done()
    }
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
