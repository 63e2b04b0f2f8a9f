import type { ObjectionState } from '@tenderlight/contracts/objections'
import { OBJECTION_STATES } from '../../ui/objections/objection-words.ts'

export type ObjectionSort = 'said' | 'decided' | 'rule' | 'unit'

/** The filters of the list, as they stand in the address. Absent: not filtered, the newest first, the first page. */
export interface ObjectionsSearch {
  readonly state?: ObjectionState
  readonly rule?: string
  readonly unit?: string
  readonly sort?: Exclude<ObjectionSort, 'said'>
  readonly page?: number
}

export const STATES = Object.keys(OBJECTION_STATES) as readonly ObjectionState[]
const SORTS = ['decided', 'rule', 'unit'] as const
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const RULE = /^[\w.-]{1,100}$/
const LAST_PAGE = 10_000

/** Reads the filters from an address; whatever is none of the known values is dropped. */
export function readObjectionsSearch(search: Record<string, unknown>): ObjectionsSearch {
  const { rule, unit, page } = search
  const isPage = typeof page === 'number' && Number.isInteger(page) && page > 1 && page <= LAST_PAGE
  return withoutAbsent({
    state: STATES.find((one) => one === search['state']),
    rule: typeof rule === 'string' && RULE.test(rule) ? rule : undefined,
    unit: typeof unit === 'string' && UUID.test(unit) ? unit : undefined,
    sort: SORTS.find((one) => one === search['sort']),
    page: isPage ? page : undefined,
  })
}

/** A change of the filters; undefined takes one away. */
export type ObjectionsChange = { readonly [K in keyof ObjectionsSearch]?: ObjectionsSearch[K] | undefined }

/** The filters after a change; but for turning the page, the first page is shown again. */
export function changeObjections(before: ObjectionsSearch, change: ObjectionsChange): ObjectionsSearch {
  return withoutAbsent({ ...before, page: undefined, ...change })
}

function withoutAbsent(search: ObjectionsChange): ObjectionsSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** Whether anything narrows the list. */
export function isNarrowed({ state, rule, unit }: ObjectionsSearch): boolean {
  return [state, rule, unit].some((filter) => filter !== undefined)
}
