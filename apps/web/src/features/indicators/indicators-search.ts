import { isYear } from '../../ui/years.ts'

/** What the figures are of, as it stands in the address; without a year, of this one. */
export interface IndicatorsSearch {
  readonly year?: number | 'all'
}

/** Of one indicator also the unit whose projects are listed. */
export interface IndicatorSearch extends IndicatorsSearch {
  readonly unit?: string
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Reads an address; whatever is none of the known values is dropped. */
export function readIndicatorsSearch({ year }: Record<string, unknown>): IndicatorsSearch {
  return year === 'all' || isYear(year) ? { year } : {}
}

/** The same of the page of one indicator. */
export function readIndicatorSearch(search: Record<string, unknown>): IndicatorSearch {
  const { unit } = search
  return { ...readIndicatorsSearch(search), ...(typeof unit === 'string' && UUID.test(unit) ? { unit } : {}) }
}

/** The year as it is asked for: null is all years, nothing is this one. */
export function askedYear({ year }: IndicatorsSearch): { readonly year?: number | null } {
  return year === undefined ? {} : { year: year === 'all' ? null : year }
}

/** The year as it stands in the address. */
export function shownYear(year: number | null): IndicatorsSearch {
  return { year: year ?? 'all' }
}
