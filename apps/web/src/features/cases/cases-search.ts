import { CASE_KINDS, CASE_SOURCES, CASE_STAGES } from '@tenderlight/compliance/cases/case'
import type { CaseKind, CaseSource, CaseStage } from '@tenderlight/compliance/cases/case'

/** Other orders than the one that a list begins with. */
const SORTS = ['opened', 'unit', 'light', 'stage'] as const
const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const

/** The filters of the list, as they stand in the address. Absent: not filtered; without `stage` every open case. */
export interface CasesSearch {
  /** `all`: the closed ones too. */
  readonly stage?: CaseStage | 'all'
  readonly light?: (typeof LIGHTS)[number]
  readonly kind?: CaseKind
  readonly source?: CaseSource
  readonly unit?: string
  readonly rule?: string
  /** Those about one procurement. */
  readonly key?: string
  /** Those that wait for the reader's side. */
  readonly mine?: true
  readonly text?: string
  /** Absent: by the last day. */
  readonly sort?: (typeof SORTS)[number]
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const RULE = /^[\w.-]{1,100}$/

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined

/** Reads the filters from an address; whatever is none of the known values is dropped. */
export function readCasesSearch(search: Record<string, unknown>): CasesSearch {
  const { stage, text } = search
  // An all-digit search text arrives as a number.
  const words = typeof text === 'number' ? String(text) : typeof text === 'string' ? text.trim().slice(0, 100) : ''
  return withoutAbsent({
    stage: stage === 'all' ? stage : CASE_STAGES.find((one) => one === stage),
    light: LIGHTS.find((one) => one === search['light']),
    kind: CASE_KINDS.find((one) => one === search['kind']),
    source: CASE_SOURCES.find((one) => one === search['source']),
    unit: matching(UUID, search['unit']),
    rule: matching(RULE, search['rule']),
    key: matching(UUID, search['key']),
    mine: search['mine'] === true ? true : undefined,
    text: words === '' ? undefined : words,
    sort: SORTS.find((one) => one === search['sort']),
  })
}

/** A change of the filters; undefined takes one away. */
export type CasesChange = { readonly [K in keyof CasesSearch]?: CasesSearch[K] | undefined }

/** The filters after a change. */
export function changeSearch(before: CasesSearch, change: CasesChange): CasesSearch {
  return withoutAbsent({ ...before, ...change })
}

function withoutAbsent(search: CasesChange): CasesSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** Whether anything but the stage narrows the list; its order does not. */
export function isNarrowed({ stage: _, sort: __, ...others }: CasesSearch): boolean {
  return Object.values(others).some((filter) => filter !== undefined)
}

/** The question that the server is asked for these filters. */
export function casesQuestion({ stage, ...others }: CasesSearch) {
  if (stage === 'all') return others
  return stage === undefined ? { ...others, open: true } : { ...others, stage }
}
