import type { KeyObject } from 'node:crypto'
import { readRecord } from '@tenderlight/compliance/records/read-record'
import { replay } from '@tenderlight/compliance/records/replay'
import { isIntact } from '@tenderlight/compliance/records/seal'
import { entryHash } from '../audit-log/entry.ts'
import { isSignedBy } from '../audit-log/head.ts'
import { keyId, NoKey, publicKeysIn } from '../audit-log/keys.ts'
import { readLine } from '../audit-log/read-line.ts'
import { recordDigest } from '../record-digest.ts'
import { isManifestSigned, KEY_FILE, MANIFEST, manifestIn, SIGNATURE } from './manifest.ts'
import type { Manifest } from './manifest.ts'

/** A file of the archive as it was read; of evidence no content. */
export interface ReadFile {
  readonly name: string
  readonly at: Date
  readonly bytes: number
  readonly sha256: string
  readonly content: Buffer | undefined
}

/**
 * What is wrong with a project's file.
 *
 * - `manifest`: there is none, or it is not written as one is
 * - `key`: the key that signed is not in the file, or not the one that the reader holds
 * - `signature`: the manifest is not what was signed
 * - `missing`, `added`, `changed`, `order`, `time`: a file that the manifest lists, or does not
 * - `finding`: a finding's record is none, or its digest is not its own
 * - `replay`: computed again from its record, the finding comes out otherwise
 * - `log`, `seal`: an entry or the seal of the log is not what it was
 */
export type FileProblemKind =
  | 'manifest'
  | 'key'
  | 'signature'
  | 'missing'
  | 'added'
  | 'changed'
  | 'order'
  | 'time'
  | 'finding'
  | 'replay'
  | 'log'
  | 'seal'

export interface FileProblem {
  readonly problem: FileProblemKind
  readonly file: string
  readonly told: string
}

export interface FileVerdict {
  readonly manifest: Manifest | undefined
  readonly files: number
  readonly bytes: number
  /** Findings that were computed again, and came out the same. */
  readonly findings: number
  readonly entries: number
  readonly problems: readonly FileProblem[]
}

/** Of which files the check wants the content. */
export const isRead = (name: string): boolean =>
  [MANIFEST, SIGNATURE, KEY_FILE, LOG, SEAL].includes(name) || name.startsWith(FINDINGS)

export const FINDINGS = 'findings/'
export const LOG = 'log.jsonl'
export const SEAL = 'log-seal.json'

/**
 * Checks a project's file with nothing but itself and, where given, the public keys that the reader holds; without them it believes the
 * key that came along. That no entry was left out of its log only the export of the whole log proves.
 */
export class ProjectFileCheck {
  readonly #given: readonly KeyObject[] | undefined
  readonly #read: ReadFile[] = []
  readonly #problems: FileProblem[] = []
  #findings = 0
  #entries = 0

  constructor(given?: readonly KeyObject[]) {
    this.#given = given
  }

  /** Takes the next file of the archive. */
  add(file: ReadFile): void {
    const { name, content } = file
    if (content !== undefined && name.startsWith(FINDINGS)) this.#addFinding(name, content)
    if (content !== undefined && name === LOG) this.#addLog(content)
    // What was looked at is not held any longer.
    this.#read.push(name.startsWith(FINDINGS) || name === LOG ? { ...file, content: undefined } : file)
  }

  /** What was found, once every file has been taken. */
  end(): FileVerdict {
    const text = this.#content(MANIFEST)
    const manifest = text === undefined ? undefined : manifestIn(text.toString('utf8'))
    if (text === undefined || manifest === undefined)
      this.#tell('manifest', MANIFEST, text === undefined ? 'none' : 'form')
    else {
      const key = this.#keyOf(manifest)
      const signature = this.#content(SIGNATURE)?.toString('latin1') ?? ''
      if (key !== undefined && !isManifestSigned(text, signature, key)) this.#tell('signature', SIGNATURE, manifest.key)
      this.#compare(manifest)
      this.#checkSeal(manifest, key)
    }
    return {
      manifest,
      files: this.#read.length,
      bytes: this.#read.reduce((sum, { bytes }) => sum + bytes, 0),
      findings: this.#findings,
      entries: this.#entries,
      problems: this.#problems,
    }
  }

