import { createHash } from 'node:crypto'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'

/** SHA-256 of what is published as canonical JSON: keys in order, no spaces. By it somebody confirms what they were shown. */
export function digestOf(published: object): string {
  return createHash('sha256').update(canonicalJson(published)).digest('hex')
}
