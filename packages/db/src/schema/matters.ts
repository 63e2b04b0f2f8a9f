import type { IntakeStep, StepSaid } from '@tenderlight/compliance/intake/steps'
import type { MatterKind } from '@tenderlight/compliance/procurement/matter'
import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { EvidenceKind } from './evidence.ts'
import type { Json } from './procurements.ts'

/**
 * Something that somebody raised and somebody has to answer. What happened to it are its steps; of this row only who handles it,
 * how it is sorted and what it waits for change, with them.
 */
export interface Matters {
  district_id: string
  id: string
  /** “SQ-2026-0001”. */
  number: string
  /** Who handles it now. */
  organisation_id: string
  procurement_id: string | null
  kind: MatterKind
  regime: Regime | null
  channel: string
  /** What it is about, in words that name nobody. */
  title: string
  /** Tells those who raise things apart, for the rules: a credit code or a digest. */
  party_key: string | null
  /** The challenge or objection that came before a complaint. */
  after_id: string | null
  /** Whoever raised it asked not to be named to the unit. */
  confidential: boolean
  received_on: CivilDate
  class: string | null
  layer: string | null
  level: string | null
  open: boolean
  /** The step that is waited for; null once it is closed. */
  waits_for: IntakeStep | null
  created_at: Date
}

/** Who raised a matter, in versions of which the highest stands. Append-only. */
export interface MatterParties {
  district_id: string
  matter_id: string
  version: number
  name: string
  telephone: string | null
  credit_code: string | null
  address: string | null
  reason: string | null
  recorded_at: Date
  /** Null: it came by the portal. */
  recorded_by: string | null
}

/** A step of a matter, append-only. */
export interface MatterSteps {
  district_id: string
  matter_id: string
  /** From 1, without a gap. */
  step: number
  kind: IntakeStep
  on_date: CivilDate
  said: Json<StepSaid>
  /** What was said: the request itself, the plan, the answer. */
  words: string | null
  /** The step that this one puts right. */
  corrects: number | null
  taken_back: boolean
  reason: string | null
  /** Null: it came by the portal. */
  person_id: string | null
  at: Date
}

/** What whoever raised a matter on the portal follows it by. Append-only. */
export interface MatterFollow {
  district_id: string
  matter_id: string
  /** SHA-256 of the code, in hex: the code itself is kept nowhere. */
  code_digest: string
}

/** A file of a matter, append-only. */
export interface MatterFiles {
  district_id: string
  id: string
  /** The organisation of whoever attached it; of what came by the portal: who had the matter in hand first. */
  organisation_id: string
  /** The matter: the folder of its contents, named as in the other tables of files. */
  procurement_id: string
  filename: string
  kind: EvidenceKind
  bytes: number
  digest: string
  note: string | null
  recorded_at: Date
  /** Null: it came by the portal. */
  recorded_by: string | null
}

/** A file of a matter that was taken back, append-only. */
export interface MatterFileWithdrawals {
  district_id: string
  file_id: string
  reason: string
  withdrawn_at: Date
  withdrawn_by: string
}
