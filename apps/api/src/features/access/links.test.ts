import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { openPglite, openPostgres } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { codeOf } from '../../testing/authenticator.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { firstAdministratorLink } from './first-administrator.ts'

const TODAY = civilDate('2026-03-02')
const NEW = '清晨 有雨 三只白鹭'
const DAY_MS = 24 * 3_600_000

/** Does `work` at a time so much later. */
async function later<T>(ms: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
  return work().finally(() => vi.useRealTimers())
}

forDatabase('an administrator helps', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  let administrator: Client
  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
    administrator = await api.client(people.users.administrator)
  })
  afterAll(() => api.close())

  const idOf = async (username: string) => {
    const { people: all } = await administrator.organisations.people.query()
    return all.find((one) => one.username === username)?.id ?? ''
  }
  const lastAction = async () =>
    connection()
      .db.selectFrom('audit_entries')
      .select(['action', 'label', 'person_name as name'])
      .where('district_id', '=', district.districtId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()

  test('whoever forgot the password sets another one by a link, once, within a day; every session ends', async () => {
    const username = people.users.clerk
    const signedIn = await api.client(username)
    const id = await idOf(username)
    const first = await administrator.organisations.resetPassword.mutate({ id, secondFactor: false })
    const second = await administrator.organisations.resetPassword.mutate({ id, secondFactor: false })
    expect(await lastAction()).toMatchObject({ action: 'password.reset', label: username })
    const nobody = await api.client()
    const set = (token: string, password = NEW) => nobody.access.setPassword.mutate({ token, password })
    expect((await refusalOf(set(first.token))).problem).toBe('link-invalid')
    const { token } = second
    expect(await nobody.access.passwordLink.mutate({ token })).toEqual({ username, name: username })
    expect((await refusalOf(set(token, 'liangdeng2026'))).problem).toBe('password-refused')
    const answers = await Promise.allSettled([set(token), set(token)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await lastAction()).toMatchObject({ action: 'password.set', name: username })
    expect((await signedIn.access.me.query()).person).toBeNull()
    expect((await refusalOf(set(token))).problem).toBe('link-invalid')
    await nobody.access.signIn.mutate({ username, password: NEW })
    expect((await nobody.access.me.query()).person?.username).toBe(username)
    const { token: third } = await administrator.organisations.resetPassword.mutate({ id, secondFactor: false })
    expect((await refusalOf(later(DAY_MS + 1_000, () => set(third)))).problem).toBe('link-invalid')
  })

  test('a link says that it is a link only to who has it whole', async () => {
    const nobody = await api.client()
    for (const token of ['x'.repeat(43), '清晨有雨三只白鹭清晨有雨'])
      expect((await refusalOf(nobody.access.passwordLink.mutate({ token }))).problem).toBe('link-invalid')
  })

  test('for a lost telephone the second factor is taken away with it', async () => {
    const username = people.users.reviewer
    const client = await api.client(username)
    const { secret } = await client.account.enrol.mutate({ password: PASSWORD })
    await client.account.confirmEnrolment.mutate({ code: codeOf(secret) })
    const id = await idOf(username)
    const listed = async () =>
      (await administrator.organisations.people.query()).people.find((one) => one.id === id)?.secondFactor
    expect(await listed()).toBe(true)
    const { token } = await administrator.organisations.resetPassword.mutate({ id, secondFactor: true })
    expect(await listed()).toBe(false)
    const nobody = await api.client()
    await nobody.access.setPassword.mutate({ token, password: NEW })
    expect((await nobody.access.signIn.mutate({ username, password: NEW })).person).not.toBeNull()
  })

  test('who is disabled cannot sign in, their sessions end at once, and come back when enabled', async () => {
    const username = people.users.office
    const client = await api.client(username)
    const id = await idOf(username)
    const change = (disabled: boolean) => administrator.organisations.changePerson.mutate({ id, email: null, disabled })
    await change(true)
    expect((await client.access.me.query()).person).toBeNull()
    const anew = await api.client()
    const signIn = (password: string) => anew.access.signIn.mutate({ username, password })
    // Only who knows the password is told.
    expect((await refusalOf(signIn('not it'))).problem).toBe('wrong-password')
    expect((await refusalOf(signIn(PASSWORD))).problem).toBe('account-disabled')
    const reset = administrator.organisations.resetPassword.mutate({ id, secondFactor: false })
    expect((await refusalOf(reset)).problem).toBe('organisation-refused')
    await change(false)
    expect((await signIn(PASSWORD)).person?.username).toBe(username)
  })

  test('the last administrator who can sign in is not disabled', async () => {
    const bureau = await idOf(district.users.bureau)
    await administrator.organisations.changePerson.mutate({ id: bureau, email: null, disabled: true })
    const own = await idOf(people.users.administrator)
    const refused = administrator.organisations.changePerson.mutate({ id: own, email: null, disabled: true })
    expect((await refusalOf(refused)).message).toContain('至少要有一名')
    const end = administrator.organisations.endMembership.mutate({ id: people.administrator.membershipId })
    expect((await refusalOf(end)).message).toContain('至少要有一名')
    await administrator.organisations.changePerson.mutate({ id: bureau, email: null, disabled: false })
  })

  test('an e-mail address signs in like the user name, and is one person’s', async () => {
    const [id, other] = [await idOf(people.users.auditor), await idOf(people.users.supervisor)]
    const email = 'Zhang.San@example.gov.cn'
    await administrator.organisations.changePerson.mutate({ id, email, disabled: false })
    const taken = administrator.organisations.changePerson.mutate({ id: other, email, disabled: false })
    expect((await refusalOf(taken)).message).toContain('邮箱')
    const client = await api.client()
    const { person } = await client.access.signIn.mutate({ username: email.toUpperCase(), password: PASSWORD })
    expect(person?.username).toBe(people.users.auditor)
  })

  test('nobody of another district is helped, and only an administrator helps', async () => {
    const elsewhere = await seedDistrict(api.deps)
    const theirs = await api.client(elsewhere.users.bureau)
    const id = await idOf(people.users.clerk)
    const reset = theirs.organisations.resetPassword.mutate({ id, secondFactor: true })
    expect((await refusalOf(reset)).problem).toBe('not-found')
    const change = theirs.organisations.changePerson.mutate({ id, email: null, disabled: true })
    expect((await refusalOf(change)).problem).toBe('not-found')
    const supervisor = await api.client(people.users.supervisor)
    const asked = supervisor.organisations.resetPassword.mutate({ id, secondFactor: false })
    expect((await refusalOf(asked)).problem).toBe('not-allowed')
  })
})

