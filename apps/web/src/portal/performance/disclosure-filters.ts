const NAMES = ['q', 'kind', 'unit', 'page'] as const

/** What the address narrows the list by, as text: the server judges the values, so that a wrong one is explained. */
export type DisclosureFilters = { readonly [N in (typeof NAMES)[number]]?: string }

/** The filters in a query string. */
export function readDisclosureFilters(search: string): DisclosureFilters {
  const given = new URLSearchParams(search)
  return tidy(Object.fromEntries(NAMES.map((name) => [name, given.get(name)?.trim() ?? ''])))
}

/** The query string of `filters`, always in one order; empty without any. */
export function disclosureSearch(filters: DisclosureFilters): string {
  const tidied = tidy(filters)
  const parameters = new URLSearchParams(
    NAMES.flatMap((name) => (tidied[name] === undefined ? [] : [[name, tidied[name]]])),
  )
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/** The address of the list with some filters changed; another list starts at its first page. */
export function listHref(filters: DisclosureFilters, changes: DisclosureFilters = {}): string {
  return `/performance${disclosureSearch({ ...filters, page: '', ...changes })}`
}

export function disclosureHref(number: string): string {
  return `/performance/${encodeURIComponent(number)}`
}

/** True when anything narrows the list; the page does not. */
export function narrows({ q, kind, unit }: DisclosureFilters): boolean {
  return [q, kind, unit].some((value) => value !== undefined)
}

let last = '/performance'

/** Remembers the list as it is shown, for the way back. */
export function rememberDisclosures(href: string): void {
  last = href
}

export function lastDisclosures(): string {
  return last
}

function tidy(filters: DisclosureFilters): DisclosureFilters {
  return Object.fromEntries(
    Object.entries(filters).filter(([name, value]) => value !== '' && !(name === 'page' && value === '1')),
  )
}
