import { shareOf } from '@tenderlight/law/money'

const HUNDRED = 100

/** What `part` is of `whole`, rounded down to hundredths of a percent: `42.5%`. `whole` is not 0. */
export function basisPointsText(part: number, whole: number): string {
  return `${shareOf(part, whole) / HUNDRED}%`
}
