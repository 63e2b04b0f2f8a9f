import { dayNumber } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import type { Finding } from '../finding.ts'
import type { Pair } from './ask-both.ts'
import { ABSENT } from './columns.ts'
import { outcomeOf } from './outcome.ts'
import type { Terms } from './terms.ts'

export const FIRST_DAY = dayNumber('1990-01-01')
/** Days for which answers are kept: the years 1990-2069. Rows with other days are asked about one by one. */
export const DAYS = dayNumber('2070-01-01') - FIRST_DAY

/** Not looked up yet; the same whatever follows; a term that runs, with a last day; nothing to be kept: ask again. */
export const [UNKNOWN, FIXED, TERM, ASK] = [0, 1, 2, 3]

/** Numbers kept of a term: last day of either rule, plain and moved. */
export const ENDS = 4

const hasTerm = (finding: Finding | undefined): finding is Finding & { readonly required: number } =>
  finding?.due != null && finding.required !== undefined

/**
 * What `evaluate` said, by both rules, of rows that are alike in all that decides: one page of days for each kind of
 * likeness. Flat arrays, for a loop that reads one of a million places after the other.
 */
export class Answers {
  /** What is known of a place: page times {@link DAYS} plus day. */
  known = new Uint8Array()
  /** The outcomes of a place while nothing follows: by the first rule, and 256 times that by the second. */
  fixed = new Uint16Array()
  /** {@link ENDS} numbers a place: last day by the first rule, plain and moved; by the second rule. */
  ends = new Int32Array()
  /** Two numbers a place: the length of the term by either rule. */
  lengths = new Int32Array()
  readonly #terms: Terms
  #pages = 0

  constructor(terms: Terms) {
    this.#terms = terms
  }

  /** The number of a new page, from 1. The arrays may be other ones after it. */
  page(): number {
    this.#pages += 1
    if ((this.#pages + 1) * DAYS > this.known.length) this.#grow(Math.max(8, this.#pages * 2) * DAYS)
    return this.#pages
  }

  #grow(places: number): void {
    const { ends, fixed, known, lengths } = this
    this.known = new Uint8Array(places)
    this.fixed = new Uint16Array(places)
    this.ends = new Int32Array(places * ENDS)
    this.lengths = new Int32Array(places * 2)
    this.known.set(known)
    this.fixed.set(fixed)
    this.ends.set(ends)
    this.lengths.set(lengths)
  }

  /** Fills a place whose trigger is on `day` by what both rules said of a row of the same stretch of days. */
  fill(place: number, day: DayNumber, [was, is]: Pair<Finding | undefined>): void {
    this.fixed[place] = outcomeOf(was) + 256 * outcomeOf(is)
    this.known[place] = hasTerm(was) === hasTerm(is) ? FIXED : ASK
    if (!hasTerm(was) || !hasTerm(is)) return
    this.known[place] = TERM
    for (const [index, { required }] of [was, is].entries()) {
      const { aimFor, due } = this.#terms.endOf(day, required)
      this.ends[place * ENDS + 2 * index] = aimFor
      this.ends[place * ENDS + 2 * index + 1] = due
      this.lengths[place * 2 + index] = required
    }
    const [first, second] = [was, is].map(({ required }) => this.#terms.outcomeOf(day, ABSENT, required))
    this.fixed[place] = (first ?? 0) + 256 * (second ?? 0)
  }
}
