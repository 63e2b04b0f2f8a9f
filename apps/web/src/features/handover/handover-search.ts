import { HANDOVER_SORTS, HANDOVER_STATUSES } from '@tenderlight/contracts/handover'

type Sort = (typeof HANDOVER_SORTS)[number]
type Status = (typeof HANDOVER_STATUSES)[number]
const KINDS = ['intention', 'announcement'] as const

/** The filters of the list, as they stand in the address. Absent: not filtered, newest first, the first page. */
export interface HandoverSearch {
  readonly status?: Status
  readonly kind?: (typeof KINDS)[number]
  readonly unit?: string
  readonly text?: string
  readonly sort?: Sort
  /** Absent: as the column begins. */
  readonly ascending?: boolean
  readonly page?: number
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Reads the filters from an address; whatever is none of the known values is dropped. */
export function readHandoverSearch(search: Record<string, unknown>): HandoverSearch {
  const { unit, text, ascending, page } = search
  // An all-digit search text arrives as a number.
  const words = typeof text === 'number' ? String(text) : typeof text === 'string' ? text.trim().slice(0, 100) : ''
  const isPage = typeof page === 'number' && Number.isInteger(page) && page > 1 && page <= 10_000
  return withoutAbsent({
    status: HANDOVER_STATUSES.find((status) => status === search['status']),
    kind: KINDS.find((kind) => kind === search['kind']),
    unit: typeof unit === 'string' && UUID.test(unit) ? unit : undefined,
    text: words === '' ? undefined : words,
    sort: HANDOVER_SORTS.find((sort) => sort === search['sort']),
    ascending: typeof ascending === 'boolean' ? ascending : undefined,
    page: isPage ? page : undefined,
  })
}

/** A change of the filters; undefined takes one away. */
export type HandoverChange = { readonly [K in keyof HandoverSearch]?: HandoverSearch[K] | undefined }

/** The filters after a change; but for turning the page, the first page is shown again. */
export function changeSearch(before: HandoverSearch, change: HandoverChange): HandoverSearch {
  return withoutAbsent({ ...before, page: undefined, ...change })
}

function withoutAbsent(search: HandoverChange): HandoverSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** Whether anything narrows the list; the order only turns it. */
export function isNarrowed({ status, kind, unit, text }: HandoverSearch): boolean {
  return [status, kind, unit, text].some((filter) => filter !== undefined)
}

/** Times begin with the newest, words with the first. */
const startsAscending = (sort: Sort): boolean => sort !== 'asked' && sort !== 'pushed'

/** The order that the server is asked for. */
export function orderOf({ sort = 'asked', ascending = startsAscending(sort) }: HandoverSearch) {
  return { sort, descending: !ascending }
}

/** The order after a click on a column: a second click turns it. */
export function nextOrder(search: HandoverSearch, column: Sort): HandoverChange {
  const now = orderOf(search)
  const first = startsAscending(column)
  const wanted = now.sort === column ? now.descending : first
  return { sort: column === 'asked' ? undefined : column, ascending: wanted === first ? undefined : wanted }
}
