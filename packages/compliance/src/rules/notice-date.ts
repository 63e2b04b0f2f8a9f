import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Procurement } from '../procurement/procurement.ts'

/** The day whose law governs plan and documents: the announcement, else the intention or tender plan; undefined before all. */
export function noticeDate(procurement: Procurement): CivilDate | undefined {
  return procurement.announcementOn ?? procurement.intentionOn ?? procurement.tenderPlanOn
}
