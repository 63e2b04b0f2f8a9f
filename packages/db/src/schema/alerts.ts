import type { FindingRecord } from '@tenderlight/compliance/records/finding-record'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ColumnType } from 'kysely'
import type { Json } from './procurements.ts'

export type AlertStep = 'warning' | 'breach' | 'cleared'
export type DeliveryStatus = 'queued' | 'sent' | 'failed'

/** What newly fell due; one row per clock (rule, part, matter, trigger and due date of a procurement) and step. */
export interface Alerts {
  district_id: string
  id: string
  procurement_id: string
  organisation_id: string
  rule: string
  part: string
  /** The matter whose clock it is; '' for a clock of the project itself. */
  matter: string
  level: 'law' | 'commitment'
  step: AlertStep
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
  /** What it carries: one of the three. */
  alert_id: string | null
  digest_id: string | null
  weekly_id: string | null
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
  updated_at: Date
}
