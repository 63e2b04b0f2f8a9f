import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate, DayNumber } from '@tenderlight/law/civil-date'
import { valueByDay, valueOn } from '@tenderlight/law/dated-parameter'
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

/** {@link noticeDate} as a day number; {@link ABSENT} before all notices. */
function knownNoticeDay(procurement: Procurement, scope: Scope): DayNumber {
  const [announcement, intention, tenderPlan] = NOTICES
  let day = dayOf(procurement, announcement, scope)
  if (day === ABSENT) day = dayOf(procurement, intention, scope)
  if (day === ABSENT) day = dayOf(procurement, tenderPlan, scope)
  return day
}

/** {@link noticeDate} as a day number; before all notices, today. */
export function noticeDay(procurement: Procurement, scope: Scope): DayNumber {
  const day = knownNoticeDay(procurement, scope)
  return day === ABSENT ? scope.todayNumber : day
}

const LAST_DAY = dayNumber('9999-12-31')

/** {@link figureFor} of one figure, made once for rules that ask it of every record. */
export function figureByNotice<V>(figure: Parameter<V>): (procurement: Procurement, scope: Scope) => V | undefined {
  const valueAt = valueByDay(figure)
  return (procurement, scope) => {
    const day = knownNoticeDay(procurement, scope)
    return valueAt(day === ABSENT ? LAST_DAY : day)?.value
  }
}

/** The figure of the law that governs the notice; without a notice, the latest. */
export function figureFor<V>(figure: Parameter<V>, procurement: Procurement): V | undefined {
  return valueOn(figure, noticeDate(procurement) ?? '9999-12-31')?.value
}
