import type { CaseKind, CaseSource, CaseStage, CaseStepKind, CaseWaitsFor } from '@tenderlight/compliance/cases/case'
import type { FindingRecord } from '@tenderlight/compliance/records/finding-record'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ColumnType, Generated } from 'kysely'
import type { EvidenceKind } from './evidence.ts'

/** A case (督办) as lists need it; follows from its steps and is written together with them. */
export interface Cases {
  district_id: string
  id: string
  /** 发文字号 of its letter. */
  number: string | null
  /** The unit that it is about. */
  organisation_id: string
  kind: CaseKind
  title: string
  source: CaseSource
  /** The request, challenge or complaint that it was opened from. */
  request_id: Generated<string | null>
  subjects: number
  opened_on: CivilDate
  opened_at: Date
  /** Null: opened by itself, by what the district settled. */
  opened_by: string | null
  stage: CaseStage
  /** The last day of what comes next, and its first yellow day. */
  due: CivilDate | null
  warn_from: CivilDate | null
  waits_for: CaseWaitsFor | null
  extension_asked: boolean
  withdrawal_asked: boolean
  escalated: boolean
  /** Since when the unit knows of it: its letter was issued, or none was to follow. Null: it does not. */
  told_on: CivilDate | null
  closed_on: CivilDate | null
  closed_as: 'struck-off' | 'withdrawn' | null
}

/** A breach that a case is about, append-only. */
export interface CaseSubjects {
  district_id: string
  case_id: string
  n: number
  organisation_id: string
  procurement_id: string | null
  rule: string
  part: string
  matter: string
  level: 'law' | 'commitment'
  /** The breach, by which no two open cases are about the same one. */
  key: string
  found_on: CivilDate
  /** The record of its finding when the case was opened, and the SHA-256 of its canonical JSON. */
  record: ColumnType<FindingRecord, string, never>
  digest: string
}

/** What a step of a kind says beside its text and days. */
export interface CaseStepContent {
  /** opened: whether a letter follows, and what the policy that opened it asks for. */
  readonly letter?: boolean | string
  readonly answerWithin?: number | null
  readonly reviewWithin?: number | null
  readonly escalateAfter?: number | null
  /** rectified: when. extension-asked: until when. answered: by when. */
  readonly day?: CivilDate
  readonly to?: 'head' | 'office'
  readonly heads?: readonly string[]
  readonly number?: string
}

/** One step of a case, append-only. */
export interface CaseSteps {
  district_id: string
  case_id: string
  step: number
  organisation_id: string
  kind: CaseStepKind
  /** Where it led to. */
  stage: CaseStage
  /** Null: the product itself. */
  person_id: string | null
  at: Date
  on_date: CivilDate
  /** The last day that it set for what comes next. */
  due: CivilDate | null
  reason: string | null
  content: ColumnType<CaseStepContent, string, never>
  /** The district's decision by which nobody second was needed. */
  waiver: string | null
}

/** A supervision letter (督办函): a draft until it is issued, once. */
export interface CaseLetters {
  district_id: string
  id: string
  case_id: string
  organisation_id: string
  document: ColumnType<unknown, string, never>
  digest: string
  due_on: CivilDate | null
  drafted_by: string
  drafted_at: Date
  year: number | null
  sequence: number | null
  number: string | null
  issued_by: string | null
  issued_at: Date | null
}

/** A file of a step, append-only. */
export interface CaseFiles {
  district_id: string
  id: string
  organisation_id: string
  /** The case: the folder of its contents, named as in the other tables of files. */
  procurement_id: string
  step: number
  filename: string
  kind: EvidenceKind
  bytes: number
  digest: string
  note: string | null
  recorded_at: Date
  recorded_by: string
}

/** 督办人员备注, append-only; for those who look after the district. */
export interface CaseNotes {
  district_id: string
  id: string
  case_id: string
  text: string
  by: string
  at: Date
}
