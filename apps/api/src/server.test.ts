import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from '@tenderlight/db/connect'
import { openPglite } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from './testing/error-data.ts'
import { seedDistrict, startTestApi } from './testing/test-api.ts'
import type { TestApi, TestDistrict } from './testing/test-api.ts'

let connection: Connection
let api: TestApi
let district: TestDistrict
let webDist: string

beforeAll(async () => {
  webDist = mkdtempSync(join(tmpdir(), 'tenderlight-web-'))
  mkdirSync(join(webDist, 'app'))
  mkdirSync(join(webDist, 'assets'))
  writeFileSync(join(webDist, 'index.html'), '<title>portal</title>')
  writeFileSync(join(webDist, 'app/index.html'), '<title>workspace</title>')
  writeFileSync(join(webDist, 'assets/main-abc.js'), 'export {}')
  writeFileSync(join(webDist, 'assets/large-abc.js'), `export const text = '${'a'.repeat(50_000)}'`)
  connection = (await openPglite()).connection
  api = await startTestApi(connection, civilDate('2026-03-02'), { webDist, perMinute: { requests: 200, signIns: 3 } })
  district = await seedDistrict(api.deps)
})
afterAll(async () => {
  await api.close()
  await connection.close()
  rmSync(webDist, { recursive: true })
})

const ask = (path: string, init?: RequestInit) => fetch(`${api.address}${path}`, init)

test.each`
  path                                      | method   | status | holds                      | because
  ${'/'}                                    | ${'GET'} | ${200} | ${'<title>portal'}         | ${'the portal is the front door'}
  ${'/notices/YX-2026-1'}                   | ${'GET'} | ${200} | ${'<title>portal'}         | ${'the portal routes its own addresses'}
  ${'/app'}                                 | ${'GET'} | ${200} | ${'<title>workspace'}      | ${'the workspace has its own page'}
  ${'/app/procurements/x'}                  | ${'GET'} | ${200} | ${'<title>workspace'}      | ${'the workspace routes its own addresses'}
  ${'/app/rules/cn.gp.contract.sign'}       | ${'GET'} | ${200} | ${'<title>workspace'}      | ${'the id of a rule is no file'}
  ${'/app/board/rules/cn.gp.contract.sign'} | ${'GET'} | ${200} | ${'<title>workspace'}      | ${'on the board neither'}
  ${'/assets/main-abc.js'}                  | ${'GET'} | ${200} | ${'export {}'}             | ${'files are served as they are'}
  ${'/assets/gone.js'}                      | ${'GET'} | ${404} | ${'not-found'}             | ${'a file that is not there is no page'}
  ${'/healthz'}                             | ${'GET'} | ${200} | ${'{"ok":true}'}           | ${'the database answers'}
  ${'/../package.json'}                     | ${'GET'} | ${404} | ${'not-found'}             | ${'nothing outside the built pages'}
  ${'/anything'}                            | ${'PUT'} | ${404} | ${'not-found'}             | ${'pages are read only'}
  ${'/trpc/no.such'}                        | ${'GET'} | ${404} | ${'"problem":"not-found"'} | ${'errors of the API are the API’s'}
`('$method $path → $status: $because', async ({ path, method, status, holds }) => {
  const response = await ask(path, { method })
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(holds)
})

