import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import { storedContents } from '../repositories/stored-contents.ts'
import type { Schema } from '../schema.ts'
import { readBackup } from './backup-file.ts'
import type { ContentsSum } from './backup-file.ts'

/** Where the contents of evidence lie, beside the database. A key ends in the SHA-256 of its content. */
export interface BackupContents {
  /** Rejects with an error named `ContentMissing` where there is none. */
  open(key: string): Promise<Readable>
  put(key: string, pieces: AsyncIterable<Buffer>): Promise<void>
  remove(key: string): Promise<void>
}

/** The keys of all contents that records speak of. */
export async function contentKeys(db: Kysely<Schema>): Promise<string[]> {
  const rows = await storedContents(db)
  return rows.map((row) => `${row.district_id}/${row.procurement_id}/${row.digest}`)
}

/**
 * Writes contents as lines: one with the key, then its pieces in base64. Contents never change and are on record only
 * when they are whole, so they may be read after the moment of the tables. What is missing or is not what its
 * digest says is told, and everything else is written.
 */
export async function writeContents(
  keys: readonly string[],
  { open }: Pick<BackupContents, 'open'>,
  write: (line: string) => Promise<void>,
): Promise<ContentsSum> {
  const lacking: string[] = []
  let bytes = 0
  for (const key of keys) {
    const content = await open(key).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'ContentMissing') return undefined
      throw error
    })
    await write(JSON.stringify({ content: key }))
    const hash = createHash('sha256')
    for await (const piece of (content ?? []) as AsyncIterable<Buffer>) {
      hash.update(piece)
      bytes += piece.length
      await write(JSON.stringify(piece.toString('base64')))
    }
    if (!key.endsWith(hash.digest('hex'))) lacking.push(key)
  }
  return { files: keys.length, bytes, lacking }
}

/**
 * Puts the contents of a backup that was read through before where they belong, all of them or, when one cannot be put,
 * none. Returns the keys.
 */
export async function putContents(path: string, { lacking }: ContentsSum, contents: BackupContents): Promise<string[]> {
  const done: string[] = []
  const lines = readBackup(path)
  let line = await lines.next()
  const pieces = async function* (): AsyncGenerator<Buffer> {
    for (line = await lines.next(); line.done !== true && line.value.kind === 'piece'; line = await lines.next()) {
      yield Buffer.from(line.value.text, 'base64')
    }
  }
  try {
    while (line.done !== true) {
      if (line.value.kind !== 'content' || lacking.includes(line.value.key)) {
        line = await lines.next()
        continue
      }
      const { key } = line.value
      await contents.put(key, pieces())
      done.push(key)
    }
    return done
  } catch (error) {
    await removeContents(done, contents)
    throw error
  }
}

/** Takes back what was put; what cannot be removed stays, and harms nobody: no record speaks of it. */
export async function removeContents(keys: readonly string[], contents: BackupContents): Promise<void> {
  for (const key of keys) await contents.remove(key).catch(() => undefined)
}
