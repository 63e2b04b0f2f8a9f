import type { EventName } from '@tenderlight/compliance/procurement/events'

export type EvidenceKind = 'pdf' | 'png' | 'jpeg' | 'webp' | 'docx' | 'xlsx' | 'pptx'

/** A file that proves a step, append-only. Its content is stored by `digest`, the SHA-256. */
export interface Evidence {
  district_id: string
  id: string
  /** The unit of the procurement. */
  organisation_id: string
  procurement_id: string
  /** The fact that stood when the file was attached; a correction of its date leaves the file with the step. Null: see `part_id`. */
  fact_id: string | null
  /** The part of the step that it proves, where that is no fact of its own: a payment of an instalment. */
  part_id: string | null
  event: EventName
  filename: string
  kind: EvidenceKind
  bytes: number
  digest: string
  note: string | null
  recorded_at: Date
  recorded_by: string
}

/** Files that no longer count, append-only: each says why. */
export interface EvidenceWithdrawals {
  district_id: string
  evidence_id: string
  organisation_id: string
  reason: string
  withdrawn_at: Date
  withdrawn_by: string
}

/** What each district has stored, withdrawn files included. */
export interface EvidenceTotals {
  district_id: string
  files: number
  bytes: number
}
