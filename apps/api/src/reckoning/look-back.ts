import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '@tenderlight/db/connect'
import { keepFigures } from '@tenderlight/db/repositories/figures'
import { walkHistories } from '@tenderlight/db/repositories/histories'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { endOfDay } from '../record/context-known-at.ts'
import type { KnownThen } from '../record/context-known-at.ts'
import { ReckoningBroken } from './thread.ts'
import type { ReckoningThread } from './thread.ts'

/** Records read at once, each time in a transaction of their own. */
const BATCH = 1_000

/** A board of the past on its way: how many of its records were looked at. */
export interface LookingBack {
  readonly done: number
  readonly total: number
}

/** What is made of a day, and under which basis it is kept. */
export interface WantedPast {
  readonly district: string
  readonly day: CivilDate
  readonly basis: string
  readonly known: KnownThen
  readonly now: () => Date
  /** How many records there were. */
  readonly total: number
}

/**
 * Makes boards of the past and keeps them, each once at a time; answers at once with how far it is, and asks the database for nothing
 * before that: whoever asks has a transaction open, which on PGlite's one connection ends first. Throws what the last try failed with, once.
 */
export function lookingBack(
  dbOf: (district: string) => Db,
  thread: Pick<ReckoningThread, 'ask' | 'ended'>,
): (wanted: WantedPast) => LookingBack {
  const underWay = new Map<string, { readonly done: number }>()
  const failed = new Map<string, unknown>()

  const add = async (board: string, { district, day, known }: WantedPast, told: { done: number }) => {
    const db = dbOf(district)
    const instant = endOfDay(day)
    await thread.ask({ kind: 'past-begin', district, board, day, known })
    for (let after: string | undefined, last = false; !last;) {
      const rows = await walkHistories(db, district, instant, after, BATCH)
      last = rows.length < BATCH
      after = rows.at(-1)?.id
      if (rows.length > 0) await thread.ask({ kind: 'past-records', district, board, json: JSON.stringify(rows) })
      told.done += rows.length
      await setImmediate()
    }
  }
  const make = async (wanted: WantedPast, told: { done: number }): Promise<void> => {
    const { district, day, basis, now } = wanted
    const began = now()
    const board = randomUUID()
    const end = () => thread.ask({ kind: 'past-end', district, board })
    await add(board, wanted, told).catch(async (error: unknown) => {
      // What was added up so far is of no use to anybody.
      await end().catch(() => undefined)
      throw error
    })
    const content = await end()
    const madeAt = now()
    const tookMs = Math.max(0, madeAt.getTime() - began.getTime())
    const figure = { kind: 'past-board' as const, key: '', day, basis, madeAt, tookMs, content }
    await dbOf(district)
      .transaction()
      .execute((trx) => keepFigures(trx, district, [figure]))
  }

  return (wanted) => {
    const { district, day, basis, total } = wanted
    const place = `${district} ${day} ${basis}`
    const known = underWay.get(place)
    if (known !== undefined) return { done: known.done, total }
    const failure = failed.get(place)
    // Told once; whoever asks again begins anew.
    if (failed.delete(place)) throw failure
    const fresh = { done: 0 }
    underWay.set(place, fresh)
    const ended = thread.ended()
    make(wanted, fresh).then(
      () => underWay.delete(place),
      (error: unknown) => {
        underWay.delete(place)
        // What was added up there is gone with the thread, whatever the next one says of it.
        failed.set(place, thread.ended() === ended ? error : new ReckoningBroken(error))
      },
    )
    return { done: 0, total }
  }
}
