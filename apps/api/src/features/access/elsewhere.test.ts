import { createServer } from 'node:net'
import { changeLogin, findLoginByUsername } from '@tenderlight/db/repositories/logins'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { openPglite } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDeps } from '../../deps.ts'
import type { Deps } from '../../deps.ts'
import { readEnv } from '../../env.ts'
import { makeServer } from '../../server.ts'
import { codeOf } from '../../testing/authenticator.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { clientOf, PASSWORD, seedDistrict, testClock, withCookies } from '../../testing/test-api.ts'
import type { TestDistrict } from '../../testing/test-api.ts'
import { openIdentityProvider } from './testing/identity-provider.ts'
import type { IdentityProvider } from './testing/identity-provider.ts'

/** A port that is free now: the provider has to know the address before the server listens. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

forDatabase('signing in with the account of another system', (connection) => {
  let provider: IdentityProvider
  let deps: Deps
  let server: Awaited<ReturnType<typeof makeServer>>
  let address: string
  let district: TestDistrict
  let people: EveryRole
  beforeAll(async () => {
    const port = await freePort()
    address = `http://127.0.0.1:${port}`
    provider = await openIdentityProvider(() => `${address}/api/identity/callback/oidc`)
    const clock = testClock(civilDate('2026-03-02'))
    const { issuer, clientId, clientSecret } = provider
    const elsewhere = { issuer, clientId, clientSecret, name: '统一认证', secondFactor: false }
    deps = makeDeps({ connection: connection(), now: () => clock.now(), publicUrl: address, elsewhere })
    server = await makeServer(deps)
    await server.listen({ port, host: '127.0.0.1' })
    district = await seedDistrict(deps)
    people = await seedEveryRole(deps, district)
  })
  afterAll(async () => {
    await server.close()
    await provider.close()
  })

  /** A browser that goes there and back; where it ends, and the client with its cookies. */
  const goThrough = async (from?: string) => {
    const jar = { cookie: '' }
    const theirs = { cookie: '' }
    const client = clientOf(address, {}, jar)
    let { url } = await client.access.beginElsewhere.mutate(from === undefined ? {} : { from })
    for (let hop = 0; hop < 8; hop += 1) {
      const cookies = url.startsWith(provider.issuer) ? theirs : jar
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie: cookies.cookie } })
      cookies.cookie = withCookies(cookies.cookie, answer.headers.getSetCookie())
      const location = answer.headers.get('location')
      if (location === null) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
      url = new URL(location, url).href
      if (url.startsWith(`${address}/app`)) break
    }
    return { ended: url.slice(address.length), client, jar }
  }

  const credentials = async (username: string) => {
    const login = await findLoginByUsername(connection().db, username)
    return connection()
      .db.selectFrom('credentials')
      .selectAll()
      .where('login_id', '=', login?.id ?? '')
      .execute()
  }

  test('an account there is linked by the user name to an existing person, and known by itself the next time', async () => {
    const username = people.users.clerk
    provider.signsIn('s-1', { preferred_username: username })
    const { ended, client } = await goThrough('/worklist?x=1')
    expect(ended).toBe('/app/worklist?x=1')
    const { person, elsewhere } = await client.access.me.query()
    expect(elsewhere).toBe('统一认证')
    expect(person).toMatchObject({ username, memberships: [{ role: 'clerk' }] })
    const log = await connection()
      .db.selectFrom('audit_entries')
      .select(['action', 'record_kind', 'person_name'])
      .where('district_id', '=', district.districtId)
      .orderBy('number')
      .execute()
    expect(log.slice(-2)).toEqual([
      { action: 'session.begin', record_kind: 'session', person_name: username },
      { action: 'session.begin', record_kind: 'account', person_name: username },
    ])
    // Another name there now: it is the account that counts.
    provider.signsIn('s-1', { preferred_username: people.users.reviewer })
    const again = await goThrough()
    expect((await again.client.access.me.query()).person?.username).toBe(username)
    const linked = (await credentials(username)).filter((one) => one.provider === 'oidc')
    expect(linked).toHaveLength(1)
    expect(linked[0]).toMatchObject({ subject: 's-1', password: null })
    expect(await credentials(people.users.reviewer)).toHaveLength(1)
  })

  test('by an e-mail address only where it is verified there', async () => {
    const username = people.users.office
    const login = await findLoginByUsername(connection().db, username)
    await changeLogin(connection().db, login?.id ?? '', { email: 'office@example.gov.cn', disabledAt: null })
    provider.signsIn('s-2', { email: 'office@example.gov.cn', email_verified: false })
    const refused = await goThrough()
    expect(refused.ended).toMatch(/^\/app\/sign-in\?error=/u)
    expect((await refused.client.access.me.query()).person).toBeNull()
    provider.signsIn('s-2', { email: 'Office@example.gov.cn', email_verified: true })
    const { client } = await goThrough()
    expect((await client.access.me.query()).person?.username).toBe(username)
  })

  test('nobody is made, and who is disabled stays out', async () => {
    const count = async () => (await connection().db.selectFrom('logins').select('id').execute()).length
    const before = await count()
    provider.signsIn('s-3', { preferred_username: 'a-stranger', email: 's@example.org', email_verified: true })
    const stranger = await goThrough()
    expect(stranger.ended).toBe('/app/sign-in?error=signup_disabled')
    expect(await count()).toBe(before)
    const login = await findLoginByUsername(connection().db, people.users['agency-clerk'])
    await changeLogin(connection().db, login?.id ?? '', { email: null, disabledAt: new Date() })
    provider.signsIn('s-4', { preferred_username: people.users['agency-clerk'] })
    const disabled = await goThrough()
    expect(disabled.ended).toContain('error=LOGIN_DISABLED')
    expect((await disabled.client.access.me.query()).person).toBeNull()
  })

  test('whoever has a second factor here is asked for it here', async () => {
    const username = people.users.supervisor
    const own = clientOf(address)
    await own.access.signIn.mutate({ username, password: PASSWORD })
    const { secret } = await own.account.enrol.mutate({ password: PASSWORD })
    await own.account.confirmEnrolment.mutate({ code: codeOf(secret) })
    provider.signsIn('s-5', { preferred_username: username })
    const { client } = await goThrough()
    expect(await client.access.me.query()).toMatchObject({ person: null, pending: { step: 'code', username } })
    expect((await refusalOf(client.organisations.tree.query())).problem).toBe('second-factor-needed')
    const wrong = client.access.secondStep.mutate({ kind: 'app', code: '000000' })
    expect((await refusalOf(wrong)).problem).toBe('wrong-code')
    const { person } = await client.access.secondStep.mutate({ kind: 'app', code: codeOf(secret) })
    expect(person?.username).toBe(username)
    expect((await client.organisations.tree.query()).organisations.length).toBeGreaterThan(3)
  })

  test('an answer that nobody here asked for, or that came back in another browser, opens nothing', async () => {
    provider.signsIn('s-1', { preferred_username: people.users.clerk })
    const made = await fetch(`${address}/api/identity/callback/oidc?code=x&state=y`, { redirect: 'manual' })
    expect(made.status).toBe(302)
    expect(made.headers.getSetCookie().filter((line) => /^tl_session=[^;]/u.test(line))).toEqual([])
    const client = clientOf(address)
    const { url } = await client.access.beginElsewhere.mutate({})
    // The state is right, the cookie that belongs to it is missing.
    const state = new URL(url).searchParams.get('state') ?? ''
    const stolen = await fetch(`${address}/api/identity/callback/oidc?code=x&state=${state}`, { redirect: 'manual' })
    expect(stolen.headers.get('location')).toContain('error=')
    expect(stolen.headers.getSetCookie().filter((line) => /^tl_session=[^;]/u.test(line))).toEqual([])
  })
})

