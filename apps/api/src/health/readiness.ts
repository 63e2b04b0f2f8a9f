import type { Db } from '@tenderlight/db/connect'
import { pendingMigrations } from '@tenderlight/db/migrate'
import { sql } from 'kysely'
import type { Lifecycle } from './lifecycle.ts'

/** Why a server should not be sent requests. */
export type NotReady = 'stopping' | 'database' | 'migrations' | 'worker'

/** How long the database may take to answer before it counts as gone. */
const PATIENCE_MS = 5_000

/** What keeps the server from answering properly now; empty when nothing does. */
export async function notReady(db: Db, lifecycle: Lifecycle): Promise<readonly NotReady[]> {
  const reasons: NotReady[] = lifecycle.stopping ? ['stopping'] : []
  if (lifecycle.worker !== 'running') reasons.push('worker')
  const database = await inTime(databaseTrouble(db))
  return database === undefined ? reasons : [...reasons, database]
}

async function databaseTrouble(db: Db): Promise<NotReady | undefined> {
  await sql`select 1`.execute(db)
  const pending = await pendingMigrations(db)
  return pending.length === 0 ? undefined : 'migrations'
}

async function inTime(asked: Promise<NotReady | undefined>): Promise<NotReady | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<NotReady>((resolve) => {
    timer = setTimeout(() => resolve('database'), PATIENCE_MS)
  })
  try {
    return await Promise.race([asked.catch((): NotReady => 'database'), late])
  } finally {
    clearTimeout(timer)
  }
}
