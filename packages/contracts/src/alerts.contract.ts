import * as z from 'zod'
import { civilDate, litLevel } from './values.contract.ts'

/** warning: the light turned yellow. breach: it turned red. reminder: it still is. cleared: what was late has been done. */
export const alertStep = z.enum(['warning', 'breach', 'reminder', 'cleared'])
/** Of a supervision case: what it waits for is near, or late, or it went to somebody above. */
const caseAlertStep = z.enum(['case-warning', 'case-breach', 'case-escalated'])
/** Of a request or complaint that belongs to no project: its last day is near, or over. */
const matterAlertStep = z.enum(['matter-warning', 'matter-breach'])
/** Of a report that names the unit: it was issued, or withdrawn. */
const reportAlertStep = z.enum(['report-issued', 'report-withdrawn'])
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
  step: z.union([alertStep, caseAlertStep, matterAlertStep, reportAlertStep]),
  /** Of a reminder: working days after the last day; else 0. */
  afterWorkingDays: z.int(),
  /** Null: of a case, whose `rule` is the stage that it waits in, or whom it went to; or of a matter, whose `rule` is '' for a day that was given. */
  level: litLevel.nullable(),
  /** What `key` is of. */
  of: z.enum(['procurement', 'case', 'matter', 'report']),
  key: z.uuid(),
  /** Number of the procurement, the matter, or the case’s letter; null: none. */
  number: z.string().nullable(),
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
/** What was decided on an objection of the reader to a finding. */
export const decidedObjection = z.object({
  id: z.uuid(),
  /** Of the procurement. */
  key: z.uuid(),
  number: z.string(),
  title: z.string().nullable(),
  rule: z.string(),
  part: z.string().nullable(),
  matter: z.string().nullable(),
  state: z.enum(['upheld', 'dismissed']),
  decidedAt: z.string(),
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
  /** On the first page, newest first: told to who objected alone. */
  objections: z.array(decidedObjection),
  /** Alerts, digests and decided objections. */
  unread: z.int(),
  nextCursor: z.string().nullable(),
})
/** Without ids, all of them. */
export const markReadInput = z.object({ ids: z.array(z.uuid()).max(200).optional() })
export const markReadOutput = z.object({ unread: z.int() })

/** How a webhook wants to be told: as the product tells it, signed; or as the robot of a chat, 企业微信 or 钉钉, reads it. */
export const webhookFormat = z.enum(['generic', 'wecom', 'dingtalk'])
/** Where an organisation's alerts go besides the in-app list. */
export const channelSettings = z.object({
  emails: z.array(z.email()).max(20),
  /** With every value of its query hidden: a robot's address holds its key. */
  webhookUrl: z.url({ protocol: /^https?$/ }).nullable(),
  webhookFormat,
  /** Set: a secret is stored. The secret itself is never sent back. */
  webhookSecretSet: z.boolean(),
  /** False: the installation has no mail server, so that addresses are kept and nothing is mailed. */
  mailAvailable: z.boolean(),
})
/**
 * A webhook of the product's own form is always signed: with a new address and no secret stored, a secret is required. An address as it
 * was shown, its values hidden, leaves the stored one in place. With another form the stored secret is forgotten.
 */
export const saveChannelsInput = z.object({
  emails: z.array(z.email()).max(20),
  webhookUrl: z.url({ protocol: /^https?$/ }).nullable(),
  webhookFormat: webhookFormat.default('generic'),
  /** Absent: the stored one stays. */
  webhookSecret: z.string().min(16).max(200).optional(),
})

/** Sends a test over the saved channel now, and reports what each receiver answered, in its own words. */
export const testChannelInput = z.object({ channel: z.enum(['e-mail', 'webhook']) })
export const testChannelOutput = z.object({
  results: z.array(z.object({ to: z.string(), ok: z.boolean(), answer: z.string() })),
})

const deliveryStatus = delivery.shape.status
/** What left the house, or is to: of the district, newest first. */
export const deliveriesInput = z.object({
  status: deliveryStatus.optional(),
  channel: z.enum(['e-mail', 'webhook']).optional(),
  /** Whose alerts. */
  unit: z.uuid().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(50),
})
export const loggedDelivery = z.object({
  id: z.uuid(),
  /** What it carries: an alert, the alerts of a day, what became of a case, what a calendar moved, or somebody's week. */
  carries: z.enum(['alert', 'alerts', 'case', 'calendar', 'week']),
  /** Title of the case; else null. */
  caseTitle: z.string().nullable(),
  /** Of an alert. */
  alert: z
    .object({ step: alertStep, rule: z.string(), part: z.string().nullable(), key: z.uuid(), title: z.string() })
    .nullable(),
  /** How many alerts it carries. */
  alerts: z.int(),
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  channel: z.enum(['e-mail', 'webhook']),
  /** A mail address, part of it hidden, or the organisation whose webhook it is. */
  to: z.string(),
  status: deliveryStatus,
  attempts: z.int(),
  createdAt: z.string(),
  /** Of one that is queued: not before then. */
  nextAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** In the order in which they were made. */
  tries: z.array(z.object({ at: z.string(), outcome: z.enum(['sent', 'failed', 'given-back']), answer: z.string() })),
})
export const deliveriesOutput = z.object({ deliveries: z.array(loggedDelivery), nextCursor: z.string().nullable() })
export const resendInput = z.object({ id: z.uuid() })
export const resendOutput = z.object({ queued: z.literal(true) })

export type LoggedDelivery = z.infer<typeof loggedDelivery>
export type WebhookFormat = z.infer<typeof webhookFormat>
export type DecidedObjection = z.infer<typeof decidedObjection>
export type CalendarDigest = z.infer<typeof calendarDigest>
export type Alert = z.infer<typeof alert>
export type ChannelSettings = z.infer<typeof channelSettings>
