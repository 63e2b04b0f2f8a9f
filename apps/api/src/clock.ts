import type { CivilDate } from '@tenderlight/law/civil-date'

/** Where the API learns what time it is. */
export type Now = () => Date

/**
 * The machine's clock or, for tests, one that runs on from the instant `from`, or one that stands on `fixedToday` in
 * China: the time of day runs on, so that what is recorded later is later.
 */
export function machineClock(fixedToday: CivilDate | undefined, from?: Date): Now {
  const startedAt = performance.now()
  if (from !== undefined) return () => new Date(from.getTime() + performance.now() - startedAt)
  if (fixedToday === undefined) return () => new Date()
  const nine = Date.parse(`${fixedToday}T09:00:00+08:00`)
  const LAST = 14 * 3_600_000
  return () => new Date(nine + Math.min(performance.now() - startedAt, LAST))
}
