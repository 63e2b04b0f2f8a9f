import type { Connection } from '@tenderlight/db/connect'
import { openPglite } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { TestApi, TestDistrict } from '../testing/test-api.ts'

const lines: string[] = []
let connection: Connection
let api: TestApi
let district: TestDistrict

beforeAll(async () => {
  connection = (await openPglite()).connection
  const log = { level: 'debug', stream: { write: (line: string) => void lines.push(line) } } as const
  api = await startTestApi(connection, civilDate('2026-03-02'), { log })
  district = await seedDistrict(api.deps)
})
afterAll(async () => {
  await api.close()
  await connection.close()
})

const ask = (path: string, init?: RequestInit) => fetch(`${api.address}${path}`, init)
const signIn = (body: string, headers: Record<string, string> = {}) =>
  ask('/trpc/access.signIn', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

test('a sign-in leaves a line of JSON in the log, and neither password nor token nor cookie', async () => {
  const { users } = district
  const right = await signIn(JSON.stringify({ username: users.education, password: PASSWORD }))
  const token = /^tl_session=([^;]+)/u.exec(right.headers.getSetCookie()[0] ?? '')?.[1] ?? ''
  expect(token).toMatch(/^\w{32}\.[\w%]+$/u)
  const cookie = { cookie: `tl_session=${token}` }
  await ask('/trpc/access.me', { headers: cookie })
  await signIn(JSON.stringify({ username: users.education, password: 'wrong-secret-1' }))
  await signIn('{"username":"x","password":"wrong-secret-2"')
  await signIn('"wrong-secret-3', { authorization: 'Bearer wrong-secret-4' })
  await ask(`/trpc/access.me?password=wrong-secret-5&token=${token}`, { headers: cookie })
  await ask(`/no/such/password=wrong-secret-6`)
  await signIn(JSON.stringify({ username: users.water, password: PASSWORD }), {
    ...cookie,
    'x-request-id': 'a b;wrong-secret-7',
  })

  await expect.poll(() => logged().filter(({ msg }) => msg === 'answered').length).toBe(8)
  const all = lines.join('')
  expect(all).not.toContain(PASSWORD)
  expect(all).not.toContain(token.split('.')[0])
  expect(all).not.toMatch(/wrong-secret/u)
  expect(logged().find(({ msg }) => msg === 'answered')).toMatchObject({
    level: 'info',
    service: 'tenderlight',
    method: 'POST',
    path: '/trpc/access.signIn',
    status: 200,
    address: '127.0.0.1',
  })
})

test('an error of the server is logged with its request and its cause, without what was entered', async () => {
  lines.length = 0
  api.app.log.error(
    {
      err: new Error('query failed on postgresql://u:geheim@db/x', {
        cause: Object.assign(new Error('duplicate'), { code: '23505', detail: 'Key (password)=(geheim)' }),
      }),
      password: 'geheim',
      entered: { token: 'geheim' },
    },
    'trouble',
  )
  expect(logged()[0]).toMatchObject({
    level: 'error',
    err: { type: 'Error', message: 'query failed on postgresql://***@db/x', cause: { code: '23505' } },
  })
  expect(lines.join('')).not.toContain('geheim')
})

test.each`
  because                             | given                           | kept
  ${'a proxy gave it an id'}          | ${'4bf92f3577b34da6'}           | ${true}
  ${'nobody gave it one'}             | ${undefined}                    | ${false}
  ${'too short to tell two apart'}    | ${'1'}                          | ${false}
  ${'nothing that forges a log line'} | ${'abcdefgh {"level":"error"}'} | ${false}
  ${'nothing endless'}                | ${'a'.repeat(129)}              | ${false}
`('a request is answered with its id: $because', async ({ given, kept }: { given?: string; kept: boolean }) => {
  lines.length = 0
  const answer = await ask('/healthz', given === undefined ? {} : { headers: { 'x-request-id': given } })
  const id = answer.headers.get('x-request-id') ?? ''
  if (kept) expect(id).toBe(given)
  else expect(id).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/u)
  await expect.poll(() => logged().map(({ request }) => request)).toEqual([id])
})
