import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { Method } from '@tenderlight/compliance/procurement/vocabulary'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Calendar } from '@tenderlight/law/working-days'
import type { EventDates, Gaps, TrackName } from '../course.ts'
import type { Random } from '../random.ts'
import type { Ware } from '../wares/ware.ts'
import { onOrBeforeWorkingDay, workingDayBefore } from '../working-week.ts'

/** The day the demo is shown on, and the days an act can fall on relative to it. */
export interface Moment {
  readonly today: CivilDate
  readonly calendar: Calendar
  /** The first day of the demo: 1 January two years ago. */
  readonly start: CivilDate
  /** Today, or the last working day before it. */
  readonly latest: CivilDate
  /** The `n`-th working day strictly before today. */
  before(n: number): CivilDate
  /** `days` calendar days ago, or the last working day before that. */
  ago(days: number): CivilDate
}

export function momentOf(today: CivilDate, calendar: Calendar): Moment {
  const year = Number(today.slice(0, 4)) - 2
  return {
    today,
    calendar,
    start: civilDate(`${`${year}`.padStart(4, '0')}-01-01`),
    latest: onOrBeforeWorkingDay(calendar, today),
    before: (n) => workingDayBefore(calendar, today, n),
    ago: (days) => onOrBeforeWorkingDay(calendar, addDays(today, -days)),
  }
}

/** Where a procurement stands: one date that is fixed relative to today; the rest follows from its track. */
export interface Placing {
  readonly fixed: { readonly event: EventName; readonly on: CivilDate }
  readonly gaps?: Gaps
  /** The last event of the main line that has happened. */
  readonly through?: EventName
  readonly without?: readonly EventName[]
  /** Fields of its own, once the dates are known. */
  readonly fields?: (dates: EventDates) => Partial<Procurement>
}

/** A state that a procurement of the demo can be in. */
export interface Situation {
  readonly name: string
  /** How many procurements of the demo are in it. */
  readonly count: number
  readonly heldBy?: Procurement['heldBy']
  readonly method?: (random: Random, ware: Ware) => Method
  /** The highest budget, in units of 10,000 yuan. */
  readonly most?: number
  accepts(ware: Ware): boolean
  /** Undefined: planned only, nothing has happened. */
  place(moment: Moment, random: Random, track: TrackName): Placing | undefined
}

export const anyWare = (): boolean => true
export const purchased = (ware: Ware): boolean => ware.regime === 'government-procurement'
export const goodsOrServices = (ware: Ware): boolean => ware.category !== 'works'
export const tendered = (ware: Ware): boolean => ware.regime === 'tendering'
