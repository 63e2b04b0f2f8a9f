import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** The pair that signs heads. */
export interface SigningKey {
  readonly id: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** A text that is no Ed25519 key. The message never holds the text. */
export class NoKey extends Error {
  constructor(expected: string) {
    super(`expected ${expected}`)
    this.name = 'NoKey'
  }
}

/** The first 16 hexadecimal digits of the SHA-256 of the public key's DER (SubjectPublicKeyInfo). */
export function keyId(publicKey: KeyObject): string {
  return createHash('sha256').update(derOf(publicKey)).digest('hex').slice(0, 16)
}

/** The public key's DER in base64: how it stands in the database and in an export. */
export function publicKeyText(publicKey: KeyObject): string {
  return derOf(publicKey).toString('base64')
}

/** The key of a `publicKeyText`. Throws `NoKey`. */
export function publicKeyOf(text: string): KeyObject {
  return parsed('an Ed25519 public key in base64', () =>
    createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' }),
  )
}

/** The public keys of a PEM file, one or several (an installation that changed its key has several). Throws `NoKey`. */
export function publicKeysIn(pem: string): KeyObject[] {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/gu) ?? []
  const keys = blocks.map((block) => parsed('an Ed25519 public key as PEM', () => createPublicKey(block)))
  if (keys.length === 0) throw new NoKey('an Ed25519 public key as PEM')
  return keys
}

/** The signing pair of a private key: PKCS#8 as PEM (line ends may be written `\n`), or its DER in base64. Throws `NoKey`. */
export function signingKeyOf(text: string): SigningKey {
  const privateKey = parsed('an Ed25519 private key (PKCS#8, PEM or base64)', () => {
    const plain = text.replaceAll(String.raw`\n`, '\n').trim()
    return plain.startsWith('-----')
      ? createPrivateKey(plain)
      : createPrivateKey({ key: Buffer.from(plain, 'base64'), format: 'der', type: 'pkcs8' })
  })
  const publicKey = createPublicKey(privateKey)
  return { id: keyId(publicKey), privateKey, publicKey }
}

/** A new signing pair. */
export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { id: keyId(publicKey), privateKey, publicKey }
}

/** The private key as PKCS#8 PEM: for the key's file, and nowhere else. */
export function privateKeyPem({ privateKey }: SigningKey): string {
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
}

/** The public key as PEM: for auditors to keep. */
export function publicKeyPem(publicKey: KeyObject): string {
  return publicKey.export({ format: 'pem', type: 'spki' }).toString()
}

function derOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' })
}

function parsed(expected: string, parse: () => KeyObject): KeyObject {
  let key: KeyObject
  try {
    key = parse()
  } catch {
    throw new NoKey(expected)
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new NoKey(expected)
  return key
}
