import { BUDGET_SORTS } from '@tenderlight/contracts/budget'
import { isYear } from '../../ui/years.ts'

type Sort = (typeof BUDGET_SORTS)[number]

/** The filters of the lines, as they stand in the address. Absent: not filtered, ordered by code, the first page. */
export interface BudgetSearch {
  readonly year?: number
  readonly unit?: string
  readonly text?: string
  readonly sort?: Sort
  readonly descending?: true
  /** Projects on no line instead of the lines. */
  readonly unlinked?: true
  readonly page?: number
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Reads the filters from an address; whatever is none of the known values is dropped. */
export function readBudgetSearch(search: Record<string, unknown>): BudgetSearch {
  const { year, unit, text, descending, unlinked, page } = search
  // An all-digit search text arrives as a number.
  const words = typeof text === 'number' ? String(text) : typeof text === 'string' ? text.trim().slice(0, 100) : ''
  const isPage = typeof page === 'number' && Number.isInteger(page) && page > 1 && page <= 10_000
  return withoutAbsent({
    year: isYear(year) ? year : undefined,
    unit: typeof unit === 'string' && UUID.test(unit) ? unit : undefined,
    text: words === '' ? undefined : words,
    sort: BUDGET_SORTS.find((sort) => sort === search['sort']),
    descending: descending === true ? descending : undefined,
    unlinked: unlinked === true ? unlinked : undefined,
    page: isPage ? page : undefined,
  })
}

/** A change of the filters; undefined takes one away. */
export type BudgetChange = { readonly [K in keyof BudgetSearch]?: BudgetSearch[K] | undefined }

/** The filters after a change; but for turning the page, the first page is shown again. */
export function changeSearch(before: BudgetSearch, change: BudgetChange): BudgetSearch {
  return withoutAbsent({ ...before, page: undefined, ...change })
}

function withoutAbsent(search: BudgetChange): BudgetSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** Whether anything narrows the list; the order only turns it. */
export function isNarrowed({ year, unit, text }: BudgetSearch): boolean {
  return year !== undefined || unit !== undefined || text !== undefined
}

/** The order after a click on a column: amounts begin with the largest, a second click turns them. */
export function nextOrder({ sort = 'code', descending }: BudgetSearch, column: Sort): BudgetChange {
  const first = column !== 'code' && column !== 'name' && column !== 'unit'
  const turned = sort === column ? descending !== true : first
  return { sort: column === 'code' ? undefined : column, descending: turned ? true : undefined }
}
