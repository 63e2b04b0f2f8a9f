import type { Schema } from '@tenderlight/db/schema'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'

/**
 * Puts a job on a queue of pg-boss inside `trx`: it exists if and only if the transaction commits. Written as the
 * documented insert into `pgboss.job` with the queue's own settings, not through a `PgBoss` object, so that it works
 * in a process that runs no worker (a command, a test) and asks nothing outside the transaction, which on PGlite's
 * one connection would wait for itself.
 *
 * Where no worker has ever run on the database there is no queue yet and nothing is put on it: a worker's start sweeps
 * every district and sends every queued delivery.
 */
export async function enqueueJob(trx: Transaction<Schema>, queue: string, data: object): Promise<void> {
  const { rows } = await sql<{ installed: boolean }>`
    select to_regclass('pgboss.job') is not null and to_regclass('pgboss.queue') is not null as installed`.execute(trx)
  if (rows[0]?.installed !== true) return
  await sql`
    insert into pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, deletion_seconds, keep_until)
    select name, ${JSON.stringify(data)}::jsonb, policy, retry_limit, retry_delay, retry_backoff, expire_seconds,
      deletion_seconds, now() + retention_seconds * interval '1s'
    from pgboss.queue where name = ${queue}`.execute(trx)
}

/**
 * Puts a job on a queue `seconds` from now, as part of `trx`, where none like it waits already: many changes one after the other
 * ask for it once. One that waits for longer comes forward. Two transactions at a time may both put it there, so that it has to
 * do no harm twice.
 */
export async function enqueueLater(
  trx: Transaction<Schema>,
  queue: string,
  data: object,
  seconds: number,
): Promise<void> {
  const { rows } = await sql<{ installed: boolean }>`
    select to_regclass('pgboss.job') is not null and to_regclass('pgboss.queue') is not null as installed`.execute(trx)
  if (rows[0]?.installed !== true) return
  const json = JSON.stringify(data)
  await sql`
    update pgboss.job set start_after = least(start_after, now() + ${seconds}::int * interval '1s')
    where name = ${queue} and state = 'created' and data = ${json}::jsonb`.execute(trx)
  await sql`
    insert into pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, deletion_seconds, keep_until,
      start_after)
    select name, ${json}::jsonb, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, deletion_seconds,
      now() + retention_seconds * interval '1s', now() + ${seconds}::int * interval '1s'
    from pgboss.queue where name = ${queue} and not exists (
      select from pgboss.job j where j.name = ${queue} and j.state = 'created' and j.data = ${json}::jsonb)`.execute(
    trx,
  )
}
