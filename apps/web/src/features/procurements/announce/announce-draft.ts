import type { AnnouncementAsked } from '@tenderlight/contracts/intentions'
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

/** What the form begins with: what was submitted before, or nothing. */
export function draftOf(before: AnnouncementAsked | undefined): AnnounceDraft {
  return { bidDeadlineOn: before?.bidDeadlineOn, bidDeposit: before?.bidDeposit, reason: before?.reason ?? '' }
}

/** What is asked of the server; empty fields are left out. */
export function askedOf(key: string, { bidDeadlineOn, bidDeposit, reason }: AnnounceDraft): AnnouncementAsked {
  return {
    key,
    ...(bidDeadlineOn === undefined ? {} : { bidDeadlineOn }),
    ...(bidDeposit === undefined ? {} : { bidDeposit }),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  }
}

/** Reads a kept announcement back; what is of no use in it is left out. */
export function readAnnouncement(kept: Kept): AnnounceDraft {
  return {
    bidDeadlineOn: dayIn(kept, 'bidDeadlineOn'),
    bidDeposit: wholeIn(kept, 'bidDeposit'),
    reason: textIn(kept, 'reason'),
  }
}
