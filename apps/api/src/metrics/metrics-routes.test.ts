import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putClock, seedDistrict as seedUnit, seedProcurement, signingClock } from '../features/alerts/testing/seed.ts'
import { startTestWorker, workerDeps } from '../features/alerts/testing/test-worker.ts'
import { startTestApi } from '../testing/test-api.ts'
import type { TestApi } from '../testing/test-api.ts'
import { mayReadMetrics } from './metrics-guard.ts'

const TOKEN = 'sixteen-characters-and-more'

test.each`
  because                                | address               | headers                                          | token        | behindProxy | may
  ${'this machine'}                      | ${'127.0.0.1'}        | ${{}}                                            | ${undefined} | ${false}    | ${true}
  ${'this machine, IPv6'}                | ${'::1'}              | ${{}}                                            | ${undefined} | ${false}    | ${true}
  ${'this machine, mapped'}              | ${'::ffff:127.0.0.1'} | ${{}}                                            | ${undefined} | ${false}    | ${true}
  ${'another machine'}                   | ${'10.1.2.3'}         | ${{}}                                            | ${undefined} | ${false}    | ${false}
  ${'everybody comes through the proxy'} | ${'127.0.0.1'}        | ${{}}                                            | ${undefined} | ${true}     | ${false}
  ${'a proxy that says so itself'}       | ${'127.0.0.1'}        | ${{ 'x-forwarded-for': '1.2.3.4' }}              | ${undefined} | ${false}    | ${false}
  ${'the token, from anywhere'}          | ${'10.1.2.3'}         | ${{ authorization: `Bearer ${TOKEN}` }}          | ${TOKEN}     | ${true}     | ${true}
  ${'a token is needed here as well'}    | ${'127.0.0.1'}        | ${{}}                                            | ${TOKEN}     | ${false}    | ${false}
  ${'another token'}                     | ${'127.0.0.1'}        | ${{ authorization: 'Bearer sixteen-character' }} | ${TOKEN}     | ${false}    | ${false}
`('who may read the metrics: $because', ({ address, headers, token, behindProxy, may }) => {
  expect(mayReadMetrics({ headers, socket: { remoteAddress: address } as never }, token, behindProxy)).toBe(may)
})

forEachDatabase('metrics', (connection) => {
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi(connection(), civilDate('2026-03-02'), { metricsToken: TOKEN })
  })
  afterAll(() => api.close())

  const read = (token = TOKEN) => fetch(`${api.address}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const value = (text: string, series: string) => {
    const line = text.split('\n').find((one) => one.startsWith(`${series} `))
    return line === undefined ? undefined : Number(line.slice(series.length + 1))
  }

  test('requests, clocks, deliveries and queues are counted as they are', { timeout: 60_000 }, async () => {
    const seeded = await seedUnit(connection().db)
    await putClock(connection().db, signingClock(seeded, await seedProcurement(connection().db, seeded)))
    const stored = { district_id: seeded.districtId, files: 2, bytes: 3_000_000_000 }
    await connection().db.insertInto('evidence_totals').values(stored).execute()
    const errors: unknown[] = []
    const worker = await startTestWorker(
      workerDeps(connection(), api.deps.now, 'smtp://127.0.0.1:9', (error) => errors.push(error)),
    )
    try {
      await fetch(`${api.address}/trpc/access.me`)
      await fetch(`${api.address}/trpc/access.me,board.get?batch=1`)
      for (const made of ['a', 'b', 'c']) await fetch(`${api.address}/trpc/made.up.${made}`)
      await fetch(`${api.address}/made/up/${seeded.districtId}`)
      expect((await read('another token entirely')).status).toBe(401)

      const expected: [string, (is: number | undefined) => boolean][] = [
        [
          'tenderlight_http_request_duration_seconds_count{route="/trpc/access.me",method="GET",status="200"}',
          (is) => is === 1,
        ],
        [
          'tenderlight_http_request_duration_seconds_count{route="/trpc/(unknown)",method="GET",status="404"}',
          (is) => is === 3,
        ],
        ['tenderlight_clocks{level="commitment",light="yellow"}', (is) => is === 1],
        ['tenderlight_deliveries{channel="in-app",state="sent"}', (is) => is !== undefined && is > 0],
        ['tenderlight_handover_lag_seconds', (is) => is === 0],
        ['tenderlight_queue_waiting{queue="alerts.sweep"}', (is) => is === 0],
        ['tenderlight_evidence_files', (is) => is === 2],
        ['tenderlight_evidence_bytes', (is) => is === 3_000_000_000],
        ['tenderlight_sweep_lag_seconds', (is) => is === 0],
        ['tenderlight_sweep_last_timestamp_seconds', (is) => is !== undefined && Math.abs(is - Date.now() / 1000) < 60],
        ['tenderlight_http_requests_in_progress', (is) => is === 1],
      ]
      const wrong = async () => {
        const text = await (await read()).text()
        return expected
          .filter(([series, right]) => !right(value(text, series)))
          .map(([series]) => `${series} ${value(text, series)}`)
      }
      await expect.poll(wrong, { timeout: 50_000, interval: 1_000 }).toEqual([])
      const text = await (await read()).text()
      expect(text).toContain('route="/trpc/(batch)"')
      expect(text).not.toMatch(/made|up\.a/u)
      expect(text).toContain('tenderlight_process_resident_memory_bytes')
    } finally {
      await worker.stop()
    }
    expect(errors).toEqual([])
  })
})
