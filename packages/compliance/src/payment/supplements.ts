import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'

/** A supplement of a contract (补充合同), with its own day, number and amount. */
export interface Supplement {
  readonly id: string
  readonly on: CivilDate
  readonly number?: string
  /** By how much the contract grows. */
  readonly amount: Fen
  /** What it changes. */
  readonly what: string
}

/** What the supplements come to together: what a record says of them. */
export function sumOfSupplements(supplements: readonly Supplement[]): Fen {
  return supplements.reduce<Fen>((sum, { amount }) => sum + amount, 0)
}
