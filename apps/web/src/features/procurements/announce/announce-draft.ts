import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { dayIn, textIn, wholeIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'

/** What an announcement adds, as it is being entered. */
export interface AnnounceDraft {
  readonly bidDeadlineOn: CivilDate | undefined
  readonly bidDeposit: Fen | undefined
  readonly reason: string
}

export const NO_ANNOUNCEMENT: AnnounceDraft = { bidDeadlineOn: undefined, bidDeposit: undefined, reason: '' }

/** Reads a kept announcement back; what is of no use in it is left out. */
export function readAnnouncement(kept: Kept): AnnounceDraft {
  return {
    bidDeadlineOn: dayIn(kept, 'bidDeadlineOn'),
    bidDeposit: wholeIn(kept, 'bidDeposit'),
    reason: textIn(kept, 'reason'),
  }
}
