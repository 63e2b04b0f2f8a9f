import type { Connection } from './connect.ts'

/** Any number, the same in every version: what the servers of one database agree to wait for. */
const LOCK = 7_236_402_218

/**
 * Runs `work` while no other process runs work of this kind on the same database: others wait for its end, or for
 * the end of a process that died with it. PGlite belongs to one process anyway. The lock hangs on a connection of its
 * own, which takes no part in `work`.
 */
export async function oneAtATime<T>({ engine }: Connection, work: () => Promise<T>): Promise<T> {
  if (engine.kind === 'pglite') return work()
  const client = await engine.pool.connect()
  // A connection that breaks during the work is noticed at the next statement; without a listener it would end the process.
  const ignore = () => undefined
  client.on('error', ignore)
  try {
    // Whoever waits may wait as long as another server takes to fill a database.
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await work()
  } finally {
    client.off('error', ignore)
    // Closed, not given back: with it go the lock and its setting.
    client.release(true)
  }
}
