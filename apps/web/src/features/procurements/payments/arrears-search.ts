import { ARREARS_AGES } from '@tenderlight/compliance/payment/arrears-age'
import type { ArrearsAge } from '@tenderlight/compliance/payment/arrears-age'
import { isKey } from '../list/list-search.ts'

/** What the page of overdue payments shows, as it stands in the address. */
export interface ArrearsSearch {
  readonly unit?: string
  readonly age?: ArrearsAge
}

/** Reads the address; whatever is none of the known values is dropped. */
export function readArrearsSearch({ unit, age }: Record<string, unknown>): ArrearsSearch {
  const known = ARREARS_AGES.find((one) => one === age)
  return {
    ...(typeof unit === 'string' && isKey(unit) ? { unit } : {}),
    ...(known === undefined ? {} : { age: known }),
  }
}
