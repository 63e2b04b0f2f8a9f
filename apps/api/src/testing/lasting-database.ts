import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectPglite } from '@tenderlight/db/connect'
import type { Connection } from '@tenderlight/db/connect'
import { openEmptyPostgres } from '@tenderlight/db/testing/test-databases'

/** A database that outlives the processes that use it: `use` opens it here, `address` is what a process is given. */
export interface Lasting {
  readonly address: string
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  dispose(): Promise<void>
  /** What a server has to be run by to reach it, where not by Node alone. */
  readonly runBy?: readonly [program: string, ...args: string[]]
}

/** An embedded database in a directory of its own, opened anew for each use. */
export async function openDirectory(): Promise<Lasting> {
  const directory = mkdtempSync(join(tmpdir(), 'tenderlight-crash-'))
  return {
    address: directory,
    async use(work) {
      const connection = await connectPglite(directory)
      return work(connection).finally(() => connection.close())
    },
    dispose: async () => rmSync(directory, { recursive: true, force: true }),
  }
}

/** A database on the PostgreSQL of the tests. */
export async function openServer(): Promise<Lasting> {
  const { connection, dispose } = await openEmptyPostgres()
  const { engine } = connection
  if (engine.kind !== 'postgresql') throw new Error('not PostgreSQL')
  return { address: engine.url, use: (work) => work(connection), dispose }
}
