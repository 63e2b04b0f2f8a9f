import type { FindingRecord } from '@tenderlight/compliance/records/finding-record'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ColumnType, Generated } from 'kysely'
import type { Json } from './procurements.ts'

/** What becomes of the clock of a procurement. */
export type ClockStep = 'warning' | 'breach' | 'reminder' | 'cleared'
/** What becomes of a supervision case: what it waits for is near, or late, or it went to somebody above. */
export type CaseAlertStep = 'case-warning' | 'case-breach' | 'case-escalated'
/** What becomes of a matter that belongs to no project: its last day is near, or over. */
export type MatterAlertStep = 'matter-warning' | 'matter-breach'
/** What becomes of a report that names a unit. */
export type ReportAlertStep = 'report-issued' | 'report-withdrawn'
export type AlertStep = ClockStep | CaseAlertStep | MatterAlertStep | ReportAlertStep
export type DeliveryStatus = 'queued' | 'sent' | 'failed'
export type WebhookFormat = 'generic' | 'wecom' | 'dingtalk'

/** What newly fell due; one row per clock (rule, part, matter, trigger and due date of a procurement) and step, of a case, or of a matter that belongs to no project. */
export interface Alerts {
  district_id: string
  id: string
  /** Null: of a case, a matter or a report. */
  procurement_id: string | null
  /** Whose the clock is: the unit, or the bureau. */
  organisation_id: string
  case_id: string | null
  matter_id: Generated<string | null>
  report_id: Generated<string | null>
  rule: string
  part: string
  /** The matter whose clock it is; '' for a clock of the project itself. */
  matter: string
  /** Null: of a case or a matter. */
  level: 'law' | 'commitment' | null
  step: AlertStep
  /** Of a reminder: working days after the last day; else 0. */
  nth: Generated<number>
  trigger_on: CivilDate
  due: CivilDate
  raised_on: CivilDate
  raised_at: Date
  /** The record of the finding that raised it, and its digest; null where there is none. */
  record: ColumnType<FindingRecord | null, string | null | undefined, string | null>
  digest: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Deliveries {
  district_id: string
  id: string
  /** What it carries: one of the four. */
  alert_id: string | null
  digest_id: string | null
  weekly_id: string | null
  alert_digest_id: string | null
  channel: 'in-app' | 'e-mail' | 'webhook'
  target: string
  status: DeliveryStatus
  attempts: number
  next_attempt_at: Date | null
  last_error: string | null
  sent_at: Date | null
  created_at: Date
}

export interface AlertReads {
  district_id: string
  alert_id: string
  person_id: string
  read_at: Date
}

export interface ChannelSettings {
  district_id: string
  organisation_id: string
  emails: Json<readonly string[]>
  webhook_url: string | null
  webhook_secret: string | null
  /** How the receiver wants to be told. */
  webhook_format: Generated<WebhookFormat>
  updated_at: Date
}

/** What one receiver is told of once a day. Alerts are added until it is closed for being sent. */
export interface AlertDigests {
  district_id: string
  id: string
  channel: 'e-mail' | 'webhook'
  target: string
  send_at: Date
  raised_on: CivilDate
  closed_at: Date | null
}

export interface AlertDigestItems {
  district_id: string
  digest_id: string
  alert_id: string
}

/** Every sending of a delivery that was begun, with what the receiver answered. */
export interface DeliveryTries {
  district_id: string
  delivery_id: string
  n: number
  at: Date
  /** given-back: broken off by a server that stopped; not counted. */
  outcome: 'sent' | 'failed' | 'given-back'
  answer: string
}
