import type { Light } from '@tenderlight/compliance/finding'
import { CATEGORIES, REGIMES } from '@tenderlight/compliance/procurement/vocabulary'
import type { Category, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { STAGES } from '@tenderlight/compliance/rules/rule'
import type { Stage } from '@tenderlight/compliance/rules/rule'
import { isYear } from '../../../ui/years.ts'

const LEVELS = ['commitment', 'law'] as const
const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'grey']
export const SORTS = ['due', 'updated', 'budget', 'title', 'id'] as const
export type Sort = (typeof SORTS)[number]

/** The filters of the list, as they stand in the address. Absent: not filtered. */
export interface ListSearch {
  readonly unit?: string
  readonly level?: (typeof LEVELS)[number]
  readonly light?: Light
  readonly stage?: Stage
  /** A running clock of this stage; the light is then that clock's. */
  readonly clock?: Stage
  /** A requirement of this stage that is not met. */
  readonly breach?: Stage
  /** A started clock of this rule; the light is then that clock's. */
  readonly rule?: string
  /** Year of the budget. */
  readonly year?: number
  readonly regime?: Regime
  readonly category?: Category
  readonly text?: string
  readonly sort?: Sort
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** True for what can be the key of a record. */
export function isKey(text: string): boolean {
  return UUID.test(text)
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value)
}

/** Reads the filters from an address; whatever is none of the known values is dropped. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  const { unit, text, year } = search
  // An all-digit search text arrives as a number.
  const words = typeof text === 'number' ? String(text) : typeof text === 'string' ? text.trim().slice(0, 100) : ''
  return withoutAbsent({
    unit: typeof unit === 'string' && isKey(unit) ? unit : undefined,
    level: oneOf(LEVELS, search['level']),
    light: oneOf(LIGHTS, search['light']),
    stage: oneOf(STAGES, search['stage']),
    clock: oneOf(STAGES, search['clock']),
    breach: oneOf(STAGES, search['breach']),
    rule: typeof search['rule'] === 'string' && ruleById(search['rule']) !== undefined ? search['rule'] : undefined,
    year: isYear(year) ? year : undefined,
    regime: oneOf(REGIMES, search['regime']),
    category: oneOf(CATEGORIES, search['category']),
    text: words === '' ? undefined : words,
    sort: oneOf(SORTS, search['sort']),
  })
}

type Loose = { [K in keyof ListSearch]: ListSearch[K] | undefined }

/** The same filters without those that are absent, so that the address says only what was chosen. */
export function withoutAbsent(search: Loose): ListSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** How many filters narrow the list; level and sort only turn it. */
export function countFilters({ level: _level, sort: _sort, ...narrowing }: ListSearch): number {
  return Object.values(narrowing).filter((value) => value !== undefined).length
}

/** What the API is asked: the filters, and the sort that turns large and recent to the top. */
export function listQuestion({ sort = 'due', ...filters }: ListSearch) {
  return { ...filters, sort, descending: sort === 'budget' || sort === 'updated', limit: PAGE_SIZE }
}

/** The filters alone, for counting. */
export function countQuestion({ sort: _, ...filters }: ListSearch): Omit<ListSearch, 'sort'> {
  return filters
}

export const PAGE_SIZE = 50
