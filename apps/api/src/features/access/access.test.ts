import { createHash } from 'node:crypto'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { hashPassword, verifyPassword } from '../../identity/password.ts'

const HOUR = 3_600_000

test('a password is kept as an argon2id hash that another salt makes different', async () => {
  const [one, two] = [await hashPassword('盛夏 2026'), await hashPassword('盛夏 2026')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
  expect(one).not.toBe(two)
  expect(await verifyPassword('盛夏 2026', one)).toBe(true)
  expect(await verifyPassword('盛夏 2027', one)).toBe(false)
})

forEachDatabase('access', (connection) => {
  let api: TestApi
  let district: TestDistrict
  const logged: string[] = []
  beforeAll(async () => {
    const log = { level: 'warn', stream: { write: (line: string) => void logged.push(line) } } as const
    api = await startTestApi(connection(), civilDate('2026-03-02'), { log })
    district = await seedDistrict(api.deps)
  })
  afterAll(() => api.close())

  test('signing in opens a session, signing out ends it at once', async () => {
    const client = await api.client()
    expect(await client.access.me.query()).toEqual({ person: null, today: '2026-03-02' })
    expect((await refusalOf(client.procurements.list.query({}))).problem).toBe('sign-in-required')

    const { person } = await client.access.signIn.mutate({ username: district.users.education, password: PASSWORD })
    expect(person).toMatchObject({
      memberships: [{ role: 'clerk', organisation: district.education }],
      manyUnits: false,
      district: { id: district.districtId, jurisdiction: 'jiujiang' },
    })
    expect((await client.access.me.query()).person).toEqual(person)
    expect((await client.procurements.list.query({})).rows).toEqual([])

    await client.access.signOut.mutate()
    expect((await client.access.me.query()).person).toBeNull()
    expect((await refusalOf(client.procurements.list.query({}))).problem).toBe('sign-in-required')
  })

  test('a token that was taken elsewhere is worth nothing after signing out', async () => {
    const response = await fetch(`${api.address}/trpc/access.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: district.users.water, password: PASSWORD }),
    })
    const cookie = response.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/^tl_session=\w{32}\.[\w%]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/u)
    const token = cookie.split(';')[0] ?? ''
    // Only the hash of a token is stored.
    const bare = token.slice('tl_session='.length).split('.')[0] ?? ''
    const hash = createHash('sha256').update(bare).digest('hex')
    const stored = await api.deps.db.selectFrom('sessions').selectAll().where('token_hash', '=', hash).execute()
    expect(stored).toHaveLength(1)
    expect(JSON.stringify(stored)).not.toContain(bare)
    const me = async () => (await fetch(`${api.address}/trpc/access.me`, { headers: { cookie: token } })).text()
    expect(await me()).toContain(district.water.name)
    await fetch(`${api.address}/trpc/access.signOut`, {
      method: 'POST',
      headers: { cookie: token, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(await me()).not.toContain(district.water.name)
  })

  test('a session ends twelve hours after its last use, and moves on while it is used', async () => {
    const [used, left] = [await api.client(district.users.education), await api.client(district.users.education)]
    const who = async (client: Client) => {
      api.deps.sessions.forget()
      return (await client.access.me.query()).person?.username
    }
    const start = Date.now()
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      vi.setSystemTime(start + 11 * HOUR)
      expect(await who(used)).toBe(district.users.education)
      vi.setSystemTime(start + 12.5 * HOUR)
      expect(await who(used)).toBe(district.users.education)
      expect(await who(left)).toBe(undefined)
      vi.setSystemTime(start + 25 * HOUR)
      expect(await who(used)).toBe(undefined)
    } finally {
      vi.useRealTimers()
    }
  })

  test('five wrong passwords pause the account, whoever it is answers alike', async () => {
    const client = await api.client(undefined, { 'x-locale': 'en' })
    const attempt = (username: string, password: string) =>
      refusalOf(client.access.signIn.mutate({ username, password }))
    expect(await attempt('nobody-here', 'x')).toMatchObject({ problem: 'wrong-password', code: 'UNAUTHORIZED' })
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await attempt(district.users.bureau, 'wrong')).problem).toBe('wrong-password')
    }
    const locked = await attempt(district.users.bureau, PASSWORD)
    expect(locked).toMatchObject({
      problem: 'locked-out',
      code: 'TOO_MANY_REQUESTS',
      toDo: 'Try again in 1 minute.',
    })
    for (let tries = 0; tries < 4; tries += 1) await attempt('Nobody-Here', 'wrong')
    expect(await attempt('nobody-here', 'x')).toEqual(locked)
    expect((await attempt('nobody-else', 'x')).problem).toBe('wrong-password')
    api.clock.set(civilDate('2026-03-04'))
    expect((await attempt('nobody-here', 'x')).problem).toBe('wrong-password')
    expect(
      (await client.access.signIn.mutate({ username: district.users.bureau, password: PASSWORD })).person,
    ).not.toBeNull()
    api.clock.set(civilDate('2026-03-02'))
  })

  test.each`
    because                                  | stored
    ${'a hash of another kind'}              | ${'$2b$12$abcdefghijklmnopqrstuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu'}
    ${'a hash that no memory is enough for'} | ${`$argon2id$v=19$m=4,t=0,p=9$AAAAAAAAAAAAAAAAAAAAAA$${'A'.repeat(43)}`}
  `('what is stored as a password and is none refuses, and the operator is told: $because', async ({ stored }) => {
    const username = district.users.waterReviewer
    const { db } = api.deps
    const { id } = await db.selectFrom('logins').select('id').where('username', '=', username).executeTakeFirstOrThrow()
    const of = { login_id: id, provider: 'credential' } as const
    const open = await api.client(username)
    const before = await db
      .selectFrom('credentials')
      .select('password')
      .where((eb) => eb.and(of))
      .executeTakeFirstOrThrow()
    const put = (password: string | null) =>
      db
        .updateTable('credentials')
        .set({ password })
        .where((eb) => eb.and(of))
        .execute()
    await put(stored)
    try {
      logged.length = 0
      const client = await api.client()
      const refused = await refusalOf(client.access.signIn.mutate({ username, password: PASSWORD }))
      expect(refused).toMatchObject({ problem: 'wrong-password', code: 'UNAUTHORIZED' })
      const changed = open.account.changePassword.mutate({ current: PASSWORD, password: 'another-one-2026' })
      expect(await refusalOf(changed)).toMatchObject({ problem: 'wrong-password' })
      await expect.poll(() => logged.length).toBe(2)
      expect(logged.join('')).toContain(`account ${username} cannot sign in`)
      expect(logged.every((line) => line.includes('"level":"warn"') && !line.includes(stored))).toBe(true)
    } finally {
      await put(before.password)
    }
  })

  test('the bureau sees every organisation, a unit itself', async () => {
    const bureau = await api.client(district.users.bureau)
    const unit = await api.client(district.users.water)
    expect((await bureau.organisations.list.query()).organisations).toHaveLength(3)
    expect((await unit.organisations.list.query()).organisations).toEqual([{ ...district.water, kind: 'budget-unit' }])
  })
})
