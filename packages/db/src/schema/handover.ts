import type { CivilDate } from '@tenderlight/law/civil-date'

/** How notices get to the platform. */
export type HandoverMethod = 'webhook' | 'file'
/**
 * `sent`: the platform took it and said nothing that could be understood. `accepted`, `rejected`: it answered so, or a person
 * recorded its answer. `failed`: tried often enough.
 */
export type HandoverStatus = 'queued' | 'sent' | 'accepted' | 'rejected' | 'failed'
/** Why a try failed, where the product knows. */
export type HandoverProblem =
  | 'no-address'
  | 'no-directory'
  | 'directory-missing'
  | 'not-writable'
  | 'disk-full'
  | 'refused'
  | 'unreachable'
  | 'no-answer'
  | 'other'

/** Where a district's published notices are handed over to; what it was before stands in the log. */
export interface HandoverChannels {
  district_id: string
  /** What the platform is called. */
  platform: string
  method: HandoverMethod | 'off'
  intentions: boolean
  announcements: boolean
  /** Notices of this day and later. */
  from_on: CivilDate
  updated_at: Date
  updated_by: string
}

export interface HandoverWebhooks {
  district_id: string
  url: string
  secret: string
}

/** One notice on its way to the platform. What is pushed never changes, nor the key under which. */
export interface Handovers {
  district_id: string
  id: string
  organisation_id: string
  procurement_id: string
  notice_id: string
  /** The rejected one that it takes the place of. */
  follows: string | null
  /** JSON, as it is pushed byte for byte. */
  payload: string
  /** SHA-256 of it. */
  payload_digest: string
  method: HandoverMethod
  status: HandoverStatus
  /** Tries since it was queued. */
  attempts: number
  next_try_at: Date | null
  sent_at: Date | null
  /** What the platform calls the notice. */
  platform_number: string | null
  /** The HTTP status of the newest answer. */
  answer_status: number | null
  answer: string | null
  answered_at: Date | null
  /** Null: the publication. */
  asked_by: string | null
  created_at: Date
}

export type HandoverStepKind = 'queued' | 'sent' | 'failed' | 'answered'

/** What became of a handover, one after the other. Append-only. */
export interface HandoverSteps {
  district_id: string
  organisation_id: string
  handover_id: string
  step: number
  kind: HandoverStepKind
  at: Date
  /** By which it was pushed, or came back; `hand`: entered by a person. */
  method: HandoverMethod | 'hand' | null
  problem: HandoverProblem | null
  http_status: number | null
  /** What the platform said, in its own words. */
  text: string | null
  /** What of it was understood. */
  accepted: boolean | null
  platform_number: string | null
  /** The day of the answer, where a person entered it. */
  on_date: CivilDate | null
  person_id: string | null
}

export type UnreadableReason = 'not-json' | 'too-large' | 'unknown-number' | 'no-file'

/** A file among the answers that could not be taken for one. Append-only. */
export interface HandoverUnreadable {
  district_id: string
  id: string
  file_name: string
  reason: UnreadableReason
  found_at: Date
}
