import * as z from 'zod'
import { civilDate, litLevel } from './values.contract.ts'

/** warning: the light turned yellow. breach: it turned red. cleared: what was late has been done. */
export const alertStep = z.enum(['warning', 'breach', 'cleared'])
export const delivery = z.object({
  channel: z.enum(['in-app', 'e-mail', 'webhook']),
  to: z.string(),
  status: z.enum(['queued', 'sent', 'failed']),
  attempts: z.int(),
  at: z.string().nullable(),
  error: z.string().nullable(),
})
export const alert = z.object({
  id: z.uuid(),
  step: alertStep,
  level: litLevel,
  key: z.uuid(),
  procurementId: z.string(),
  title: z.string().nullable(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  rule: z.string(),
  part: z.string().nullable(),
  due: civilDate,
  raisedOn: civilDate,
  read: z.boolean(),
  deliveries: z.array(delivery),
})
/** What the organisation was told of a calendar: how many of its clocks moved, how many only lost or got their mark. */
export const calendarDigest = z.object({
  id: z.uuid(),
  calendar: z.string(),
  moved: z.int(),
  settled: z.int(),
  raisedOn: civilDate,
  read: z.boolean(),
})
export const alertsInput = z.object({
  step: alertStep.optional(),
  unreadOnly: z.boolean().default(false),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(30),
})
export const alertsOutput = z.object({
  alerts: z.array(alert),
  /** On the first page, newest first. */
  digests: z.array(calendarDigest),
  /** Alerts and digests. */
  unread: z.int(),
  nextCursor: z.string().nullable(),
})
/** Without ids, all of them. */
export const markReadInput = z.object({ ids: z.array(z.uuid()).max(200).optional() })
export const markReadOutput = z.object({ unread: z.int() })

/** Where an organisation's alerts go besides the in-app list. */
export const channelSettings = z.object({
  emails: z.array(z.email()).max(20),
  webhookUrl: z.url({ protocol: /^https?$/ }).nullable(),
  /** Set: a secret is stored. The secret itself is never sent back. */
  webhookSecretSet: z.boolean(),
  /** False: the installation has no mail server, so that addresses are kept and nothing is mailed. */
  mailAvailable: z.boolean(),
})
/** A webhook is always signed: with a new address and no secret stored, a secret is required. */
export const saveChannelsInput = z.object({
  emails: z.array(z.email()).max(20),
  webhookUrl: z.url({ protocol: /^https?$/ }).nullable(),
  /** Absent: the stored one stays. */
  webhookSecret: z.string().min(16).max(200).optional(),
})

/** Sends a test over the saved channel now, and reports what each receiver answered, in its own words. */
export const testChannelInput = z.object({ channel: z.enum(['e-mail', 'webhook']) })
export const testChannelOutput = z.object({
  results: z.array(z.object({ to: z.string(), ok: z.boolean(), answer: z.string() })),
})

export type CalendarDigest = z.infer<typeof calendarDigest>
export type Alert = z.infer<typeof alert>
export type ChannelSettings = z.infer<typeof channelSettings>
