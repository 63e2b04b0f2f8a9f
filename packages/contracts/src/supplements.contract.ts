import * as z from 'zod'
import { versionChange } from './changes.contract.ts'
import { civilDate, fen } from './values.contract.ts'

export const MOST_SUPPLEMENTS = 60

const supplement = z.object({
  on: civilDate,
  number: z.string().trim().min(1).max(100).exactOptional(),
  /** By how much the contract grows. */
  amount: fen.min(1),
  what: z.string().trim().min(2).max(500),
})

export const supplementsInput = z.object({ key: z.uuid() })
/**
 * One supplement: without `id` a new one, with it a correction, `supplement` null takes it off the record. `version`: what was
 * looked at; `reason`: why something on record changes.
 */
export const saveSupplementInput = z.object({
  key: z.uuid(),
  version: z.int().min(0),
  id: z.uuid().optional(),
  supplement: supplement.nullable(),
  reason: z.string().trim().min(2).max(500).optional(),
})

/** `files`: evidence that stands. */
const shown = supplement.extend({
  id: z.uuid(),
  files: z.int(),
  by: z.string().nullable(),
  at: z.string(),
  reason: z.string().nullable(),
})
export type ShownSupplement = z.infer<typeof shown>

export const supplementsOutput = z.object({
  key: z.uuid(),
  version: z.int(),
  supplements: z.array(shown),
  /** All together, or the amount that was entered without a list; null: none. */
  sum: fen.nullable(),
  contractAmount: fen.nullable(),
  /** Newest first. */
  changes: z.array(versionChange.extend({ what: z.literal('supplement') })),
})
export type Supplements = z.infer<typeof supplementsOutput>
