import { readValue } from '@tenderlight/compliance/settings/read-entries'
import { FOUR_EYES_OF } from '@tenderlight/compliance/settings/entry'
import type { SettingValue } from '@tenderlight/compliance/settings/entry'
import { THRESHOLDS } from '@tenderlight/compliance/settings/district-settings'
import { JURISDICTION_IDS } from '@tenderlight/law/jurisdictions'
import * as z from 'zod'
import { civilDate } from './values.contract.ts'

const rule = z.string().max(100)
const text = z.string().max(500)

/** What an entry settles; the shapes are those of `SettledValue` in compliance, which checks the figures. */
export const settledValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rule-switch'), rule, on: z.boolean() }),
  z.object({ kind: z.literal('confirmation'), rule, by: text }),
  z.object({ kind: z.literal('plan'), rule, through: civilDate.nullable() }),
  z.object({
    kind: z.literal('threshold'),
    name: z.enum(THRESHOLDS),
    amount: z.number(),
    instrument: text,
    clause: text,
  }),
  z.object({
    kind: z.literal('warning-window'),
    rule: rule.nullable(),
    share: z.number(),
    leastWorkingDays: z.number(),
  }),
  z.object({
    kind: z.literal('graded-limit'),
    grade: text,
    days: z.number(),
    counting: z.enum(['working-days', 'days']),
  }),
  z.object({ kind: z.literal('four-eyes'), on: z.boolean(), of: z.enum(FOUR_EYES_OF).exactOptional() }),
])

/** A value as it is on record, withdrawals included. */
export const settingValue = z
  .unknown()
  .refine((value): value is SettingValue => readValue(value) !== undefined, { error: 'setting-value' })

/** One decision of the district, as it was put on record. */
export const settingsEntry = z.object({
  id: z.uuid(),
  value: settingValue,
  from: civilDate,
  /** ISO 8601. */
  recordedAt: z.string(),
  recordedBy: z.string(),
  reason: z.string(),
})

/** Everything that the district has settled, in the order of recording. */
export const settingsOutput = z.object({
  district: z.object({ name: z.string(), jurisdiction: z.enum(JURISDICTION_IDS) }),
  entries: z.array(settingsEntry),
  /** Whether the signed-in person may add to them. */
  editable: z.boolean(),
})

export const addSettingInput = z.object({ value: settledValue, from: civilDate, reason: text })
export const withdrawSettingInput = z.object({ entry: z.uuid(), reason: text })

/** The entries after the change, and how many procurements were judged anew. */
export const changedSettings = settingsOutput.extend({ rejudged: z.int() })

/** A value that holds from a day on, without who, when and why. */
export const settledFrom = z.object({ from: civilDate, value: settledValue })

/** The values that hold in the person's district: what a browser judges with. */
export const standingSettings = z.object({ version: z.string(), values: z.array(settledFrom) })
