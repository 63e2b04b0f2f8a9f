import { sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'

/** Says what a document is, inside what is signed: a signature of this key for anything else is none of a project's file. */
export const PROJECT_FILE_FORMAT = 'tenderlight/project-file/1'

/** The names of what stands in the archive beside the files that the manifest lists, in this order at its end. */
export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
/** The public key of whoever signed; listed as any other file. */
export const KEY_FILE = 'key.pem'

/** A file of the archive. */
export interface ListedFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** What a project's file is, and everything in it, in the order of the archive. */
export interface Manifest {
  readonly format: typeof PROJECT_FILE_FORMAT
  readonly district: { readonly id: string; readonly name: string }
  readonly project: {
    readonly key: string
    readonly number: string
    readonly title: string | null
    readonly unit: string
  }
  /** When it was made: an instant in UTC. */
  readonly at: string
  /** The last entry of the district's log then, which tells of the export. */
  readonly logNumber: number
  /** The id of the key that signs. */
  readonly key: string
  /** Contents that the records name and that the installation could not give. */
  readonly missing: readonly { readonly filename: string; readonly sha256: string }[]
  readonly files: readonly ListedFile[]
}

/** The text of the manifest, and what is signed: canonical JSON in UTF-8. */
export function manifestText(manifest: Manifest): string {
  return canonicalJson(manifest)
}

/** The Ed25519 signature over the text of a manifest, in base64. */
export function signManifest(text: string, privateKey: KeyObject): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64')
}

/** Whether the text was signed, as it stands, with the key that belongs to `publicKey`, its signature written as `signManifest` writes it. */
export function isManifestSigned(text: Buffer, signature: string, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64')
  // Base64 leaves bits unused at its end: another text of the same bytes is another file.
  return bytes.toString('base64') === signature && verify(null, text, publicKey, bytes)
}

type Loose = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isDigest = (value: unknown): boolean => isText(value) && /^[\da-f]{64}$/u.test(value)
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0
const isInstant = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value))

/** Every field of a manifest, and what may stand there. */
const SHAPE: Readonly<Record<keyof Manifest, (value: unknown) => boolean>> = {
  format: (value) => value === PROJECT_FILE_FORMAT,
  district: (value) => isObject(value) && isText(value['id']) && isText(value['name']),
  project: (value) =>
    isObject(value) &&
    isText(value['key']) &&
    isText(value['number']) &&
    (value['title'] === null || isText(value['title'])) &&
    isText(value['unit']),
  at: isInstant,
  logNumber: isCount,
  key: isText,
  missing: (value) =>
    Array.isArray(value) && value.every((one) => isObject(one) && isText(one['filename']) && isDigest(one['sha256'])),
  files: (value) =>
    Array.isArray(value) &&
    value.every((one) => isObject(one) && isText(one['name']) && isCount(one['bytes']) && isDigest(one['sha256'])),
}

/** The manifest of a text as `manifestText` writes it; undefined for any other text. */
export function manifestIn(text: string): Manifest | undefined {
  const value = parsed(text)
  return isManifest(value) && canonicalJson(value) === text ? value : undefined
}

function isManifest(value: unknown): value is Manifest {
  return isObject(value) && Object.entries(SHAPE).every(([field, holds]) => holds(value[field]))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
