import { shareOf } from '@tenderlight/law/money'
import type { BasisPoints } from '@tenderlight/law/money'
import type { Procurement } from '../../procurement/procurement.ts'

/** How many of the tenders that say so were awarded separately (评定分离). */
export interface SeparatedAwardShare {
  readonly numerator: number
  readonly denominator: number
  /** Rounded down; null where no tender says. */
  readonly share: BasisPoints | null
}

/** The share of separated awards among the tenders of works whose record says whether they were. */
export function separatedAwardShare(procurements: readonly Procurement[]): SeparatedAwardShare {
  const telling = procurements.filter(
    ({ regime, separatedAward }) => regime === 'tendering' && separatedAward !== undefined,
  )
  const numerator = telling.filter(({ separatedAward }) => separatedAward).length
  const denominator = telling.length
  return { numerator, denominator, share: denominator === 0 ? null : shareOf(numerator, denominator) }
}
