import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codeOf } from '../../../testing/authenticator.ts'
import { refusalOf } from '../../../testing/error-data.ts'
import { seedEveryRole } from '../../../testing/every-role.ts'
import type { EveryRole } from '../../../testing/every-role.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../../testing/test-api.ts'

const NEW = '清晨 有雨 三只白鹭'

test('the codes of the tests are those of RFC 6238', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect([59, 1_111_111_109, 1_234_567_890].map((second) => codeOf(secret, second * 1_000))).toEqual([
    '287082',
    '081804',
    '005924',
  ])
})

forDatabase('one’s own account', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  beforeAll(async () => {
    api = await startTestApi(connection(), civilDate('2026-03-02'))
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
  })
  afterAll(() => api.close())

  const actions = async () => {
    const rows = await connection()
      .db.selectFrom('audit_entries')
      .select(['action', 'person_name'])
      .where('district_id', '=', district.districtId)
      .orderBy('number', 'desc')
      .limit(3)
      .execute()
    return rows.map(({ action, person_name }) => `${person_name} ${action}`)
  }

  /** Sets up a second factor; returns the app's secret and the recovery codes. */
  const setUp = async (client: Client, password = PASSWORD) => {
    const enrolment = await client.account.enrol.mutate({ password })
    await client.account.confirmEnrolment.mutate({ code: codeOf(enrolment.secret) })
    return enrolment
  }

  test('sessions are listed with device, address and this one marked; others end one by one or together', async () => {
    const username = people.users.clerk
    const [here, there] = [await api.client(username, { 'user-agent': 'Here' }), await api.client(username)]
    const third = await api.client(username)
    const { sessions } = await here.account.get.query()
    expect(sessions).toHaveLength(3)
    const [own] = sessions.filter(({ current }) => current)
    expect(own).toMatchObject({ device: 'Here', address: '127.0.0.1' })
    const [other] = sessions.filter(({ current }) => !current)
    await here.account.endSession.mutate({ id: other?.id ?? '' })
    expect((await here.account.get.query()).sessions).toHaveLength(2)
    await here.account.endOtherSessions.mutate()
    expect((await here.account.get.query()).sessions.map(({ current }) => current)).toEqual([true])
    expect((await there.access.me.query()).person).toBeNull()
    expect((await third.access.me.query()).person).toBeNull()
    expect((await refusalOf(here.account.endSession.mutate({ id: other?.id ?? '' }))).problem).toBe('not-found')
    await here.account.endAllSessions.mutate()
    expect((await here.access.me.query()).person).toBeNull()
    expect((await actions())[0]).toBe(`${username} session.end`)
  })

  test('a session of somebody else is not found', async () => {
    const [clerk, reviewer] = [await api.client(people.users.clerk), await api.client(people.users.reviewer)]
    const [theirs] = (await reviewer.account.get.query()).sessions
    expect((await refusalOf(clerk.account.endSession.mutate({ id: theirs?.id ?? '' }))).problem).toBe('not-found')
    expect((await reviewer.access.me.query()).person).not.toBeNull()
  })

  test('another password ends every other session, and is not one of those that are tried first', async () => {
    const username = people.users.office
    const [here, there] = [await api.client(username), await api.client(username)]
    const change = (password: string, current = PASSWORD) => here.account.changePassword.mutate({ current, password })
    expect((await refusalOf(change('short'))).message).toBe('密码至少 10 个字符。')
    expect((await refusalOf(change('P@ssw0rd2026'))).problem).toBe('password-refused')
    expect((await refusalOf(change(`x ${username} 雨`))).message).toContain('不能含有用户名')
    expect((await refusalOf(change(NEW, 'not it'))).problem).toBe('wrong-password')
    await change(NEW)
    expect((await here.access.me.query()).person?.username).toBe(username)
    expect((await there.access.me.query()).person).toBeNull()
    expect((await actions())[0]).toBe(`${username} password.change`)
    const anew = await api.client()
    expect((await refusalOf(anew.access.signIn.mutate({ username, password: PASSWORD }))).problem).toBe(
      'wrong-password',
    )
    await anew.access.signIn.mutate({ username, password: NEW })
    expect((await anew.account.get.query()).sessions).toHaveLength(2)
  })

  test('a second factor is set up with a code, asked for from then on, and each code works once', async () => {
    const username = people.users.auditor
    const [client, open] = [await api.client(username), await api.client(username)]
    expect((await refusalOf(client.account.enrol.mutate({ password: 'not it' }))).problem).toBe('wrong-password')
    const { uri, secret, recoveryCodes } = await client.account.enrol.mutate({ password: PASSWORD })
    expect(uri).toBe(
      `otpauth://totp/${encodeURIComponent('采招亮灯 Tenderlight')}:${username}?secret=${secret}&issuer=${encodeURIComponent('采招亮灯 Tenderlight')}&digits=6&period=30`,
    )
    expect(new Set(recoveryCodes).size).toBe(10)
    // Nothing is asked for before the app has shown that it works.
    expect((await api.client(username).then((one) => one.access.me.query())).person).not.toBeNull()
    expect((await refusalOf(client.account.confirmEnrolment.mutate({ code: '000000' }))).problem).toBe('wrong-code')
    await client.account.confirmEnrolment.mutate({ code: codeOf(secret) })
    expect((await client.account.get.query()).secondFactor).toEqual({ enabled: true, required: false })
    expect((await actions())[0]).toBe(`${username} second-factor.change`)
    // Sessions of before have to show it, too.
    expect(await open.access.me.query()).toMatchObject({ person: null, pending: { step: 'code', username } })
    expect((await refusalOf(open.account.get.query())).problem).toBe('second-factor-needed')
    expect((await refusalOf(open.organisations.list.query())).problem).toBe('second-factor-needed')

    const anew = await api.client()
    expect(await anew.access.signIn.mutate({ username, password: PASSWORD })).toMatchObject({
      person: null,
      pending: { step: 'code', username },
    })
    expect((await refusalOf(anew.organisations.list.query())).problem).toBe('sign-in-required')
    expect((await actions())[0]).not.toBe(`${username} session.begin`)
    const wrong = anew.access.secondStep.mutate({ kind: 'app', code: '000000' })
    expect((await refusalOf(wrong)).problem).toBe('wrong-code')
    expect((await actions())[0]).toBe(' session.code-refused')
    const code = codeOf(secret)
    expect((await anew.access.secondStep.mutate({ kind: 'app', code })).person?.username).toBe(username)
    expect((await actions())[0]).toBe(`${username} session.begin`)
    const again = await api.client()
    await again.access.signIn.mutate({ username, password: PASSWORD })
    expect((await refusalOf(again.access.secondStep.mutate({ kind: 'app', code }))).problem).toBe('wrong-code')
    const recovery = { kind: 'recovery', code: recoveryCodes[0] ?? '' } as const
    expect((await again.access.secondStep.mutate(recovery)).person?.username).toBe(username)
    await again.access.signIn.mutate({ username, password: PASSWORD })
    expect((await refusalOf(again.access.secondStep.mutate(recovery))).problem).toBe('wrong-code')
  })

  test('new recovery codes take the place of the old; a factor that nobody requires is taken away with the password', async () => {
    const username = people.users['agency-clerk']
    const client = await api.client(username)
    const { recoveryCodes: old } = await setUp(client)
    const { recoveryCodes } = await client.account.newRecoveryCodes.mutate({ password: PASSWORD })
    const anew = await api.client()
    await anew.access.signIn.mutate({ username, password: PASSWORD })
    const enter = (code: string | undefined) => anew.access.secondStep.mutate({ kind: 'recovery', code: code ?? '' })
    expect((await refusalOf(enter(old[0]))).problem).toBe('wrong-code')
    expect((await enter(recoveryCodes[0])).person).not.toBeNull()
    await client.account.removeSecondFactor.mutate({ password: PASSWORD })
    expect((await client.account.get.query()).secondFactor.enabled).toBe(false)
    expect((await api.client(username).then((one) => one.access.me.query())).person).not.toBeNull()
  })

  test('wrong codes are counted with wrong passwords: five in a row pause the account', async () => {
    const username = people.users.reviewer
    const client = await api.client(username)
    const { secret } = await setUp(client)
    const anew = await api.client()
    await anew.access.signIn.mutate({ username, password: PASSWORD })
    const enter = (code: string) => refusalOf(anew.access.secondStep.mutate({ kind: 'app', code }))
    for (let tries = 0; tries < 4; tries += 1) expect((await enter('000000')).problem).toBe('wrong-code')
    // The right password alone forgets nothing.
    await anew.access.signIn.mutate({ username, password: PASSWORD })
    expect((await enter('000000')).problem).toBe('wrong-code')
    expect((await enter(codeOf(secret))).problem).toBe('locked-out')
    expect((await refusalOf(anew.access.signIn.mutate({ username, password: PASSWORD }))).problem).toBe('locked-out')
    await connection().db.updateTable('logins').set({ locked_until: null }).execute()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
    expect((await enter(codeOf(secret))).problem).toBe('second-step-over')
    vi.useRealTimers()
  })

  test('where the district requires it, supervisors and administrators can do nothing before they have set it up', async () => {
    const administrator = await api.client(people.users.administrator)
    const supervisor = await api.client(people.users.supervisor)
    const clerk = await api.client(people.users.clerk)
    expect((await supervisor.organisations.tree.query()).organisations.length).toBeGreaterThan(3)
    const rule = { secondFactor: true, reason: '区委网信办要求' }
    expect((await refusalOf(clerk.organisations.changeSignInRule.mutate(rule))).problem).toBe('not-allowed')
    const { history } = await administrator.organisations.changeSignInRule.mutate(rule)
    expect(history.map(({ secondFactor, recordedBy }) => [secondFactor, recordedBy])).toEqual([
      [true, people.users.administrator],
      [false, ''],
    ])
    expect((await refusalOf(supervisor.organisations.tree.query())).problem).toBe('second-factor-needed')
    expect((await supervisor.access.me.query()).pending?.step).toBe('enrol')
    expect((await clerk.access.me.query()).person).not.toBeNull()
    const { secret } = await setUp(supervisor)
    expect((await supervisor.organisations.tree.query()).organisations.length).toBeGreaterThan(3)
    const remove = supervisor.account.removeSecondFactor.mutate({ password: PASSWORD })
    expect((await refusalOf(remove)).problem).toBe('second-factor-required')
    expect(await actions()).toContain(`${people.users.supervisor} second-factor.change`)
    expect(secret).toMatch(/^[A-Z2-7]{32,}$/u)
    expect((await administrator.access.me.query()).pending?.step).toBe('enrol')
  })
})
