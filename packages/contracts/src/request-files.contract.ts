import * as z from 'zod'
import { evidenceKind } from './evidence.contract.ts'
import { civilDate } from './values.contract.ts'

/** Where a file of a request or complaint is sent to (POST, its bytes as the body) and fetched from (GET, with its key behind). */
export const REQUEST_FILES_PATH = '/api/matters/files'

/** What is said of a file that is sent, in the address: the matter, and its name. */
export const requestFileQuery = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(400),
  note: z.string().trim().max(500).optional(),
})

export const withdrawRequestFileInput = z.object({ id: z.uuid(), reason: z.string().trim().min(2).max(500) })

export const requestFile = z.object({
  id: z.uuid(),
  filename: z.string(),
  kind: evidenceKind,
  bytes: z.int(),
  /** SHA-256. */
  digest: z.string(),
  note: z.string().nullable(),
  /** ISO 8601. */
  recordedAt: z.string(),
  /** Null: whoever raised it sent it on the portal. */
  recordedBy: z.string().nullable(),
  /** Null: it stands. */
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})
export type RequestFile = z.infer<typeof requestFile>

/** Where whoever raised a request on the portal sends files, number and name in the address. */
export const PORTAL_FILES_PATH = '/api/requests/files'
/** The header that holds the code of the request: addresses are written into logs. */
export const PORTAL_CODE_HEADER = 'x-request-code'
/** Files that one request takes from the portal, and what one of them may have. */
export const MOST_PORTAL_FILES = 5
export const MOST_PORTAL_BYTES = 10_000_000
/** A file as whoever sent it is told of it. */
export const portalFile = z.object({ filename: z.string(), bytes: z.int(), on: civilDate })
export type PortalFile = z.infer<typeof portalFile>
export const portalFileQuery = z.object({ number: z.string().trim().min(1).max(40), name: z.string().min(1).max(400) })
