import type { BasisPoints, Fen } from '@tenderlight/law/money'

/** Interest for lateness: how much, by which rate, and whether the agreed one is too low to count. */
export interface Interest {
  readonly amount: Fen
  readonly by: 'agreed' | 'statutory'
  /** The agreed rate lies below the 1-year LPR at contract: the clause is invalid and the statutory rate counts. */
  readonly clauseInvalid: boolean
}

/** Parts of a million of the principal a day (万分之五 is 500). */
export const STATUTORY_PER_DAY = 500
const MILLION = 1_000_000n
/** Yearly rates are spread over 365 days; neither regulation says otherwise. */
const DAYS_A_YEAR = 365n
const BASIS = 10_000n

/**
 * Interest on `principal` paid `daysLate` days late, in whole fen, half a fen up. Where nothing is agreed, or less than the
 * 1-year LPR at contract, the statutory rate a day counts.
 * @returns undefined where a rate is agreed and the LPR to compare it with is not known
 * @throws RangeError for an amount or a number of days that is negative or not whole
 */
export function interestOn(
  principal: Fen,
  daysLate: number,
  agreed?: BasisPoints,
  lpr?: BasisPoints,
  perDay: number = STATUTORY_PER_DAY,
): Interest | undefined {
  for (const value of [principal, daysLate, agreed ?? 0, lpr ?? 0, perDay]) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a whole number from 0: ${value}`)
  }
  if (agreed !== undefined && lpr === undefined) return undefined
  const [base, days] = [BigInt(principal), BigInt(daysLate)]
  if (agreed !== undefined && lpr !== undefined && agreed >= lpr) {
    const amount = rounded(base * days * BigInt(agreed), BASIS * DAYS_A_YEAR)
    return { amount, by: 'agreed', clauseInvalid: false }
  }
  const amount = rounded(base * days * BigInt(perDay), MILLION)
  return { amount, by: 'statutory', clauseInvalid: agreed !== undefined }
}

function rounded(dividend: bigint, divisor: bigint): Fen {
  const fen = Number((dividend * 2n + divisor) / (divisor * 2n))
  if (!Number.isSafeInteger(fen)) throw new RangeError('The interest is too large to be counted in fen')
  return fen
}
