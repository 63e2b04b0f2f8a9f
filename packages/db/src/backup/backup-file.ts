import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** The form of the file; a reader of a later form refuses it. Since the second there are contents of evidence in it. */
export const FORM = 2

export interface Column {
  readonly name: string
  /** As PostgreSQL names it: `timestamp with time zone`, `pgboss.job_state`. */
  readonly type: string
}

/** The first line: whose backup it is and what schema it has. */
export interface Header {
  readonly 'tenderlight-backup': number
  readonly at: string
  readonly database: string
  /** The migrations that had run, oldest first. */
  readonly migrations: readonly string[]
  /** The version of the job queue's schema; null where no worker had run. */
  readonly jobs: number | null
}

/** Ahead of each table's rows. A row is a list of its values as PostgreSQL writes them, null for none. */
export interface TableLine {
  readonly table: string
  readonly columns: readonly Column[]
}

export interface TableSum {
  readonly rows: number
  /** The sum of the SHA-256 of all rows modulo 2^256, in hex: the same for the same rows in any order. */
  readonly digest: string
}

/** The contents of evidence. `lacking`: those that were not there, or were not what their digest says. */
export interface ContentsSum {
  readonly files: number
  readonly bytes: number
  readonly lacking: readonly string[]
}

/** The last line but one: what there is in all. */
export interface Manifest {
  readonly tables: Readonly<Record<string, TableSum>>
  readonly sequences: Readonly<Record<string, string>>
  /** The end of each district's log: number and hash of the last entry. */
  readonly logs: Readonly<Record<string, string>>
  /** Absent: the backup holds no contents. */
  readonly contents?: ContentsSum
}

export type Line =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'table'; readonly table: TableLine }
  | { readonly kind: 'row'; readonly text: string }
  /** The content of a file follows, in pieces of base64. */
  | { readonly kind: 'content'; readonly key: string }
  | { readonly kind: 'piece'; readonly text: string }
  | { readonly kind: 'manifest'; readonly manifest: Manifest }

/** The file is no backup, not whole, or not as it was written. `what` is a word for the program's messages. */
export class UnusableBackup extends Error {
  readonly what: 'no-backup' | 'other-form' | 'cut-off' | 'changed'
  constructor(what: UnusableBackup['what'], cause?: unknown) {
    super(`unusable backup: ${what}`, { cause })
    this.name = 'UnusableBackup'
    this.what = what
  }
}

/**
 * The lines of a backup in order, one after the other in memory. Throws `UnusableBackup` where the file is no backup, was
 * cut off or differs from what was written: after the last line that could be read, so read it once to the end
 * before anything is done with it.
 */
export async function* readBackup(path: string): AsyncGenerator<Line> {
  const whole = createHash('sha256')
  let first = true
  let sealed = false
  for await (const text of linesOf(path)) {
    if (sealed) throw new UnusableBackup('changed')
    if (text.startsWith('{"sha256":')) {
      if (text !== seal(whole.digest('hex'))) throw new UnusableBackup('changed')
      sealed = true
      continue
    }
    whole.update(text).update('\n')
    if (text.startsWith('[')) {
      if (first) throw new UnusableBackup('no-backup')
      yield { kind: 'row', text }
    } else if (text.startsWith('"')) {
      if (first || !PIECE.test(text)) throw new UnusableBackup(first ? 'no-backup' : 'changed')
      yield { kind: 'piece', text: text.slice(1, -1) }
    } else {
      yield markOf(text, first)
    }
    first = false
  }
  if (!sealed) throw new UnusableBackup(first ? 'no-backup' : 'cut-off')
}

const PIECE = /^"[A-Za-z\d+/=]*"$/u

/** What a backup says of itself, after the whole file was read and compared with its digest. Throws `UnusableBackup`. */
export async function inspectBackup(path: string): Promise<{ readonly header: Header; readonly manifest: Manifest }> {
  let header: Header | undefined
  let manifest: Manifest | undefined
  let content: { readonly key: string; readonly hash: Hash } | undefined
  const wrong = new Set<string>()
  for await (const line of readBackup(path)) {
    if (line.kind === 'piece') {
      if (content === undefined) throw new UnusableBackup('changed')
      content.hash.update(line.text, 'base64')
      continue
    }
    if (content !== undefined && !content.key.endsWith(content.hash.digest('hex'))) wrong.add(content.key)
    content = line.kind === 'content' ? { key: line.key, hash: createHash('sha256') } : undefined
    if (line.kind === 'header') header = line.header
    if (line.kind === 'manifest') manifest = line.manifest
  }
  if (header === undefined || manifest === undefined) throw new UnusableBackup('changed')
  const lacking = manifest.contents?.lacking ?? []
  if (wrong.size !== lacking.length || lacking.some((key) => !wrong.has(key))) throw new UnusableBackup('changed')
  return { header, manifest }
}

/** The last line: the digest of all that goes before. */
export function seal(digest: string): string {
  return JSON.stringify({ sha256: digest })
}

function markOf(text: string, first: boolean): Line {
  const value = parsed(text)
  if (first) {
    if (value?.['tenderlight-backup'] === undefined) throw new UnusableBackup('no-backup')
    const form = value['tenderlight-backup']
    if (typeof form !== 'number' || form > FORM) throw new UnusableBackup('other-form')
    return { kind: 'header', header: value as unknown as Header }
  }
  if (value?.['table'] !== undefined) return { kind: 'table', table: value as unknown as TableLine }
  if (typeof value?.['content'] === 'string') return { kind: 'content', key: value['content'] }
  if (value?.['tables'] !== undefined) return { kind: 'manifest', manifest: value as unknown as Manifest }
  throw new UnusableBackup('changed')
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}

/** Split at line feeds alone: what JSON leaves as it is (U+2028) is part of a line. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const plain = createGunzip()
  file.once('error', (error) => plain.destroy(error))
  file.pipe(plain)
  let rest: Buffer[] = []
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      let from = 0
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)]).toString('utf8')
        rest = []
        from = at + 1
      }
      if (from < chunk.length) rest.push(chunk.subarray(from))
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'Z_BUF_ERROR') throw new UnusableBackup('cut-off', error)
    if (code.startsWith('Z_')) throw new UnusableBackup(file.bytesRead < 1_000 ? 'no-backup' : 'changed', error)
    throw error
  } finally {
    file.destroy()
  }
  if (rest.length > 0) throw new UnusableBackup('cut-off')
}
