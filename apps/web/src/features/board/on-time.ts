import { ENOUGH_TO_RANK } from '@tenderlight/compliance/desk/ranking'

export interface OnTime {
  /** Whole percent, floored; null when there are too few cases to tell. */
  readonly percent: number | null
  readonly numerator: number
  readonly denominator: number
}

/** The punctuality of a unit, with its denominator; no rate under five cases. */
export function onTimeRate({ numerator, denominator }: { numerator: number; denominator: number }): OnTime {
  return {
    percent: denominator < ENOUGH_TO_RANK ? null : Math.floor((numerator * 100) / denominator),
    numerator,
    denominator,
  }
}
