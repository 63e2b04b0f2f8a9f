import type { Batch } from './rows.ts'

/** A ledger that was sent, under its name, and how far it is known what became of it. */
export interface SentLedger {
  readonly batch: Omit<Batch, 'budget'>
  /** The user who sends it. */
  readonly by: string
  readonly unit: string
  /** The budget of the last import that was acknowledged; undefined: none was. */
  acknowledged: number | undefined
  /** The import that nobody answered for: its id and the budget that it brings. */
  possible: { readonly importId: string; readonly budget: number } | undefined
  readonly importIds: string[]
}

export interface SentIntention {
  readonly title: string
  /** Key and number as acknowledged; undefined: nobody answered. */
  published: { readonly key: string; readonly number: string } | undefined
}

/** A signing that was put on record and perhaps corrected; the day as last acknowledged, and one that nobody answered for. */
export interface SentFact {
  readonly number: string
  acknowledged: string | undefined
  possible: string | undefined
}

/** What the driver sent and what was acknowledged to it: the measure of what must be there after a kill. */
export interface Remembered {
  readonly ledgers: SentLedger[]
  readonly intentions: SentIntention[]
  readonly facts: SentFact[]
  /** What was refused, which nothing here should be. */
  readonly refused: string[]
  /** How many requests of each kind were under way at each kill. */
  readonly cutOff: Map<string, number>
}

export const nothingYet = (): Remembered => ({
  ledgers: [],
  intentions: [],
  facts: [],
  refused: [],
  cutOff: new Map(),
})
