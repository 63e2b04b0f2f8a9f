import { sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'

/** A signed statement: when it was signed, the district's log ended with this entry. */
export interface SignedHead {
  /** `head`: signed once for every day that ended. `seal`: signed for one export, of which it names the last entry. */
  readonly kind: 'head' | 'seal'
  readonly district: string
  /** The civil day in China at whose end (a seal: on which) the log ended so. */
  readonly day: string
  /** The last entry and its hash; 0 and `FIRST_PREVIOUS` for a log without entries. */
  readonly number: number
  readonly hash: string
  readonly signedAt: string
  /** The id of the key. */
  readonly key: string
  /** Ed25519 over the canonical JSON of the fields above, in base64. */
  readonly signature: string
}

export type UnsignedHead = Omit<SignedHead, 'signature'>

/** The head with its Ed25519 signature. */
export function signHead(head: UnsignedHead, privateKey: KeyObject): SignedHead {
  return { ...head, signature: sign(null, Buffer.from(canonicalJson(head)), privateKey).toString('base64') }
}

/** Whether the head was signed with the key that belongs to `publicKey`, its signature written as `signHead` writes it. */
export function isSignedBy({ signature, ...head }: SignedHead, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64')
  // Base64 leaves bits unused at its end: another text of the same bytes is another file.
  if (bytes.toString('base64') !== signature) return false
  return verify(null, Buffer.from(canonicalJson(head)), publicKey, bytes)
}
