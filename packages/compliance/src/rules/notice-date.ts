import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import type { Procurement } from '../procurement/procurement.ts'

/** The day whose law governs plan and documents: the announcement, else the intention or tender plan; undefined before all. */
export function noticeDate(procurement: Procurement): CivilDate | undefined {
  return procurement.announcementOn ?? procurement.intentionOn ?? procurement.tenderPlanOn
}

/** The figure of the law that governs the notice; without a notice, the latest. */
export function figureFor<V>(figure: Parameter<V>, procurement: Procurement): V | undefined {
  return valueOn(figure, noticeDate(procurement) ?? '9999-12-31')?.value
}
