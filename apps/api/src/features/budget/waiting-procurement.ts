import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { intentionForm } from '@tenderlight/contracts/intentions'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** What waits for review as the record would stand if it were published today. */
export function waitingProcurement(id: string, form: unknown, buyer: string, today: CivilDate): Procurement {
  const { plannedAnnouncementOn: _, specialMatter, ...fields } = intentionForm.parse(form)
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
  return {
    ...given,
    id,
    heldBy: 'register',
    buyer,
    ...(fields.regime === 'tendering' ? { tenderPlanOn: today } : { intentionOn: today }),
    ...(specialMatter === undefined ? {} : { specialMatter, specialMatterOn: today }),
  }
}
