import { MATTER_KINDS } from '@tenderlight/compliance/procurement/matter'
import type { MatterKind } from '@tenderlight/compliance/procurement/matter'
import type { Light } from '@tenderlight/compliance/finding'

const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const satisfies readonly Light[]

/** The filters of the list, as they stand in the address. Absent: not filtered, open ones, the first page. */
export interface RequestsSearch {
  readonly kind?: MatterKind
  readonly state?: 'closed'
  /** Of open ones. */
  readonly light?: Light
  readonly text?: string
  readonly unit?: string
  readonly page?: number
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const LONGEST = 100
const LAST_PAGE = 10_000

/** Reads the filters from an address; whatever is none of the known values is dropped. */
export function readRequestsSearch(search: Record<string, unknown>): RequestsSearch {
  const { unit, text, page, state } = search
  // An all-digit search text arrives as a number.
  const words = typeof text === 'number' ? String(text) : typeof text === 'string' ? text.trim().slice(0, LONGEST) : ''
  const isPage = typeof page === 'number' && Number.isInteger(page) && page > 1 && page <= LAST_PAGE
  const closed = state === 'closed'
  return withoutAbsent({
    kind: MATTER_KINDS.find((kind) => kind === search['kind']),
    state: closed ? 'closed' : undefined,
    light: closed ? undefined : LIGHTS.find((light) => light === search['light']),
    text: words === '' ? undefined : words,
    unit: typeof unit === 'string' && UUID.test(unit) ? unit : undefined,
    page: isPage ? page : undefined,
  })
}

/** A change of the filters; undefined takes one away. */
export type RequestsChange = { readonly [K in keyof RequestsSearch]?: RequestsSearch[K] | undefined }

/** The filters after a change; but for turning the page, the first page is shown again. What is closed has no light. */
export function changeSearch(before: RequestsSearch, change: RequestsChange): RequestsSearch {
  const after = { ...before, page: undefined, ...change }
  return withoutAbsent(after.state === 'closed' ? { ...after, light: undefined } : after)
}

function withoutAbsent(search: RequestsChange): RequestsSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** Whether anything narrows the list. */
export function isNarrowed({ kind, light, text, unit }: RequestsSearch): boolean {
  return [kind, light, text, unit].some((filter) => filter !== undefined)
}

/** Which project a new matter is about, by its key. */
export interface NewRequestSearch {
  readonly project?: string
}

export function readNewRequestSearch({ project }: Record<string, unknown>): NewRequestSearch {
  return typeof project === 'string' && UUID.test(project) ? { project } : {}
}
