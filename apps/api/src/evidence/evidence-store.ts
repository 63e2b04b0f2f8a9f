import type { Readable } from 'node:stream'

/**
 * Where the contents of evidence are kept: a key leads to the same bytes for ever. Both kinds keep what `put` has
 * acknowledged through a loss of power.
 */
export interface EvidenceStore {
  readonly kind: 'disk' | 's3'
  /** Keeps the finished file at `path`, which nobody changes any more, under `key`, and leaves it there. What is there already stays. */
  put(key: string, path: string): Promise<void>
  has(key: string): Promise<boolean>
  /** The bytes. Throws `ContentMissing`. */
  open(key: string): Promise<Readable>
  /** Forgets a content that no record speaks of. */
  remove(key: string): Promise<void>
}

/** What evidence is kept with: the store, a directory for what is still arriving, and how much may be stored. */
export interface EvidenceKeeping {
  readonly store: EvidenceStore
  readonly drafts: string
  /** Of one file. */
  readonly mostBytes: number
  /** Of a district, everything that was ever attached. */
  readonly mostDistrictBytes: number
}

/** A record speaks of a content that the store does not have. */
export class ContentMissing extends Error {
  constructor(key: string, cause?: unknown) {
    super(`no content ${key}`, { cause })
    this.name = 'ContentMissing'
  }
}

/** Where the content of a file lies: by district and procurement, under its digest. */
export function contentKey(file: {
  readonly district_id: string
  readonly procurement_id: string
  readonly digest: string
}): string {
  return `${file.district_id}/${file.procurement_id}/${file.digest}`
}

const KEY = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/[\da-f]{64}$/u

/** The key, if it is one: nothing else is ever made into a path or an address. Throws `RangeError`. */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new RangeError(`no key of a content: ${key.slice(0, 200)}`)
  return key
}
