import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import type { LogEntry } from './entry.ts'
import type { SignedHead } from './head.ts'

/** A key that signed heads, as an export carries it. */
export interface ExportedKey {
  readonly id: string
  /** See `publicKeyText`. */
  readonly publicKey: string
  readonly since: string
  /** When another key took over; null: in use. */
  readonly until: string | null
}

/** The first line of an export. */
export interface LogHeader {
  readonly kind: 'log'
  readonly format: typeof LOG_FORMAT
  readonly district: string
  readonly keys: readonly ExportedKey[]
}

export const LOG_FORMAT = 'tenderlight-log/1'

export type ExportLine = LogHeader | SignedHead | LogEntry

/**
 * One line of an export: canonical JSON. The header comes first, then the signed heads and the seal, then the entries in
 * order: whatever is cut off at the end is missed by a signature at the beginning.
 */
export function exportLine(line: ExportLine): string {
  return canonicalJson(line)
}
