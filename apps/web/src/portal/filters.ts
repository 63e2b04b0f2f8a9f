import type { NoticesQuery } from '@tenderlight/contracts/notices'

/** The parameters of the list, in the order in which they stand in an address. */
const NAMES = [
  'q',
  'kind',
  'reservation',
  'smallMicro',
  'noDeposit',
  'category',
  'regime',
  'unit',
  'budgetMin',
  'budgetMax',
  'publishedFrom',
  'publishedTo',
  'sort',
  'page',
] as const satisfies readonly (keyof NoticesQuery)[]
export type FilterName = (typeof NAMES)[number]

/** What the address narrows the list by, as text: the server judges the values, so that a wrong one is explained and not dropped. */
export type Filters = { readonly [N in FilterName]?: string }

/** Values that say the same as absence. */
const DEFAULTS: Filters = { sort: 'published', page: '1' }

/** The filters that hide behind "more filters". */
const HIDDEN: readonly FilterName[] = ['kind', 'unit', 'regime', 'budgetMin', 'publishedFrom', 'publishedTo', 'sort']
const QUICK_BUDGET = '2000000'

/** The filters in a query string. */
export function readFilters(search: string): Filters {
  const given = new URLSearchParams(search)
  return tidy(Object.fromEntries(NAMES.map((name) => [name, given.get(name)?.trim() ?? ''])))
}

/** The query string of `filters`, always in one order, so that one list has one address; empty without filters. */
export function searchOf(filters: Filters): string {
  const parameters = new URLSearchParams()
  const tidied = tidy(filters)
  for (const name of NAMES) {
    const value = tidied[name]
    if (value !== undefined) parameters.set(name, value)
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/** `filters` with some changed; another list starts at its first page, unless the page is what changes. */
export function withFilters(filters: Filters, changes: Filters): Filters {
  return tidy({ ...filters, page: '', ...changes })
}

/** `filters` with `name` switched between `value` and absent. */
export function toggled(filters: Filters, name: FilterName, value: string): Filters {
  return withFilters(filters, { [name]: filters[name] === value ? '' : value })
}

/** True when anything narrows the list; order and page do not. */
export function isNarrowed(filters: Filters): boolean {
  return NAMES.some((name) => name !== 'sort' && name !== 'page' && filters[name] !== undefined)
}

/** How many of the filters behind "more filters" are set, those not counted that a quick filter shows. */
export function hiddenCount(filters: Filters): number {
  const budget = filters.budgetMax !== undefined && filters.budgetMax !== QUICK_BUDGET
  const unreserved = filters.reservation === 'none'
  return HIDDEN.filter((name) => filters[name] !== undefined).length + Number(budget) + Number(unreserved)
}

function tidy(filters: Filters): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([name, value]) => value !== '' && value !== DEFAULTS[name as FilterName]),
  )
}
