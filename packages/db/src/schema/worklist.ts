import type { CivilDate } from '@tenderlight/law/civil-date'

/** A person's address under which a calendar program reads what is due for them. Of the secret in it only the digest is kept. */
export interface WorklistFeeds {
  district_id: string
  person_id: string
  /** SHA-256 of the secret, in hex. */
  token_digest: string
  made_at: Date
}

/** Whether a person wants the weekly mail. */
export interface WeeklyDigestSettings {
  district_id: string
  person_id: string
  wanted: boolean
  changed_at: Date
}

/** One week of one person that was looked at; where nothing was due there is no delivery for it. */
export interface WeeklyDigests {
  district_id: string
  id: string
  person_id: string
  /** Its Monday. */
  week: CivilDate
  /** How many things there were to do. */
  things: number
  raised_on: CivilDate
  raised_at: Date
}
