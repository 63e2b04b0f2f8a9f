import { CHECK_OUTCOMES } from '@tenderlight/compliance/datacheck/check-result'
import type { CheckOutcome } from '@tenderlight/compliance/datacheck/check-result'
import { NOBODY } from '@tenderlight/contracts/datacheck'

/** Which results of a check are shown, as it stands in the address. Absent: all of them, the first page. */
export interface CheckSearch {
  readonly outcome?: CheckOutcome
  /** A unit's key, or `nobody`. */
  readonly unit?: string
  readonly page?: number
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Reads it from an address; whatever is none of the known values is dropped. */
export function readCheckSearch(search: Record<string, unknown>): CheckSearch {
  const outcome = CHECK_OUTCOMES.find((one) => one === search['outcome'])
  const { unit, page } = search
  const isUnit = typeof unit === 'string' && (unit === NOBODY || UUID.test(unit))
  const isPage = typeof page === 'number' && Number.isInteger(page) && page > 1 && page <= 10_000
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(isUnit ? { unit } : {}),
    ...(isPage ? { page } : {}),
  }
}

/** The address after another choice: the first page again. */
export function narrowed(
  { outcome, unit }: CheckSearch,
  change: { readonly outcome?: CheckOutcome | undefined; readonly unit?: string | undefined },
): CheckSearch {
  const next = { outcome, unit, ...change }
  return {
    ...(next.outcome === undefined ? {} : { outcome: next.outcome }),
    ...(next.unit === undefined ? {} : { unit: next.unit }),
  }
}
