import { createHash, createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** A guarantor's public key with its id, and as it is kept. */
export interface GuarantorKey {
  /** The first 16 hexadecimal digits of the SHA-256 of its DER. */
  readonly id: string
  readonly key: KeyObject
  /** DER (SubjectPublicKeyInfo) in base64. */
  readonly text: string
}

/** Reads an Ed25519 public key, as PEM or as its DER in base64; undefined for everything else. */
export function guarantorKey(text: string): GuarantorKey | undefined {
  try {
    const plain = text.trim()
    // Of a private key only the public half would be read: nobody shall send one.
    if (plain.includes('PRIVATE KEY')) return undefined
    const key = plain.startsWith('-----')
      ? createPublicKey(plain)
      : createPublicKey({ key: Buffer.from(plain, 'base64'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ed25519') return undefined
    const der = key.export({ format: 'der', type: 'spki' })
    return { id: createHash('sha256').update(der).digest('hex').slice(0, 16), key, text: der.toString('base64') }
  } catch {
    return undefined
  }
}
