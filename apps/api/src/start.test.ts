import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DirectoryInUse } from '@tenderlight/db/directory-lock'
import { prepareEmptyDirectory } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, expect, test } from 'vitest'
import { readEnv, UnusableEnvironment } from './env.ts'
import { start } from './start.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'tenderlight-start-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Whoever else uses the machine makes a start take longer: that is no fault. */
const PATIENCE = { timeout: 300_000 }

test(
  'starts on an empty directory with the demo, refuses a second process, stops, and finds its data again',
  PATIENCE,
  async () => {
    const options = { port: 0, dataDir, seedDemo: true, fixedToday: civilDate('2026-11-23') }
    const running = await start(options)
    try {
      expect(running.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u)
      expect(running.demoAccounts.length).toBeGreaterThan(10)
      expect(running).toMatchObject({ firstLink: undefined, demoBesideOthers: false })
      const me = await (await fetch(`${running.address}/trpc/access.me`)).json()
      expect(me).toMatchObject({ result: { data: { person: null, today: '2026-11-23' } } })
      await expect(start(options)).rejects.toThrow(DirectoryInUse)
      expect((await fetch(`${running.address}/healthz`)).status).toBe(200)
    } finally {
      await running.stop()
    }
    await expect(fetch(`${running.address}/healthz`)).rejects.toThrow('fetch failed')

    const again = await start({ ...options, seedDemo: false })
    expect(again.demoAccounts).toEqual(running.demoAccounts)
    await again.stop()
  },
)

test(
  'without anybody who can sign in, and without the demo, a start says how the first administrator is made',
  PATIENCE,
  async () => {
    const empty = mkdtempSync(join(tmpdir(), 'tenderlight-first-'))
    const options = { port: 0, dataDir: empty, seedDemo: false }
    try {
      await prepareEmptyDirectory(empty)
      const first = await start(options)
      expect(first.firstLink).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/app\/first-administrator#[\w-]{43}$/u)
      expect(first.demoAccounts).toEqual([])
      await first.stop()
      const again = await start({ ...options, publicUrl: 'https://liang.example.gov.cn/' })
      expect(again.firstLink).toMatch(/^https:\/\/liang\.example\.gov\.cn\/app\/first-administrator#/u)
      expect(again.firstLink?.split('#')[1]).not.toBe(first.firstLink?.split('#')[1])
      await again.stop()
    } finally {
      rmSync(empty, { recursive: true, force: true })
    }
  },
)

test.each`
  because                                        | source                                                              | today
  ${'a test may fix the day'}                    | ${{ NODE_ENV: 'test', TENDERLIGHT_TODAY: '2026-11-23' }}            | ${'2026-11-23'}
  ${'so may a journey in a browser'}             | ${{ TENDERLIGHT_TEST_CLOCK: '1', TENDERLIGHT_TODAY: '2026-11-23' }} | ${'2026-11-23'}
  ${'nobody turns back the clock of a real one'} | ${{ NODE_ENV: 'production', TENDERLIGHT_TODAY: '2026-11-23' }}      | ${undefined}
  ${'an empty variable is none'}                 | ${{ NODE_ENV: 'test', TENDERLIGHT_TODAY: '' }}                      | ${undefined}
`('$because', ({ source, today }) => {
  expect(readEnv(source).fixedToday).toBe(today)
})

test.each`
  because                                        | source                                                                           | from
  ${'a test may let the clock run on'}           | ${{ TENDERLIGHT_TEST_CLOCK: '1', TENDERLIGHT_NOW: '2026-03-03T08:30:00+08:00' }} | ${'2026-03-03T00:30:00.000Z'}
  ${'nobody turns back the clock of a real one'} | ${{ NODE_ENV: 'production', TENDERLIGHT_NOW: '2026-03-03T08:30:00+08:00' }}      | ${undefined}
`('$because', ({ source, from }) => {
  expect(readEnv(source).clockFrom?.toISOString()).toBe(from)
})

test.each`
  because                             | source                                                      | secure
  ${'plain HTTP inside an office'}    | ${{}}                                                       | ${false}
  ${'HTTPS in front'}                 | ${{ PUBLIC_URL: 'https://liang.example.gov.cn' }}           | ${true}
  ${'the administrator knows better'} | ${{ PUBLIC_URL: 'https://a.example', SECURE_COOKIES: '0' }} | ${false}
`('cookies only over HTTPS: $secure with $because', ({ source, secure }) => {
  expect(readEnv(source).secureCookies).toBe(secure)
})

test('variables that cannot be used are all named, with what they hold', () => {
  const read = () => readEnv({ PORT: 'http', DATABASE_URL: 'mysql://x', TENDERLIGHT_TODAY: '2026-02-30' })
  expect(read).toThrow(UnusableEnvironment)
  expect(read).toThrow(/PORT=http[\s\S]*DATABASE_URL=mysql[\s\S]*TENDERLIGHT_TODAY=2026-02-30/u)
})

test.each`
  because                             | given                                          | said
  ${'an address of another database'} | ${{ DATABASE_URL: 'mysql://u:geheim/1@db/x' }} | ${'DATABASE_URL=mysql://***@db/x'}
  ${'a scheme with one slash'}        | ${{ SMTP_URL: 'http:/u:geheim@mail' }}         | ${'SMTP_URL=http:/***@mail'}
`('a password is not repeated: $because', ({ given, said }) => {
  const read = () => readEnv(given)
  expect(read).toThrow(said)
  expect(read).not.toThrow(/geheim/u)
})

test('without variables: port 4400, this machine only, no proxy believed, the demo on an empty database', () => {
  expect(readEnv({})).toMatchObject({
    port: 4400,
    host: '127.0.0.1',
    databaseUrl: undefined,
    trustProxy: undefined,
    seedDemo: true,
    fixedToday: undefined,
  })
})
