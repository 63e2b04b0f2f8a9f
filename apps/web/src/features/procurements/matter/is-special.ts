import type { Detail } from '@tenderlight/contracts/procurements'
import { recordFieldValue } from '../../../ui/record-field.ts'

/** What the record says of why a project did not wait, or needed no intention. */
export const MATTER_FIELDS = ['specialMatter', 'exemptionClaimed', 'urgencyReason', 'urgencyApprovedBy'] as const

/** The mark that stands on a special matter; undefined: none. */
export function markOf({ facts }: Pick<Detail, 'facts'>): Detail['facts'][number] | undefined {
  return facts.find(
    ({ event, correctedBy, withdrawn }) => event === 'special-matter-mark' && correctedBy === null && !withdrawn,
  )
}

/** Whether there is anything to say of it. */
export function isSpecial(detail: Pick<Detail, 'facts' | 'record'>): boolean {
  return (
    markOf(detail) !== undefined ||
    MATTER_FIELDS.some((field) => recordFieldValue(field, detail.record[field]) !== undefined)
  )
}
