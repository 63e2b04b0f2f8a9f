import type { CivilDate } from '@tenderlight/law/civil-date'

/** True for a year that a budget may be of. */
export function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value <= 2100
}

/** This year and the two before it, newest first. */
export function lastYears(today: CivilDate): readonly number[] {
  const thisYear = Number(today.slice(0, 4))
  return [thisYear, thisYear - 1, thisYear - 2]
}
