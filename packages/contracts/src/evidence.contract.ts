import * as z from 'zod'
import { eventName } from './values.contract.ts'

/** What is taken as evidence, with the endings of names that go with it. */
export const EVIDENCE_ENDINGS = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
} as const
export const evidenceKind = z.enum(['pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx'])

/** Where a file is sent to (POST, its bytes as the body) and fetched from (GET, with its key behind). */
export const EVIDENCE_PATH = '/api/evidence'

/**
 * What is said of a file that is sent, in the address: the procurement, the step that it proves, its name. `part`: the one
 * payment that it proves, of several, or the bidder's deposit that went back.
 */
export const attachQuery = z.object({
  key: z.uuid(),
  event: eventName,
  part: z.uuid().optional(),
  name: z.string().min(1).max(400),
  note: z.string().trim().max(500).optional(),
})

export const evidenceInput = z.object({ key: z.uuid() })
export const withdrawInput = z.object({ id: z.uuid(), reason: z.string().trim().min(2).max(1000) })

export const evidenceFile = z.object({
  id: z.uuid(),
  event: eventName,
  /** The payment or the refunded deposit that it proves, where there are several. */
  part: z.uuid().nullable(),
  filename: z.string(),
  kind: evidenceKind,
  bytes: z.int(),
  /** SHA-256. */
  digest: z.string(),
  note: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** Null: it counts. */
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})
export type EvidenceFile = z.infer<typeof evidenceFile>

/** The files of a procurement, in the order in which they were attached. `mostBytes`: what one file may have. */
export const evidenceOutput = z.object({ files: z.array(evidenceFile), mostBytes: z.int() })
