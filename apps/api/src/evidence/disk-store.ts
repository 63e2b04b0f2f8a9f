import { link, mkdir, open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkedKey, ContentMissing } from './evidence-store.ts'
import type { EvidenceStore } from './evidence-store.ts'

/**
 * Contents as files below `directory`, readable for the owner alone. A file has its name only when it is whole and on the
 * disk; drafts have to lie on the same file system.
 */
export function diskStore(directory: string): EvidenceStore {
  const pathOf = (key: string) => join(directory, checkedKey(key))
  return {
    kind: 'disk',
    put: async (key, path) => {
      const target = pathOf(key)
      const folder = dirname(target)
      const made = await mkdir(folder, { recursive: true, mode: 0o700 })
      await flush(path)
      await link(path, target).catch((error: unknown) => {
        if (!isCode(error, 'EEXIST')) throw error
      })
      await flush(folder)
      // The folders that were made for it are names in those above them.
      if (made !== undefined) for (const above of [dirname(folder), directory, dirname(directory)]) await flush(above)
    },
    has: (key) =>
      stat(pathOf(key)).then(
        (found) => found.isFile(),
        (error: unknown) => {
          if (isCode(error, 'ENOENT')) return false
          throw error
        },
      ),
    open: async (key) => {
      const file = await open(pathOf(key), 'r').catch((error: unknown) => {
        throw isCode(error, 'ENOENT') ? new ContentMissing(key, error) : error
      })
      return file.createReadStream()
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

/** Waits until a file, or the names in a directory, are on the disk. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r')
  await file.sync().finally(() => file.close())
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
