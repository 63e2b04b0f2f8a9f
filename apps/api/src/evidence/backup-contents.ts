import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BackupContents } from '@tenderlight/db/backup/contents'
import type { EvidenceKeeping } from './evidence-store.ts'

/** The contents of evidence, for backups to be written from and restored into. */
export function backupContents({ store, drafts }: Pick<EvidenceKeeping, 'store' | 'drafts'>): BackupContents {
  return {
    open: (key) => store.open(key),
    put: async (key, pieces) => {
      const path = join(drafts, `${randomUUID()}.part`)
      try {
        await pipeline(pieces, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
        await store.put(key, path)
      } finally {
        await rm(path, { force: true })
      }
    },
    remove: (key) => store.remove(key),
  }
}
