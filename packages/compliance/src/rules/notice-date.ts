import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import type { Procurement } from '../procurement/procurement.ts'
import { ABSENT } from '../reading.ts'
import { dayOf, placeOf } from './days.ts'
import type { Scope } from './rule.ts'

/** The day whose law governs plan and documents: the announcement, else the intention or tender plan; undefined before all. */
export function noticeDate(procurement: Procurement): CivilDate | undefined {
  return procurement.announcementOn ?? procurement.intentionOn ?? procurement.tenderPlanOn
}

const NOTICES = [placeOf('announcement'), placeOf('intention'), placeOf('tender-plan')] as const

/** {@link noticeDate} as a day number; before all notices, today. */
export function noticeDay(procurement: Procurement, scope: Scope): DayNumber {
  const [announcement, intention, tenderPlan] = NOTICES
  let day = dayOf(procurement, announcement, scope)
  if (day === ABSENT) day = dayOf(procurement, intention, scope)
  if (day === ABSENT) day = dayOf(procurement, tenderPlan, scope)
  return day === ABSENT ? scope.todayNumber : day
}

/** The figure of the law that governs the notice; without a notice, the latest. */
export function figureFor<V>(figure: Parameter<V>, procurement: Procurement): V | undefined {
  return valueOn(figure, noticeDate(procurement) ?? '9999-12-31')?.value
}
