import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { SWEEP_QUEUE } from '../../outbox/queues.ts'
import { installJobs, openJobs } from './jobs.ts'
import { queueError } from './queue-error.ts'

test.each`
  because                         | told                                          | message
  ${'an error is one'}            | ${new Error('a')}                             | ${'a'}
  ${'a copy with its queue'}      | ${{ message: 'disk full', queue: 'sweep' }}   | ${'disk full (queue sweep)'}
  ${'a copy without a queue'}     | ${{ message: 'gone', stack: 's', code: 'X' }} | ${'gone'}
  ${'a text'}                     | ${'ended'}                                    | ${'ended'}
  ${'nothing that anybody knows'} | ${{}}                                         | ${'undefined'}
`('$because', ({ told, message }: { told: unknown; message: string }) => {
  expect(queueError(told).message).toBe(message)
})

const ofSweep = (one: unknown) => one instanceof Error && one.message.includes(SWEEP_QUEUE)

forDatabase('what a queue could not do', (connection) => {
  test('is reported with its message, its code and the queue', { timeout: 60_000 }, async () => {
    const reported: unknown[] = []
    await installJobs(connection())
    const jobs = await openJobs(connection().engine, (error) => reported.push(error))
    try {
      await jobs.boss.work(SWEEP_QUEUE, { pollingIntervalSeconds: 0.5 }, () => Promise.resolve())
      await sql`alter table pgboss.job rename column start_after to start_away`.execute(connection().db)
      await expect.poll(() => reported.some(ofSweep), { timeout: 30_000 }).toBe(true)
    } finally {
      await sql`alter table pgboss.job rename column start_away to start_after`.execute(connection().db)
      await jobs.stop(5_000)
    }
    const message = expect.stringMatching(/start_after does not exist[^]*\(queue alerts\.sweep\)$/u) as string
    expect(reported.find(ofSweep)).toMatchObject({ name: 'QueueError', code: '42703', message })
    expect(reported.filter((one) => !(one instanceof Error))).toEqual([])
  })
})
