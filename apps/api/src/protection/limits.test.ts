import { Agent, get } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@tenderlight/db/connect'
import { openPglite, openPostgres } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../testing/error-data.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { TestApi, TestDistrict } from '../testing/test-api.ts'
import { refuseOverload } from './overload.ts'

const DAY = civilDate('2026-03-02')
let connection: Connection
let api: TestApi
let district: TestDistrict
beforeAll(async () => {
  connection = (await openPglite()).connection
  api = await startTestApi(connection, DAY, {
    perMinute: { requests: 1_000_000, signIns: 20, ofAccount: 60 },
    atOnce: 20,
  })
  district = await seedDistrict(api.deps)
})
afterAll(async () => {
  await api.close()
  await connection.close()
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api.address}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

async function sessionOf(username: string): Promise<Record<string, string>> {
  const response = await post('access.signIn', { username, password: PASSWORD })
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

test('an account over its limit is told when to come back, in every session of its own; others go on', async () => {
  const [one, other] = [await sessionOf(district.users.water), await sessionOf(district.users.water)]
  const neighbour = await sessionOf(district.users.education)
  const batch = (headers: Record<string, string>) =>
    fetch(`${api.address}/trpc/${Array.from({ length: 25 }, () => 'access.me').join(',')}?batch=1&input={}`, {
      headers,
    })
  expect((await batch(one)).status).toBe(200)
  expect((await batch(other)).status).toBe(200)
  const refused = await batch(one)
  expect(refused.status).toBe(429)
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
  expect(await refused.json()).toMatchObject({ error: { data: { problem: 'too-many', code: 'TOO_MANY_REQUESTS' } } })
  // A change is refused by the same limit, whatever the session.
  const spend = () => post('settings.change', {}, other)
  const statuses = await Promise.all(Array.from({ length: 25 }, async () => (await spend()).status))
  expect(statuses).toContain(429)
  expect((await batch(neighbour)).status).toBe(200)
  expect((await fetch(`${api.address}/trpc/access.me`)).status).toBe(200)
})

test('guessing is counted however it is written, and not done in batches', async () => {
  const guess = { username: 'nobody', password: 'x' }
  const inBatch = await post('access.signIn,access.signIn?batch=1', { 0: guess, 1: guess })
  expect(inBatch.status).toBe(400)
  const statuses: number[] = []
  for (let tries = 0; tries < 20; tries += 1) statuses.push((await post('access%2EsignIn', guess)).status)
  expect(statuses.at(-1)).toBe(429)
  expect((await post('access.signIn', guess)).status).toBe(429)
})

test('no more than ten changes in one request', async () => {
  const paths = (count: number) => Array.from({ length: count }, () => 'intentions.paste').join(',')
  expect((await post(`${paths(11)}?batch=1`, {})).status).toBe(400)
  expect((await post(`${paths(10)}?batch=1`, {})).status).toBe(401)
})

test('a body over its limit is refused before it is read to the end, a deep one is no harm', async () => {
  const client = await api.client()
  expect(await refusalOf(client.intentions.paste.mutate({ text: 'x'.repeat(1_100_000) }))).toMatchObject({
    problem: 'too-large',
  })
  const deep = await fetch(`${api.address}/trpc/access.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `${'['.repeat(400_000)}${']'.repeat(400_000)}`,
  })
  expect(deep.status).toBeLessThan(500)
  expect((await fetch(`${api.address}/healthz`)).status).toBe(200)
})

interface Answer {
  readonly status: number | undefined
  readonly retryAfter: string | undefined
}

/** Asks again and again on `connections` connections for `ms`; every answer, and what got none. */
async function overload(url: string, connections: number, ms: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const answers: Answer[] = []
  const errors: unknown[] = []
  const until = performance.now() + ms
  const one = () =>
    new Promise<Answer>((resolve, reject) => {
      const call = get(url, { agent }, (response) => {
        const retryAfter = response.headers['retry-after']
        response.resume().once('end', () => resolve({ status: response.statusCode, retryAfter }))
      })
      call.once('error', reject)
    })
  const line = async () => {
    while (performance.now() < until)
      await one().then(
        (answer) => answers.push(answer),
        (error: unknown) => errors.push(error),
      )
  }
  await Promise.all(Array.from({ length: connections }, line))
  agent.destroy()
  return { answers, errors }
}

test('overload: some are sent away with Retry-After, the process lives, answers its health, and recovers', async () => {
  // On a server of its own, whose answers wait for a database in another process.
  const { connection: server, dispose } = await openPostgres()
  const loaded = await startTestApi(server, DAY, { atOnce: 3 })
  try {
    const health: Promise<number>[] = []
    const ask = () => fetch(`${loaded.address}/healthz`).then(({ status }) => status)
    const watch = setInterval(() => health.push(ask()), 200)
    const { answers, errors } = await overload(`${loaded.address}/api/public/holidays`, 150, 3_000)
    clearInterval(watch)
    expect(errors).toEqual([])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]))
    const refused = answers.filter(({ status }) => status === 503)
    expect(new Set(refused.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['2']))
    expect(new Set(await Promise.all(health))).toEqual(new Set([200]))

    const after = await overload(`${loaded.address}/api/public/holidays`, 2, 500)
    expect(new Set(after.answers.map(({ status }) => status))).toEqual(new Set([200]))
    const counted = await (await fetch(`${loaded.address}/metrics`)).text()
    expect(counted).toContain(`route="/api/public/holidays",method="GET",status="503"} ${refused.length}`)
  } finally {
    await loaded.close()
    await dispose()
  }
})

test('whoever opens a page of a server that is busy reads words in both languages, and when to come again', async () => {
  const crowded = await startTestApi(connection, DAY, { atOnce: 0 })
  try {
    const open = (path: string, accept: string) => fetch(`${crowded.address}${path}`, { headers: { accept } })
    const page = await open('/app/board', 'text/html,application/xhtml+xml,*/*;q=0.8')
    expect([page.status, page.headers.get('retry-after'), page.headers.get('cache-control')]).toEqual([
      503,
      '2',
      'no-store',
    ])
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const words = await page.text()
    expect(words).toContain('系统正忙')
    expect(words).toContain('The system is busy')
    expect(words).not.toContain('TRPC')
    for (const path of ['/trpc/access.me', '/api/public/holidays']) {
      const answer = await open(path, 'text/html')
      expect(await answer.json()).toMatchObject({ error: { data: { problem: 'busy' } } })
    }
    expect(await (await open('/app/board', '*/*')).json()).toMatchObject({ error: { data: { httpStatus: 503 } } })
  } finally {
    await crowded.close()
  }
})

/** Keeps this process busy, in which the server runs, as a flood of work does. */
function keepBusy(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('a process that is busy without a pause', () => {
  let app: FastifyInstance
  let address = ''
  const held = Promise.withResolvers<string>()
  beforeAll(async () => {
    app = fastify()
    await refuseOverload(app, 100)
    app.get('/held', () => held.promise)
    app.get('/now', () => 'now')
    address = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => app.close())

  const status = async (path: string) => (await fetch(`${address}${path}`)).status
  /** What is answered to those who ask while it is busy. */
  const whileBusy = async () => {
    const asked: Promise<number>[] = []
    for (let pieces = 0; pieces < 8; pieces += 1) {
      asked.push(status('/now'))
      keepBusy(1_200)
      // One turn of the event loop between two pieces, as between two requests.
      await setImmediate()
    }
    return new Set(await Promise.all(asked))
  }

  test('lets in who comes alone: nobody waits in line, and one long piece of work is none', async () => {
    keepBusy(4_000)
    expect(await status('/now')).toBe(200)
    expect(await whileBusy()).toEqual(new Set([200]))
  }, 40_000)

  test('sends away who would make a line longer, until it has caught up', async () => {
    const waiting = Array.from({ length: 8 }, () => status('/held'))
    await expect.poll(() => status('/now')).toBe(200)
    expect(await whileBusy()).toContain(503)
    held.resolve('now')
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([200]))
    await expect.poll(() => status('/now'), { timeout: 20_000 }).toBe(200)
  }, 40_000)
})
