import * as z from 'zod'
import { civilDate } from './values.contract.ts'

/** `off`: nothing is pushed; what is queued waits. */
export const handoverMethod = z.enum(['off', 'webhook', 'file'])
/**
 * `queued`: waits, or is tried again. `sent`: the platform took it and answered nothing that was understood. `accepted`,
 * `rejected`: it answered so, or a person recorded its answer. `failed`: tried often enough.
 */
export const HANDOVER_STATUSES = ['queued', 'sent', 'accepted', 'rejected', 'failed'] as const
export const handoverStatus = z.enum(HANDOVER_STATUSES)
/** Why a try failed, where the product knows; what to do about it the pages say. */
export const handoverProblem = z.enum([
  'no-address',
  'no-directory',
  'directory-missing',
  'not-writable',
  'disk-full',
  'refused',
  'unreachable',
  'no-answer',
  'other',
])
const kind = z.enum(['intention', 'announcement'])
const webAddress = z.url({ protocol: /^https?$/ }).max(2000)

/** Where a district's published notices are handed over to. */
const channel = z.object({
  platform: z.string().trim().min(1).max(60),
  method: handoverMethod,
  intentions: z.boolean(),
  announcements: z.boolean(),
  /** Notices of this day and later. */
  from: civilDate,
})
export const handoverChannel = z.object({
  /** Null: none was set. */
  channel: channel.extend({ changedAt: z.string(), changedBy: z.string() }).nullable(),
  webhookUrl: z.string().nullable(),
  /** Set: a secret is stored. The secret itself is never sent back. */
  webhookSecretSet: z.boolean(),
  /** Where files of this district are put, on the server; null: the installation drops no files. */
  directory: z.string().nullable(),
})
export type HandoverChannelSettings = z.infer<typeof handoverChannel>
/** A webhook is always signed: with an address and no secret stored, a secret is required. */
export const saveHandoverInput = channel
  .extend({
    /** For the method `webhook`. Another method than that and `off` forgets address and secret. */
    webhookUrl: webAddress.optional(),
    /** Absent: the stored one stays. */
    webhookSecret: z.string().min(16).max(200).optional(),
  })
  .refine(({ intentions, announcements }) => intentions || announcements, { path: ['intentions'] })

/** What the platform, or the directory, said to a test over the saved channel. */
export const testHandoverOutput = z.object({
  to: z.string(),
  ok: z.boolean(),
  answer: z.string(),
  problem: handoverProblem.nullable(),
})

export const HANDOVER_SORTS = ['asked', 'number', 'title', 'unit', 'status', 'pushed'] as const
export const HANDOVER_PAGE = 30

/** Filters of the list; every one may be absent. The same object is the address of the page. */
export const handoversInput = z.object({
  status: handoverStatus.optional(),
  kind: kind.optional(),
  unit: z.uuid().optional(),
  /** Found in number, title, unit and summary of the notice, and in the platform's number. */
  text: z.string().trim().max(100).optional(),
  sort: z.enum(HANDOVER_SORTS).default('asked'),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(10_000).default(1),
})

export const handover = z.object({
  id: z.uuid(),
  notice: z.object({
    number: z.string(),
    kind,
    title: z.string(),
    publishedOn: civilDate,
    /** The number of the notice that it corrects. */
    corrects: z.string().nullable(),
  }),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  /** Of the procurement. */
  key: z.uuid(),
  method: z.enum(['webhook', 'file']),
  status: handoverStatus,
  /** Tries since it was queued. */
  attempts: z.int(),
  nextTryAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** What the platform calls the notice. */
  platformNumber: z.string().nullable(),
  answerStatus: z.int().nullable(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Why the newest try failed. */
  problem: handoverProblem.nullable(),
  /** Null: the publication. */
  askedBy: z.string().nullable(),
  askedAt: z.string(),
  /** Another was pushed in its place. */
  followed: z.boolean(),
})
export type Handover = z.infer<typeof handover>
const counts = z.object({
  queued: z.int(),
  sent: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  failed: z.int(),
})
export const unreadableAnswer = z.object({
  id: z.uuid(),
  file: z.string(),
  reason: z.enum(['not-json', 'too-large', 'unknown-number', 'no-file']),
  foundAt: z.string(),
})
export type UnreadableAnswer = z.infer<typeof unreadableAnswer>
export const handoversOutput = z.object({
  /** Null: none was set. */
  channel: channel.nullable(),
  total: z.int(),
  /** Of each status, whatever status is asked for. */
  counts,
  handovers: z.array(handover),
  /** Published notices within reach that were never pushed, of the kinds that the channel takes. */
  unpushed: z.int(),
  /** Files among the answers that could not be taken for one, newest first; for whoever looks after the district. */
  unreadable: z.array(unreadableAnswer),
})

/** How many failed or were rejected, and nothing came after. */
export const handoverAttention = z.object({ unsettled: z.int() })

export const handoverId = z.object({ id: z.uuid() })
export const handoverStep = z.object({
  step: z.int(),
  kind: z.enum(['queued', 'sent', 'failed', 'answered']),
  at: z.string(),
  method: z.enum(['webhook', 'file', 'hand']).nullable(),
  problem: handoverProblem.nullable(),
  httpStatus: z.int().nullable(),
  text: z.string().nullable(),
  accepted: z.boolean().nullable(),
  platformNumber: z.string().nullable(),
  /** The day of an answer that a person entered. */
  on: civilDate.nullable(),
  person: z.string().nullable(),
})
export type HandoverStep = z.infer<typeof handoverStep>
export const handoverDetail = z.object({
  handover,
  /** As it was pushed, byte for byte. */
  payload: z.string(),
  /** SHA-256 of it. */
  digest: z.string(),
  steps: z.array(handoverStep),
})

/** Where the notices of a procurement stand. */
export const handoversOfInput = z.object({ key: z.uuid() })
export const handoversOfOutput = z.object({ handovers: z.array(handover) })

/** `followed` by a new one with a key of its own, where the platform had rejected it. */
export const pushedAgain = z.object({ id: z.uuid() })

export const recordAnswerInput = z.object({
  id: z.uuid(),
  accepted: z.boolean(),
  number: z.string().trim().max(100),
  on: civilDate,
  text: z.string().trim().max(500),
})

export const UNPUSHED_PAGE = 50
export const unpushedInput = z.object({ unit: z.uuid().optional(), page: z.int().min(1).max(10_000).default(1) })
export const unpushedNotice = z.object({
  id: z.uuid(),
  number: z.string(),
  kind,
  title: z.string(),
  publishedOn: civilDate,
  unit: z.string(),
  key: z.uuid(),
  /** The number of the notice that corrects it. */
  correctedBy: z.string().nullable(),
})
export type UnpushedNotice = z.infer<typeof unpushedNotice>
export const unpushedOutput = z.object({ total: z.int(), notices: z.array(unpushedNotice) })
/** More are pushed in parts. */
export const MOST_PUSHED = 500
export const pushEarlierInput = z.object({ notices: z.array(z.uuid()).min(1).max(MOST_PUSHED) })
export const pushEarlierOutput = z.object({ queued: z.int() })