test('every page forbids scripts from elsewhere, inline scripts and frames', async () => {
  for (const path of ['/', '/app', '/trpc/access.me', '/healthz']) {
    const { headers } = await ask(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self'(;|$)/u)
    expect(policy).toContain(`frame-ancestors 'none'`)
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain(`script-src-attr 'none'`)
    expect(policy).toContain(`base-uri 'none'`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cache-control')).toBe(path.startsWith('/trpc') || path === '/healthz' ? 'no-store' : 'no-cache')
  }
})

test('built files are kept forever, pages are asked for again', async () => {
  expect((await ask('/assets/main-abc.js')).headers.get('cache-control')).toContain('immutable')
  expect((await ask('/app/x')).headers.get('cache-control')).toBe('no-cache')
})

test('large files are sent compressed to browsers that can read it', async () => {
  const { headers } = await ask('/assets/large-abc.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(headers.get('content-encoding')).toBe('gzip')
  const asIs = await ask('/assets/large-abc.js', { headers: { 'accept-encoding': 'identity' } })
  expect(asIs.headers.get('content-encoding')).toBeNull()
})

test('only the ledger may be large', async () => {
  const client = await api.client(district.users.education)
  const big = 'x'.repeat(2_000_000)
  const tooLarge = await refusalOf(client.intentions.paste.mutate({ text: big }))
  expect(tooLarge).toMatchObject({ problem: 'too-large', code: 'PAYLOAD_TOO_LARGE' })
  const content = Buffer.from(`项目编号,项目名称\n1,${big}\n`).toString('base64')
  const { rejected } = await client.ledger.preview.mutate({ filename: 'big.csv', content })
  expect(rejected).toHaveLength(1)
})

test('errors speak the language asked for, and never show a stack', async () => {
  const zh = await ask('/trpc/board.get?input=%7B%7D')
  expect(await zh.json()).toMatchObject({
    error: { message: '尚未登录,或登录已过期。', data: { toDo: '请重新登录后再操作。' } },
  })
  const en = await ask('/trpc/board.get?input=%7B%7D', { headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' } })
  const text = await en.text()
  expect(JSON.parse(text)).toMatchObject({ error: { message: 'You are not signed in, or your session has expired.' } })
  expect(text).not.toContain('stack')
})

test('queries are answered alone and in a batch, each with its own outcome', async () => {
  const batch = async (paths: string, inputs: object) => {
    const response = await ask(`/trpc/${paths}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`)
    return { status: response.status, answers: (await response.json()) as unknown[] }
  }
  const mixed = await batch('access.me,board.get,no.such,procurements.count', {
    1: {},
    3: { limit: 'x', level: 'none' },
  })
  expect(mixed.status).toBe(207)
  expect(mixed.answers).toMatchObject([
    { result: { data: { person: null } } },
    { error: { data: { problem: 'sign-in-required', path: 'board.get' } } },
    { error: { data: { problem: 'not-found', path: 'no.such' } } },
    { error: { data: { problem: 'sign-in-required' } } },
  ])
  const alike = await batch('access.me,access.me', {})
  expect(alike).toMatchObject({ status: 200, answers: [{ result: {} }, { result: {} }] })
  expect((await batch(Array.from({ length: 51 }, () => 'access.me').join(','), {})).status).toBe(400)
  expect((await ask('/trpc/procurements.get?input=not-json')).status).toBe(401)
  const client = await api.client(district.users.water)
  expect(await refusalOf(client.procurements.get.query({ key: 'no-uuid' }))).toMatchObject({
    problem: 'bad-input',
    message: '填写的内容有误:key。',
  })
})

test('a mutation is not carried out by a GET, nor by a form of another site', async () => {
  expect((await ask('/trpc/access.signOut')).status).toBe(404)
  const form = await ask('/trpc/access.signOut', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'x=1',
  })
  expect(form.status).toBe(415)
})

test('one address guesses passwords a few times a minute, whatever names it tries', async () => {
  const attempt = () =>
    ask('/trpc/access.signIn', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: `guess-${Math.random()}`, password: 'x' }),
    })
  const answers = []
  for (let tries = 0; tries < 5; tries += 1) answers.push(await attempt())
  expect(answers.at(-1)?.status).toBe(429)
  expect(await answers.at(-1)?.json()).toMatchObject({
    error: { data: { problem: 'too-many', code: 'TOO_MANY_REQUESTS' } },
  })
  expect((await ask('/healthz')).status).toBe(200)
})
