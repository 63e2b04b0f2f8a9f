import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeLogin, findLoginByUsername } from '@tenderlight/db/repositories/logins'
import { codeOf } from '../../testing/authenticator.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { TestApi, TestDistrict } from '../../testing/test-api.ts'
import { recoverFromCommand } from './recover-from-command.ts'

const NEW = '清晨 有雨 三只白鹭'

forDatabase('an administrator who lost telephone and password', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  beforeAll(async () => {
    api = await startTestApi(connection(), civilDate('2026-03-02'))
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
  })
  afterAll(() => api.close())

  const recover = (username: string, secondFactor: boolean) =>
    recoverFromCommand(connection(), { username, secondFactor, by: '命令行', now: new Date('2026-03-02T02:00:00Z') })
  const tokenFor = async (username: string, secondFactor: boolean) => {
    const made = await recover(username, secondFactor)
    return made.outcome === 'made' ? made.token : ''
  }
  const setPassword = async (token: string, password: string) =>
    (await api.client()).access.setPassword.mutate({ token, password })
  const entries = () =>
    connection()
      .db.selectFrom('audit_entries')
      .select(['action', 'label', 'person_id', 'person_name', 'address'])
      .where('district_id', '=', district.districtId)
      .orderBy('number', 'desc')
      .execute()

  test('gets in again beside a running server: by a link that works once, and without the second factor if asked', async () => {
    const username = people.users.administrator
    const before = await api.client(username)
    const { secret } = await before.account.enrol.mutate({ password: PASSWORD })
    await before.account.confirmEnrolment.mutate({ code: codeOf(secret) })

    const old = await tokenFor(username.toUpperCase(), false)
    const token = await tokenFor(username, false)
    expect((await refusalOf(setPassword(old, NEW))).problem).toBe('link-invalid')
    await setPassword(token, NEW)
    expect((await refusalOf(setPassword(token, NEW))).problem).toBe('link-invalid')
    expect((await before.access.me.query()).person).toBeNull()
    // The telephone is asked for still.
    const again = await api.client()
    const half = await again.access.signIn.mutate({ username, password: NEW })
    expect(half).toMatchObject({ person: null, pending: { step: 'code' } })

    await setPassword(await tokenFor(username, true), `${NEW} 一行`)
    const anew = await api.client()
    const { person } = await anew.access.signIn.mutate({ username, password: `${NEW} 一行` })
    expect(person?.username).toBe(username)
    const made = (await entries()).filter(({ action }) => action === 'password.reset')
    const entry = { action: 'password.reset', label: username, person_id: null, person_name: '命令行', address: '' }
    expect(made).toEqual([entry, entry, entry])
  })

  test('who is not there or disabled gets no link, and nothing is on the log', async () => {
    const { db } = connection()
    const before = await entries()
    expect(await recover('nobody-of-that-name', true)).toEqual({ outcome: 'unknown' })
    const login = await findLoginByUsername(db, people.users.office)
    await changeLogin(db, login?.id ?? '', { email: null, disabledAt: new Date() })
    expect(await recover(people.users.office, true)).toEqual({ outcome: 'disabled' })
    expect(await entries()).toEqual(before)
  })
})
