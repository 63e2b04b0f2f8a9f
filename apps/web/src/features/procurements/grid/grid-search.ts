import { STAGES } from '@tenderlight/compliance/rules/rule'
import type { Stage } from '@tenderlight/compliance/rules/rule'
import { isYear } from '../../../ui/years.ts'
import { isKey } from '../list/list-search.ts'

/** Which projects the grid shows, as it stands in the address. */
export interface GridSearch {
  readonly unit?: string
  readonly stage?: Stage
  readonly year?: number
  readonly text?: string
}

/** Reads the address; whatever is none of the known values is dropped. */
export function readGridSearch({ unit, stage, year, text }: Record<string, unknown>): GridSearch {
  const known = STAGES.find((one) => one === stage)
  // An all-digit search text arrives as a number.
  const words = typeof text === 'number' ? String(text) : typeof text === 'string' ? text.trim().slice(0, 100) : ''
  return {
    ...(typeof unit === 'string' && isKey(unit) ? { unit } : {}),
    ...(known === undefined ? {} : { stage: known }),
    ...(isYear(year) ? { year } : {}),
    ...(words === '' ? {} : { text: words }),
  }
}
