const LEVELS = ['law', 'commitment'] as const

/** What the page of a new case begins with, as it stands in the address. */
export interface NewCaseSearch {
  /** Only what is not in order with this procurement, and of it `rule` ticked. */
  readonly key?: string
  readonly rule?: string
  readonly unit?: string
  readonly level?: (typeof LEVELS)[number]
  /** Absent: what is red. */
  readonly light?: 'yellow'
  /** Something that stands on no record. */
  readonly about?: true
  /** The finding of a list check that it is about (`key.n`), and what it is called. */
  readonly check?: string
  readonly title?: string
  /** The request, challenge or complaint that it is opened from. */
  readonly request?: string
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const CHECK = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.\d{1,6}$/iu
const RULE = /^[\w.-]{1,100}$/

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined

/** A change of the choices; undefined takes one away. */
export type NewCaseChange = { readonly [K in keyof NewCaseSearch]?: NewCaseSearch[K] | undefined }

/** Reads the choices from an address; whatever is none of the known values is dropped. */
export function readNewCaseSearch(search: Record<string, unknown>): NewCaseSearch {
  return changeNewCase(
    {},
    {
      key: matching(UUID, search['key']),
      rule: matching(RULE, search['rule']),
      unit: matching(UUID, search['unit']),
      level: LEVELS.find((level) => level === search['level']),
      light: search['light'] === 'yellow' ? 'yellow' : undefined,
      about: search['about'] === true ? true : undefined,
      check: matching(CHECK, search['check']),
      request: matching(UUID, search['request']),
      title: matching(/^[^\n]{2,100}$/u, search['title']),
    },
  )
}

/** The choices after a change. */
export function changeNewCase(before: NewCaseSearch, change: NewCaseChange): NewCaseSearch {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined))
}