describe.each([
  { on: 'PGlite', open: openPglite },
  { on: 'PostgreSQL', open: openPostgres },
])('the first administrator on $on', ({ open }) => {
  test('is made by a link, once and only where nobody can sign in; then has to set up a second factor', async () => {
    const { connection, dispose } = await open()
    const api = await startTestApi(connection, TODAY)
    try {
      const [one, two] = [await firstAdministratorLink(api.deps), await firstAdministratorLink(api.deps)]
      if (one === undefined || two === undefined) throw new Error('nobody can sign in, and there is no link')
      const client = await api.client()
      const begin = (token: string, password = NEW) =>
        client.access.makeFirstAdministrator.mutate({
          token,
          district: '示例县',
          jurisdiction: 'changshan',
          organisation: '示例县财政局',
          name: '王管理',
          username: 'wang',
          password,
        })
      expect((await refusalOf(begin('not-the-token'))).problem).toBe('link-invalid')
      expect((await refusalOf(later(DAY_MS + 1_000, () => begin(one)))).problem).toBe('link-invalid')
      const [three] = [await firstAdministratorLink(api.deps)]
      await client.access.firstLink.mutate({ token: two })
      expect((await refusalOf(begin(two, '1234567890'))).problem).toBe('password-refused')
      const answers = await Promise.allSettled([begin(two), begin(three ?? '')])
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await firstAdministratorLink(api.deps)).toBe(undefined)
      for (const token of [one, two, three ?? ''])
        expect((await refusalOf(client.access.firstLink.mutate({ token }))).problem).toBe('link-invalid')

      const me = await client.access.signIn.mutate({ username: 'wang', password: NEW })
      expect(me).toMatchObject({ person: null, pending: { step: 'enrol', username: 'wang' } })
      const { secret } = await client.account.enrol.mutate({ password: NEW })
      await client.account.confirmEnrolment.mutate({ code: codeOf(secret) })
      const { person } = await client.access.me.query()
      expect(person).toMatchObject({ name: '王管理', district: { name: '示例县', jurisdiction: 'changshan' } })
      expect(person?.memberships.map(({ role }) => role)).toEqual(['administrator', 'supervisor'])
      const { entries } = await client.audit.entries.query({})
      expect(entries.map(({ action }) => action)).toEqual([
        'second-factor.change',
        'session.begin',
        'installation.begin',
      ])
    } finally {
      await api.close()
      await dispose()
    }
  }, 240_000)
})
