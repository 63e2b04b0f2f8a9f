import { DESK_KINDS } from '@tenderlight/compliance/desk/kinds'
import * as z from 'zod'
import { civilDate } from './values.contract.ts'

export const deskKind = z.enum(DESK_KINDS)

/** Which of its kind: a rule, a year; empty where there is one only. */
const key = z.string().max(200)

/** A version of something that the desk set; read its content with `readContent` in compliance. */
export const deskVersion = z.object({
  kind: deskKind,
  key,
  version: z.int().min(1),
  /** Null: from that day on nothing is set. */
  content: z.unknown(),
  from: civilDate,
  reason: z.string(),
  /** ISO 8601. */
  recordedAt: z.string(),
  recordedBy: z.string(),
})
export type DeskVersion = z.infer<typeof deskVersion>

/** Everything that the desk ever set, by kind and key, in the order of recording. */
export const deskOutput = z.object({
  versions: z.array(deskVersion),
  /** Whether the signed-in person may add to them. */
  editable: z.boolean(),
})

/** The largest content, as JSON: some hundred entries. */
export const MAX_DESK_CONTENT = 50_000

export const setDeskInput = z.object({
  kind: deskKind,
  key,
  /** The version that the person had before them; 0: none. */
  version: z.int().min(0),
  /** Null takes it back: from that day on nothing is set. */
  content: z
    .record(z.string(), z.unknown())
    .nullable()
    .refine((content) => JSON.stringify(content).length <= MAX_DESK_CONTENT, { error: 'too-long' }),
  from: civilDate,
  reason: z.string().max(500),
})
