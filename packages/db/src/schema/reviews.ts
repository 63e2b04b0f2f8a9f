import type { Command } from '@tenderlight/compliance/gate'
import type { ColumnType } from 'kysely'
import type { Json } from './procurements.ts'

/** Something that is published once somebody else has approved it. What became of it say its steps. */
export interface Submissions {
  district_id: string
  id: string
  organisation_id: string
  /** The published notice that it corrects; null for a new intention. */
  corrects: string | null
  /** The project whose announcement it is. */
  announces: ColumnType<string | null, string | null | undefined, never>
  created_at: Date
  /** False once it is published. */
  open: boolean
}

export type StepKind = 'submitted' | 'returned' | 'withdrawn' | 'approved'

/** One step of a submission, append-only; the last one says where it stands. */
export interface SubmissionSteps {
  district_id: string
  submission_id: string
  step: number
  kind: StepKind
  person_id: string
  at: Date
  reason: string | null
  /** What was submitted; null for every other step. */
  form: ColumnType<unknown, string | null, never>
  /** What was published. */
  notice_id: string | null
  /** What was put on record where nothing is published: a project without an intention. */
  procurement_id: string | null
  /** The district's decision by which nobody second was needed. */
  waiver: string | null
}

/** Commands whose commitments can be overridden. */
export type OverrideCommand = Exclude<Command, 'collect-deposit'>
export type OverrideState = 'waiting' | 'approved' | 'declined' | 'withdrawn'

/** A supervisor's request that promises of the district give way, and another supervisor's decision. */
export interface Overrides {
  district_id: string
  id: string
  procurement_id: string
  organisation_id: string
  command: OverrideCommand
  rules: Json<readonly string[]>
  reason: string
  asked_by: string
  asked_at: Date
  state: OverrideState
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string | null
}