test('where the other system does not answer, passwords still work and the button says so', async () => {
  const { connection, dispose } = await openPglite()
  const clock = testClock(civilDate('2026-03-02'))
  const gone = { issuer: `http://127.0.0.1:${await freePort()}`, clientId: 'x', clientSecret: 'y', name: '统一认证' }
  const deps = makeDeps({ connection, now: () => clock.now(), elsewhere: { ...gone, secondFactor: false } })
  const app = await makeServer(deps)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const { users } = await seedDistrict(deps)
  const client = clientOf(address)
  expect((await refusalOf(client.access.beginElsewhere.mutate({}))).problem).toBe('elsewhere-failed')
  expect((await client.access.signIn.mutate({ username: users.water, password: PASSWORD })).person).not.toBeNull()
  await app.close()
  await dispose()
})

test('what belongs together is asked for together, and the secret may stand in a file', () => {
  const OIDC_ISSUER = 'https://sso.example.gov.cn'
  expect(() => readEnv({ OIDC_ISSUER })).toThrow(/OIDC_CLIENT_ID[\s\S]*OIDC_CLIENT_SECRET[\s\S]*PUBLIC_URL/u)
  const given = { OIDC_ISSUER, OIDC_CLIENT_ID: 'tl', OIDC_CLIENT_SECRET: 's', PUBLIC_URL: 'https://l.example.gov.cn' }
  const elsewhere = {
    issuer: OIDC_ISSUER,
    clientId: 'tl',
    clientSecret: 's',
    name: '统一身份认证',
    secondFactor: false,
  }
  expect(readEnv(given).elsewhere).toEqual(elsewhere)
  expect(readEnv({}).elsewhere).toBe(undefined)
})
