import { addMonths, civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import { addWorkingDaysTo, workingDaysThrough } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Finding, Light } from '../../finding.ts'
import { ABSENT } from '../../reading.ts'
import { found } from '../found.ts'
import type { Ground } from '../found.ts'
import { foundDistance, foundTerm } from '../found-clock.ts'
import { isProvisional } from './term.ts'

const MONTHS_A_YEAR = 12

/** What a gap counts. */
export type GapUnit = 'days' | 'working-days' | 'years'

/**
 * The verdict of a least distance whose trigger is on record: `start` is its day, `done` the target's or ABSENT.
 * `light`: of a breach.
 */
export function distance(
  ground: Ground,
  trigger: NonNullable<Finding['trigger']>,
  start: DayNumber,
  done: DayNumber,
  least: number,
  unit: GapUnit,
  light: Light,
): Finding {
  const { calendar } = ground.scope
  const earliest = earliestOf(start, least, unit, calendar)
  const day = civilDateOf(earliest)
  // Years end on the corresponding day, whatever the calendar of working days will be.
  const provisional = unit !== 'years' && isProvisional(calendar, earliest)
  const met = done === ABSENT ? null : civilDateOf(done)
  const dates = { trigger, aimFor: day, due: day, met, late: null, provisional }
  if (unit === 'years') {
    if (met === null) return found(ground, 'pending', 'green', dates)
    return done >= earliest ? found(ground, 'compliant', 'green', dates) : found(ground, 'breach', light, dates)
  }
  if (met === null) return foundTerm(ground, 'pending', 'green', dates, unit, least)
  const actual =
    unit === 'days' ? done - start : workingDaysThrough(calendar, done) - workingDaysThrough(calendar, start)
  return actual >= least
    ? foundDistance(ground, 'compliant', 'green', dates, unit, least, actual)
    : foundDistance(ground, 'breach', light, dates, unit, least, actual)
}

function earliestOf(start: DayNumber, least: number, unit: GapUnit, calendar: Calendar): DayNumber {
  switch (unit) {
    case 'days':
      return start + least
    case 'working-days':
      return addWorkingDaysTo(calendar, start, least)
    case 'years':
      return dayNumber(addMonths(civilDateOf(start), least * MONTHS_A_YEAR))
  }
}
