import { statfs } from 'node:fs/promises'
import type { Connection } from '@tenderlight/db/connect'
import { Refused } from '../problem.ts'

/**
 * What an embedded database is left on its disk, in bytes: room for its own log, which it writes in pieces of 16 MB and
 * without which it panics.
 */
const RESERVE = 64 * 2 ** 20

/** Throws `Refused` `database-full` while the embedded database has too little room to change anything safely. */
export async function refuseWithoutRoom({ engine }: Pick<Connection, 'engine'>): Promise<void> {
  if (engine.kind !== 'pglite' || engine.directory === undefined) return
  const { bavail, bsize } = await statfs(engine.directory)
  if (bavail * bsize < RESERVE) throw new Refused('database-full')
}
