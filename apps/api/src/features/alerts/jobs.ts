import type { Connection } from '@tenderlight/db/connect'
import { fromPglite, PgBoss } from 'pg-boss'
import { DELIVER_QUEUE, SIGN_QUEUE, SWEEP_QUEUE } from '../../outbox/queues.ts'

/** Connections that the job queue may open beside the server's own. */
const CONNECTIONS = 4
const DAY = 86_400

/**
 * Starts pg-boss on the product's own database (schema `pgboss`, made on first start) with its queues.
 * A job that failed or was cut off is run again; none of them does anything twice.
 */
export async function openJobs(engine: Connection['engine'], report: (error: unknown) => void): Promise<PgBoss> {
  const boss = new PgBoss(
    engine.kind === 'pglite'
      ? { db: fromPglite(engine.pglite), backend: 'pglite' }
      : { connectionString: engine.url, max: CONNECTIONS, application_name: 'tenderlight-jobs' },
  )
  boss.on('error', report)
  await boss.start()
  for (const queue of [SWEEP_QUEUE, DELIVER_QUEUE, SIGN_QUEUE]) {
    await boss.createQueue(queue, {
      retryLimit: 5,
      retryDelay: 10,
      retryBackoff: true,
      expireInSeconds: 600,
      deleteAfterSeconds: DAY,
    })
  }
  return boss
}
