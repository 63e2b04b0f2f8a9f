import type { Connection, Engine } from '@tenderlight/db/connect'
import { openPool } from '@tenderlight/db/pool'
import { beOwner, beServer } from '@tenderlight/db/pglite-role'
import { SERVER_ROLE } from '@tenderlight/db/server-role'
import { sql } from 'kysely'
import { fromPglite, PgBoss } from 'pg-boss'
import type { ConstructorOptions, Db as Executor } from 'pg-boss'
import {
  DELIVER_QUEUE,
  FIGURES_QUEUE,
  HANDOVER_QUEUE,
  SIGN_QUEUE,
  SWEEP_QUEUE,
  WEEKLY_QUEUE,
} from '../../outbox/queues.ts'
import { queueError } from './queue-error.ts'

/** Connections that the job queue may open beside the server's own. */
const CONNECTIONS = 4
const DAY = 86_400

/** The queue at work. */
export interface Jobs {
  readonly boss: PgBoss
  /** Running jobs end, or are broken off after `timeout` milliseconds. */
  stop(timeout: number): Promise<void>
}

/**
 * Makes the tables of pg-boss (schema `pgboss`) as the owner, brings them to this version, and lets the server's role work
 * with them. Works on no job.
 */
export async function installJobs({ db, engine }: Connection): Promise<void> {
  const problems: unknown[] = []
  if (engine.kind === 'pglite') await beOwner(engine.pglite)
  const boss = new PgBoss(
    engine.kind === 'pglite'
      ? { db: fromPglite(engine.pglite), backend: 'pglite', supervise: false, schedule: false }
      : {
          connectionString: engine.url,
          max: 1,
          application_name: 'tenderlight-jobs',
          supervise: false,
          schedule: false,
        },
  )
  boss.on('error', (told: unknown) => problems.push(queueError(told)))
  await boss.start()
  await createQueues(boss)
  await boss.stop({ graceful: false })
  if (problems.length > 0) throw problems[0]
  for (const statement of GRANTS) await sql.raw(statement).execute(db)
  if (engine.kind === 'pglite') await beServer(engine.pglite)
}

const GRANTS = [
  `grant usage on schema pgboss to ${SERVER_ROLE}`,
  `grant select, insert, update, delete on all tables in schema pgboss to ${SERVER_ROLE}`,
  `grant usage on all sequences in schema pgboss to ${SERVER_ROLE}`,
]

/**
 * Starts pg-boss as the server's role; its tables are there (see {@link installJobs}). A job that failed or was cut off is
 * run again; none of them does anything twice.
 */
export async function openJobs(engine: Engine, report: (error: unknown) => void): Promise<Jobs> {
  // Its tables belong to somebody else: it makes none, changes none, and builds no index anew.
  const own = { migrate: false, createSchema: false, reindex: false }
  const opened = engine.kind === 'pglite' ? onPglite(engine, own) : onPostgres(engine, own)
  const { boss } = opened
  boss.on('error', (told: unknown) => report(queueError(told)))
  try {
    await boss.start()
    await createQueues(boss)
  } catch (error) {
    await boss.stop({ graceful: false }).catch(report)
    await opened.close()
    throw error
  }
  return {
    boss,
    stop: async (timeout) => {
      await boss.stop({ timeout })
      await opened.close()
    },
  }
}

interface Opened {
  readonly boss: PgBoss
  close(): Promise<void>
}

function onPglite({ pglite }: Extract<Engine, { kind: 'pglite' }>, own: ConstructorOptions): Opened {
  // The one session is the server's, but for transactions of the owner.
  return { boss: new PgBoss({ ...own, db: fromPglite(pglite), backend: 'pglite' }), close: () => Promise.resolve() }
}

function onPostgres({ serverUrl }: Extract<Engine, { kind: 'postgresql' }>, own: ConstructorOptions): Opened {
  const pool = openPool(serverUrl, { as: 'server', max: CONNECTIONS, name: 'tenderlight-jobs' })
  const db: Executor = { executeSql: (text, values) => pool.query(text, values) }
  return { boss: new PgBoss({ ...own, db }), close: () => pool.end() }
}

async function createQueues(boss: PgBoss): Promise<void> {
  for (const queue of [SWEEP_QUEUE, DELIVER_QUEUE, HANDOVER_QUEUE, SIGN_QUEUE, WEEKLY_QUEUE, FIGURES_QUEUE]) {
    await boss.createQueue(queue, {
      retryLimit: 5,
      retryDelay: 10,
      retryBackoff: true,
      expireInSeconds: 600,
      deleteAfterSeconds: DAY,
    })
  }
}
