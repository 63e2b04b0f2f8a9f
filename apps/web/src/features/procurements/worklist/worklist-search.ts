import { parseCivilDate, parseCivilMonth } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import type { WorklistFilter } from '@tenderlight/contracts/worklist'
import { STAGES } from '@tenderlight/compliance/rules/rule'
import type { Stage } from '@tenderlight/compliance/rules/rule'
import { isKey } from '../list/list-search.ts'

export const DUE_LEVELS = ['law', 'commitment', 'contract'] as const
export const WORK_LIGHTS = ['red', 'yellow', 'green'] as const

/** What the address of the worklist says. Absent: the list, not filtered. */
export interface WorklistSearch {
  readonly view?: 'calendar'
  readonly unit?: string
  readonly stage?: Stage
  readonly light?: (typeof WORK_LIGHTS)[number]
  readonly level?: (typeof DUE_LEVELS)[number]
  /** The month on show in the calendar; absent: this month. */
  readonly month?: CivilMonth
  /** The day that is open in the calendar. */
  readonly day?: CivilDate
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value)
}

/** Reads the address; whatever is none of the known values is dropped. */
export function readWorklistSearch(search: Record<string, unknown>): WorklistSearch {
  const { unit, month, day } = search
  return withoutAbsent({
    view: oneOf(['calendar'], search['view']),
    unit: typeof unit === 'string' && isKey(unit) ? unit : undefined,
    stage: oneOf(STAGES, search['stage']),
    light: oneOf(WORK_LIGHTS, search['light']),
    level: oneOf(DUE_LEVELS, search['level']),
    month: typeof month === 'string' && parseCivilMonth(month) !== undefined ? (month as CivilMonth) : undefined,
    day: typeof day === 'string' ? parseCivilDate(day) : undefined,
  })
}

type Loose = { [K in keyof WorklistSearch]: WorklistSearch[K] | undefined }

/** The same without what is absent, so that the address says only what was chosen. */
export function withoutAbsent(search: Loose): WorklistSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** How many filters narrow the list. */
export function countFilters({ unit, stage, light, level }: WorklistSearch): number {
  return [unit, stage, light, level].filter((value) => value !== undefined).length
}

/** What the API is asked for the list. */
export function listQuestion({ unit, stage, light, level }: WorklistSearch): WorklistFilter {
  return Object.fromEntries(Object.entries({ unit, stage, light, level }).filter(([, value]) => value !== undefined))
}
