import { canonicalJson } from './canonical-json.ts'
import type { FindingRecord, SealedRecord } from './finding-record.ts'

/** SHA-256 of the UTF-8 bytes of `text`, in lower-case hexadecimal digits. Given from outside: a browser has another than Node. */
export type Sha256 = (text: string) => string

/** The record with its digest: whoever changes a word of it has to change the digest as well. */
export function seal(record: FindingRecord, sha256: Sha256): SealedRecord {
  return { ...record, digest: sha256(canonicalJson(record)) }
}

/** Whether the digest is that of the record. */
export function isIntact({ digest, ...record }: SealedRecord, sha256: Sha256): boolean {
  return digest === sha256(canonicalJson(record))
}
