import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Draft } from './draft.ts'

/**
 * The record as it would stand if the draft were published today. A special matter named in it is marked on the same
 * day; a reason or telephone in the form is stated in the intention. The same steps as on the server.
 */
export function plannedRecord(draft: Draft, buyer: string, today: CivilDate): Procurement {
  const { id: _id, readFrom: _words, plannedAnnouncementOn: _planned, specialMatter, ...form } = draft
  const said = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''))
  const states = draft.noReserveReason.trim() !== '' || draft.complaintPhone.trim() !== ''
  return {
    ...said,
    id: draft.id,
    heldBy: 'register',
    buyer,
    ...(draft.regime === 'tendering' ? { tenderPlanOn: today } : { intentionOn: today }),
    ...(specialMatter === undefined ? {} : { specialMatter, specialMatterOn: today }),
    ...(states ? { noReserveStatedIn: ['intention'] } : {}),
  }
}
