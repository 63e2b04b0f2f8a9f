import { light } from '@tenderlight/contracts/values'
import { addDays, civilDate } from '@tenderlight/law/civil-date'

/** The day of the measurement. */
export const BENCH_DAY = civilDate('2026-04-10')
/** From which it is looked back at. */
export const DAY_AFTER = addDays(BENCH_DAY, 1)

/** The page that is asked for: one light of government procurement, by what is due. */
export function benchFilter(wanted: string | undefined) {
  return {
    level: 'commitment',
    light: light.parse(wanted),
    regime: 'government-procurement',
    sort: 'due',
    descending: false,
    limit: 50,
  } as const
}
