import type { Reserving } from '@tenderlight/compliance/reservation/share-plan'
import { isYear } from '../../ui/years.ts'

/** Whose year is planned, and what is ticked: by the keys of projects or submissions. In the address, so that a reload keeps it. */
export interface PlanSearch {
  readonly unit?: string
  readonly year?: number
  /** Reserved as far as their rules ask. */
  readonly asked?: readonly string[]
  /** Reserved as a whole. */
  readonly whole?: readonly string[]
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const isKey = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

/** Reads an address; whatever is none of the known values is dropped. */
export function readPlanSearch(search: Record<string, unknown>): PlanSearch {
  const { unit, year } = search
  const asked = keysIn(search['asked'])
  const whole = keysIn(search['whole']).filter((key) => !asked.includes(key))
  return {
    ...(isKey(unit) ? { unit } : {}),
    ...(isYear(year) ? { year } : {}),
    ...(asked.length === 0 ? {} : { asked }),
    ...(whole.length === 0 ? {} : { whole }),
  }
}

function keysIn(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.filter(isKey))] : []
}

/** What is ticked, and how. */
export function tickedIn({ asked = [], whole = [] }: PlanSearch): ReadonlyMap<string, Reserving> {
  return new Map([...asked.map((key) => [key, 'asked'] as const), ...whole.map((key) => [key, 'whole'] as const)])
}

/** The address after a project is ticked in this way, or with undefined no more. */
export function tick(search: PlanSearch, key: string, how: Reserving | undefined): PlanSearch {
  const { asked = [], whole = [], ...rest } = search
  const without = { asked: asked.filter((one) => one !== key), whole: whole.filter((one) => one !== key) }
  const ticked = how === undefined ? without : { ...without, [how]: [...without[how], key] }
  return readPlanSearch({ ...rest, ...ticked })
}
