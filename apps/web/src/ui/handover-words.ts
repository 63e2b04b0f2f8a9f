import type { Handover } from '@tenderlight/contracts/handover'
import { m } from '../paraglide/messages.js'

/** Where a notice stands on its way to the province's platform. */
export const STATUS_WORDS: Readonly<Record<Handover['status'], () => string>> = {
  queued: m.handover_status_queued,
  sent: m.handover_status_sent,
  accepted: m.handover_status_accepted,
  rejected: m.handover_status_rejected,
  failed: m.handover_status_failed,
}

/** What went wrong, and what to do about it. */
export const PROBLEM_WORDS: Readonly<Record<NonNullable<Handover['problem']>, () => string>> = {
  'no-address': m.handover_problem_no_address,
  'no-directory': m.handover_problem_no_directory,
  'directory-missing': m.handover_problem_directory_missing,
  'not-writable': m.handover_problem_not_writable,
  'disk-full': m.handover_problem_disk_full,
  refused: m.handover_problem_refused,
  unreachable: m.handover_problem_unreachable,
  'no-answer': m.handover_problem_no_answer,
  other: m.handover_problem_other,
}
