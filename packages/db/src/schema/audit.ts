import type { CivilDate } from '@tenderlight/law/civil-date'

/** The log of a district, append-only: entry n+1 holds the hash of entry n. See `audit-log/entry.ts` for the fields. */
export interface AuditEntries {
  district_id: string
  number: number
  at: Date
  person_id: string | null
  person_name: string
  role: string
  address: string
  action: string
  record_kind: string
  record_id: string
  label: string
  before_digest: string | null
  after_digest: string | null
  previous: string
  hash: string
}

/** Where the log ended at the end of a day, signed. */
export interface AuditHeads {
  district_id: string
  day: CivilDate
  number: number
  hash: string
  signed_at: Date
  key_id: string
  signature: string
}

/** The public keys that heads are checked with, in the order in which they came into use. */
export interface AuditKeys {
  sequence: number
  id: string
  public_key: string
  since: Date
}
