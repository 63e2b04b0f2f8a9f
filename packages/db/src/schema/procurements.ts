import type { Bound } from '@tenderlight/compliance/desk/bound-by'
import type { Instalment } from '@tenderlight/compliance/payment/instalments'
import type { Supplement } from '@tenderlight/compliance/payment/supplements'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { ClockEventName } from '@tenderlight/compliance/procurement/matter'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { Category, Measure, Medium, Method, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { Level, Light, Measured, Verdict } from '@tenderlight/compliance/finding'
import type { Acceptance } from '@tenderlight/compliance/performance/acceptance'
import type { Milestone } from '@tenderlight/compliance/performance/milestones'
import type { LotAward } from '@tenderlight/compliance/suppliers/lot-shares'
import type { Party } from '@tenderlight/compliance/suppliers/parties'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { ColumnType, GeneratedAlways } from 'kysely'

/** A jsonb column: written as JSON text (both drivers agree on that), read as a value. */
export type Json<T> = ColumnType<T, string, string>

/** The record as the rules see it, without what the row's own columns say; instalments, parties, awards of packages, milestones and acceptance as they were entered. */
export type StoredRecord = Omit<Procurement, 'id' | 'heldBy'> & {
  readonly instalments?: readonly Instalment[]
  /** 补充合同 one by one; `supplements` is their sum. */
  readonly supplementList?: readonly Supplement[]
  readonly parties?: readonly Party[]
  readonly lotAwards?: readonly LotAward[]
  readonly milestones?: readonly Milestone[]
  readonly acceptance?: Acceptance
}

/** A light that does not depend on the day: the worst of the findings that no longer move. */
export type BaseLight = Light

/**
 * One procurement. `record` is the present state, folded from `attribute_versions` and `facts`, which are the
 * source and keep every earlier state; the columns generated from it are for lists.
 * The light of a level on day D is: red when base is red or D ≥ red_from; else yellow when base is yellow or
 * D ≥ yellow_from; else base.
 */
export interface Procurements {
  district_id: string
  id: string
  organisation_id: string
  /** 项目编号. */
  number: string
  held_by: Procurement['heldBy']
  record: Json<StoredRecord>
  created_at: Date
  updated_at: Date
  stage: string
  law_base: BaseLight
  law_yellow_from: CivilDate | null
  law_red_from: CivilDate | null
  commitment_base: BaseLight
  commitment_yellow_from: CivilDate | null
  commitment_red_from: CivilDate | null
  next_due: CivilDate | null
  next_rule: string | null
  /** Rulebook and calendar the projection was made with; another value makes the row stale. */
  projected_with: string
  /** Another number after every writing of the row, never one that a row had before. Kept by the database. */
  revision: GeneratedAlways<number>
  title: GeneratedAlways<string | null>
  regime: GeneratedAlways<Regime | null>
  category: GeneratedAlways<Category | null>
  method: GeneratedAlways<Method | null>
  measure: GeneratedAlways<Measure | null>
  budget: GeneratedAlways<Fen | null>
  budget_year: GeneratedAlways<number | null>
  search_text: GeneratedAlways<string>
  due_order: GeneratedAlways<CivilDate>
  title_order: GeneratedAlways<string>
  budget_order: GeneratedAlways<Fen>
  /** The payment is on record. */
  paid: GeneratedAlways<boolean>
  /** Reserved for small and medium enterprises: the amount, else the whole of an exclusive one, else the share of the budget, rounded up to whole fen; else 0. */
  reserved_sme: GeneratedAlways<Fen>
  reserved_small_micro: GeneratedAlways<Fen>
}

/** Attribute changes, append-only: each names the fields it set (null: erased), when, by whom and why. */
export interface AttributeVersions {
  district_id: string
  procurement_id: string
  version: number
  changes: Json<Readonly<Record<string, unknown>>>
  recorded_at: Date
  recorded_by: string | null
  import_id: string | null
  reason: string | null
}

/**
 * Facts (某日发生某事), bitemporal and append-only: `on_date` is when it happened, `recorded_at` when it was put on
 * record. A later row that `supersedes` an earlier one corrects or withdraws it. Per event one chain; of what may happen
 * several times, each `further` time begins another.
 */
export interface Facts {
  district_id: string
  id: string
  procurement_id: string
  event: EventName
  on_date: CivilDate
  at_time: string | null
  medium: Medium | null
  evidence: string | null
  recorded_at: Date
  recorded_by: string | null
  import_id: string | null
  supersedes: string | null
  reason: string | null
  withdrawn: boolean
  further: boolean
}

export interface ImportCounts {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
}

/** An uploaded ledger or budget: read once, confirmed once. `reading` is what exchange read. */
export interface FileImports {
  district_id: string
  id: string
  organisation_id: string
  filename: string
  digest: string
  reading: Json<unknown>
  counts: Json<ImportCounts>
  status: 'previewed' | 'confirmed'
  uploaded_by: string | null
  uploaded_at: Date
  confirmed_by: string | null
  confirmed_at: Date | null
}

/**
 * What a deadline rule gives for one procurement, projected from the findings. `open` clocks run: their light is
 * computed from `warn_from`, `due` and the day, never stored; `base_light` is the light of a clock at rest.
 */
export interface Clocks {
  district_id: string
  procurement_id: string
  rule: string
  /** '' for a rule with one clock. */
  part: string
  /** The matter that it is of; '' for a clock of the project itself. */
  matter: string
  organisation_id: string
  level: Level
  stage: string
  /** Whose clock it is. That of a supplier is never `open`: it is a right, and nobody is waited for. */
  bound: Bound
  verdict: Verdict
  open: boolean
  target_event: ClockEventName | null
  trigger_event: ClockEventName | null
  trigger_on: CivilDate | null
  aim_for: CivilDate | null
  due: CivilDate | null
  /** First yellow day; null for least distances, which are no deadlines. */
  warn_from: CivilDate | null
  met: CivilDate | null
  base_light: BaseLight
  /** The light an open clock takes after `due`: yellow where a written reason softens it. */
  late_light: BaseLight
  provisional: boolean
  parameter_from: CivilDate
  calendar_version: string
  /** The month in which it was met: twelve times the year, and the month from 0 on. Kept by the database. */
  met_in: GeneratedAlways<number | null>
  /** The month of the first day on which one that was met too late stood red. */
  late_in: GeneratedAlways<number | null>
  /** Met in time. */
  kept: GeneratedAlways<boolean>
}

/**
 * A requirement of law or commitment that is not met and gives no clock: a share that falls short, dates in the wrong order, an
 * intention that was not published. Projected from the findings with the clocks; its light does not depend on the day.
 */
export interface StandingBreaches {
  district_id: string
  procurement_id: string
  rule: string
  /** '' for a rule with one finding. */
  part: string
  /** The matter that it is of; '' for one of the project itself. */
  matter: string
  organisation_id: string
  level: 'law' | 'commitment'
  stage: string
  bound: Bound
  light: 'yellow' | 'red'
  unit: Measured['unit'] | null
  required: number | null
  actual: number | null
  shortfall: number | null
  /** The written reason on record that softened it. */
  reason: string | null
  parameter_from: CivilDate
  calendar_version: string
}
