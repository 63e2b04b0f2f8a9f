import { REPORT_KINDS } from '@tenderlight/compliance/reports/report'
import type { ReportKind } from '@tenderlight/compliance/reports/report'
import type { REPORT_SORTS } from '@tenderlight/contracts/reports'
import { isYear } from '../../ui/years.ts'

const STATES = ['standing', 'withdrawn'] as const
type ReportSort = (typeof REPORT_SORTS)[number]
/** Written down here, too: the contract would be loaded with the first page. */
const SORTS = ['issued', 'period', 'number'] as const satisfies typeof REPORT_SORTS

/** Which issued reports are listed, and how they stand, as it is in the address. Absent: all of them, the newest first. */
export interface ReportsSearch {
  readonly kind?: ReportKind
  readonly year?: number
  readonly state?: (typeof STATES)[number]
  readonly sort?: ReportSort
  readonly descending?: boolean
}

/** A change of it; undefined takes something away. */
export type ReportsChange = { readonly [K in keyof ReportsSearch]?: ReportsSearch[K] | undefined }

/** Reads it from an address; whatever is none of the known values is dropped. */
export function readReportsSearch(search: Record<string, unknown>): ReportsSearch {
  const { descending, year } = search
  return changeReports(
    {},
    {
      kind: REPORT_KINDS.find((one) => one === search['kind']),
      year: isYear(year) ? year : undefined,
      state: STATES.find((one) => one === search['state']),
      sort: SORTS.find((one) => one === search['sort']),
      descending: descending === false ? false : undefined,
    },
  )
}

/** The address after a change. */
export function changeReports(before: ReportsSearch, change: ReportsChange): ReportsSearch {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined))
}

/** The address after a press on the head of a column: by it, the last first; then the other way round. */
export function sortedBy(before: ReportsSearch, sort: ReportSort): ReportsSearch {
  const { descending = true, sort: now = 'issued' } = before
  return changeReports(before, {
    sort: sort === 'issued' ? undefined : sort,
    descending: now === sort && descending ? false : undefined,
  })
}

/** Whether fewer than all reports are asked for. */
export const isNarrowed = ({ kind, state, year }: ReportsSearch): boolean =>
  kind !== undefined || state !== undefined || year !== undefined
