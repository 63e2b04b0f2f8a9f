import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { addWorkingDays, workingDaysThrough } from '@tenderlight/law/working-days'
import type { Calendar } from '@tenderlight/law/working-days'
import type { Lateness, Light } from '../finding.ts'
import { isProvisional, latenessOf } from '../rules/kinds/term.ts'
import { warnFrom } from '../rules/kinds/warning-window.ts'
import type { CaseStage } from './case.ts'

/** What a case waits for, by when, and its light. The days are the letter's, the unit's plan's or the district's terms: no law. */
export interface CaseClock {
  readonly what: 'issue' | 'answer' | 'rectify' | 'review'
  readonly due: CivilDate
  /** The first yellow day. */
  readonly warnFrom: CivilDate
  readonly light: Light
  readonly late: Lateness | null
  /** The last day or today lies beyond the published calendar. */
  readonly provisional: boolean
}

const WAITS: { readonly [S in CaseStage]?: CaseClock['what'] } = {
  'to-issue': 'issue',
  'to-answer': 'answer',
  rectifying: 'rectify',
  'to-review': 'review',
}

/** The first yellow day of a term from `from` to `due`, by the window of all clocks; never after `due`. */
export function warnFromOfTerm(calendar: Calendar, { from, due }: { from: CivilDate; due: CivilDate }): CivilDate {
  const [trigger, last] = [dayNumber(from), dayNumber(due)]
  const days = Math.max(1, workingDaysThrough(calendar, last) - workingDaysThrough(calendar, trigger))
  const first = warnFrom(calendar, { trigger, days, counting: 'working-days', aimFor: last, due: last })
  return civilDateOf(Math.min(last, first))
}

/** Where a case stands, by when, and from which day its term is yellow (`warnFromOfTerm`). */
export interface CaseStanding {
  readonly stage: CaseStage
  readonly due: CivilDate | null
  readonly warnFrom: CivilDate | null
}

/** The clock of a case today; null: nothing is asked for, or no day was set for it. */
export function caseClock(
  { stage, due, warnFrom: first }: CaseStanding,
  { today, calendar }: { readonly today: CivilDate; readonly calendar: Calendar },
): CaseClock | null {
  const what = WAITS[stage]
  if (what === undefined || due === null || first === null) return null
  const late = today > due ? latenessOf(calendar, dayNumber(due), dayNumber(today)) : null
  return {
    what,
    due,
    warnFrom: first,
    light: late !== null ? 'red' : today >= first ? 'yellow' : 'green',
    late,
    provisional: isProvisional(calendar, Math.max(dayNumber(due), late === null ? 0 : dayNumber(today))),
  }
}

/** The last day of a term of `days` working days after `on`; null where none is set. */
export function dueWithin(calendar: Calendar, on: CivilDate, days: number | null | undefined): CivilDate | null {
  return days === null || days === undefined ? null : addWorkingDays(calendar, on, days).date
}
