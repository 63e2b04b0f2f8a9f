import type { Level } from '@tenderlight/compliance/finding'
import type { Mark } from '@tenderlight/compliance/marks'
import { STAGES } from '@tenderlight/compliance/rules/rule'
import type { Stage } from '@tenderlight/compliance/rules/rule'
import { isJurisdictionId } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'

export const LEVELS = ['law', 'commitment', 'encouragement'] as const satisfies readonly Level[]
export const MARKS = ['unverified', 'unconfirmed', 'plan-ended'] as const satisfies readonly Mark[]
export const SORTS = ['stage', 'title', 'level', 'from'] as const
export type RuleSort = (typeof SORTS)[number]

/** The filters of the list of rules, as they stand in the address. Absent: not filtered. */
export interface RulebookSearch {
  readonly text?: string
  /** `other`: rules of no stage. */
  readonly stage?: Stage | 'other'
  readonly level?: Level
  readonly place?: JurisdictionId
  readonly judged?: boolean
  readonly mark?: Mark
  readonly sort?: RuleSort
  readonly descending?: true
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value)
}

/** Reads the filters from an address; whatever is none of the known values is dropped. */
export function readRulebookSearch(search: Record<string, unknown>): RulebookSearch {
  const { text, place, judged, descending } = search
  // An all-digit search text arrives as a number.
  const words = typeof text === 'number' ? String(text) : typeof text === 'string' ? text.trim().slice(0, 100) : ''
  return withoutAbsent({
    text: words === '' ? undefined : words,
    stage: oneOf([...STAGES, 'other'] as const, search['stage']),
    level: oneOf(LEVELS, search['level']),
    place: typeof place === 'string' && isJurisdictionId(place) ? place : undefined,
    judged: typeof judged === 'boolean' ? judged : undefined,
    mark: oneOf(MARKS, search['mark']),
    sort: oneOf(SORTS, search['sort']),
    descending: descending === true ? true : undefined,
  })
}

type Loose = { [K in keyof RulebookSearch]: RulebookSearch[K] | undefined }

/** The same filters without those that are absent, so that the address says only what was chosen. */
export function withoutAbsent(search: Loose): RulebookSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** How many filters narrow the list; the order only turns it. */
export function countFilters({ text, stage, level, place, judged, mark }: RulebookSearch): number {
  return [text, stage, level, place, judged, mark].filter((value) => value !== undefined).length
}