  #addFinding(name: string, content: Buffer): void {
    const read = readRecord(parsed(content.toString('utf8')))
    if ('broken' in read) this.#tell('finding', name, read.broken)
    else if (!isIntact(read.record, recordDigest)) this.#tell('finding', name, 'digest')
    else {
      const { same, problem, differences } = replay(read.record)
      if (same) this.#findings += 1
      else this.#tell('replay', name, problem ?? differences.map(({ field }) => field).join(' '))
    }
  }

  #addLog(content: Buffer): void {
    const lines = content.toString('utf8').split('\n')
    if (lines.pop() !== '') this.#tell('log', LOG, 'end')
    for (const [index, text] of lines.entries()) {
      const read = readLine(text)
      if ('broken' in read || read.line.kind !== 'entry' || read.line.hash !== entryHash(read.line))
        this.#tell('log', LOG, `${index + 1}`)
      else this.#entries += 1
    }
  }

  #keyOf(manifest: Manifest): KeyObject | undefined {
    const keys = this.#given ?? keysIn(this.#content(KEY_FILE))
    const key = keys.find((one) => keyId(one) === manifest.key)
    if (key === undefined) this.#tell('key', this.#given === undefined ? KEY_FILE : '', manifest.key)
    return key
  }

  /** Every file that is listed is there as it is listed, in the order of the list, and nothing else. */
  #compare({ files, at }: Manifest): void {
    const listed = new Map(files.map((file) => [file.name, file]))
    const found = new Map(this.#read.map((file) => [file.name, file]))
    for (const { name, bytes, sha256 } of files) {
      const file = found.get(name)
      if (file === undefined) this.#tell('missing', name, '')
      else if (file.sha256 !== sha256 || file.bytes !== bytes) this.#tell('changed', name, file.sha256)
    }
    const expected = [...files.map(({ name }) => name), MANIFEST, SIGNATURE]
    for (const { name } of this.#read) {
      if (name !== MANIFEST && name !== SIGNATURE && !listed.has(name)) this.#tell('added', name, '')
    }
    const order = this.#read.map(({ name }) => name)
    if (order.length === expected.length && order.some((name, index) => name !== expected[index]))
      this.#tell('order', order.find((name, index) => name !== expected[index]) ?? '', '')
    const second = Math.floor(Date.parse(at) / 1000) * 1000
    const other = this.#read.find((file) => file.at.getTime() !== second)
    if (other !== undefined) this.#tell('time', other.name, other.at.toISOString())
  }

  #checkSeal({ logNumber, district }: Manifest, key: KeyObject | undefined): void {
    const read = readLine(this.#content(SEAL)?.toString('utf8') ?? '')
    const seal = 'line' in read && read.line.kind === 'seal' ? read.line : undefined
    if (seal === undefined) this.#tell('seal', SEAL, 'form')
    else if (seal.number !== logNumber || seal.district !== district.id) this.#tell('seal', SEAL, `${seal.number}`)
    else if (key !== undefined && !isSignedBy(seal, key)) this.#tell('seal', SEAL, seal.key)
  }

  #content(name: string): Buffer | undefined {
    return this.#read.find((file) => file.name === name)?.content
  }

  #tell(problem: FileProblemKind, file: string, told: string): void {
    this.#problems.push({ problem, file, told })
  }
}

function keysIn(pem: Buffer | undefined): readonly KeyObject[] {
  try {
    return pem === undefined ? [] : publicKeysIn(pem.toString('utf8'))
  } catch (error) {
    if (error instanceof NoKey) return []
    throw error
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
