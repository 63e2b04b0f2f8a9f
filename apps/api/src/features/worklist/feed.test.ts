import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { receiveRequest } from '../../testing/receive-request.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { tokenDigest } from './feed-token.ts'

const TODAY = civilDate('2026-02-27')

forDatabase('the feed of a person', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let roles: EveryRole
  let clerk: Client
  let bureau: Client
  let keys: string[]

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY, { perMinute: { requests: 5_000, signIns: 500 } })
    district = await seedDistrict(api.deps)
    roles = await seedEveryRole(api.deps, district)
    const { districtId } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    const unsigned = (id: string, title: string) => aProcurement({ ...NOTHING_AFTER_AWARD, id, title })
    keys = await api.deps.db.transaction().execute((trx) =>
      createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
        {
          organisationId: district.education.id,
          procurement: unsigned('JY-1', '食堂设备;刀具, 第一批\r\nBEGIN:VALARM'),
        },
        { organisationId: district.water.id, procurement: unsigned('SW-1', '水泵') },
      ]),
    )
    clerk = await api.client(district.users.education)
    bureau = await api.client(district.users.bureau)
  })
  afterAll(() => api.close())

  const make = async (who: Client) => (await who.worklist.makeFeed.mutate()).path
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.address}${path}`, { headers })
  const eventsOf = async (path: string) => {
    const text = await (await get(path)).text()
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
    return calendar.getAllSubcomponents('vevent').map((component) => ({
      event: new ICAL.Event(component),
      sequence: Number(component.getFirstPropertyValue('sequence')),
      modified: String(component.getFirstPropertyValue('last-modified')),
      component,
    }))
  }

  test('by its secret alone: what is due as whole days, with the article, no name of anybody, nothing of other units', async () => {
    const path = await make(clerk)
    expect(path).toMatch(/^\/worklist\/[\w-]{43}\/due\.ics$/u)
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-cache',
    ])
    const text = await answer.text()
    const lines = text.split('\r\n')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/u.test(line))).toEqual([])
    expect(text).not.toContain('水泵')
    expect(text).not.toContain('经办')
    expect(text).not.toMatch(/^BEGIN:VALARM/mu)
    const [{ event, component } = { event: undefined, component: undefined }, ...others] = await eventsOf(path)
    expect(others).toEqual([])
    expect([event?.uid, event?.startDate.toString(), event?.endDate.toString(), event?.startDate.isDate]).toEqual([
      `${keys[0]}.contract-signed@tenderlight`,
      '2026-03-02',
      '2026-03-03',
      true,
    ])
    expect(event?.summary).toContain('合同签订 · 食堂设备;刀具, 第一批')
    expect(event?.description).toMatch(/依据:《鸠江区.*\n.*JY-1/su)
    expect(event?.description).toContain('法定至 2026-03-16')
    expect(component?.getFirstPropertyValue('url')).toContain(
      `/app/procurements/${keys[0]}?why=jiujiang.gp.contract.sign`,
    )
    expect(component?.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  test('the same state gives the same bytes, on another day too; a change raises SEQUENCE and LAST-MODIFIED under the same UID', async () => {
    const path = await make(clerk)
    const first = await get(path)
    const tag = first.headers.get('etag') ?? ''
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304)
    api.clock.set(civilDate('2026-03-03'))
    expect(await (await get(path)).text()).toBe(await first.text())
    api.clock.set(TODAY)
    const [before] = await eventsOf(path)
    const { facts } = await clerk.procurements.get.query({ key: keys[0] ?? '' })
    const award = facts.find(({ event }) => event === 'award-notice')
    await clerk.procurements.correctFact.mutate({
      factId: award?.id ?? '',
      on: civilDate('2026-02-24'),
      reason: '录入有误',
    })
    const [after] = await eventsOf(path)
    expect(after?.event.uid).toBe(before?.event.uid)
    expect(after?.event.startDate.toString()).not.toBe(before?.event.startDate.toString())
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN)
    expect(Date.parse(after?.modified ?? '')).toBeGreaterThan(Date.parse(before?.modified ?? ''))
    await clerk.procurements.recordFact.mutate({
      key: keys[0] ?? '',
      event: 'contract-signed',
      on: civilDate('2026-02-26'),
    })
    expect((await eventsOf(path)).map(({ event }) => event.uid)).not.toContain(before?.event.uid)
  })

  test('a day of a contract is an event, without names; what waits for a second person stands on today, until it is done', async () => {
    api.clock.set(TODAY)
    const signed = aProcurement({ id: 'JY-2', title: '路灯', acceptedOn: undefined, paidOn: undefined })
    const key = await putOnRecord(api, district, TODAY, signed)
    const arrival = { name: '联系人:张三 13812345678', plannedOn: civilDate('2026-05-12'), side: 'supplier' } as const
    const { milestones } = await clerk.performance.saveMilestones.mutate({ key, version: 0, milestones: [arrival] })
    const form = {
      regime: 'government-procurement',
      category: 'services',
      method: 'open-tender',
      summary: '服务期一年。',
      budget: 280_000_000,
      expectedMonth: '2026-05',
      measure: 'package',
      reservedSme: 112_000_000,
      reservedSmallMicro: 78_400_000,
    } as const
    const submitted = await clerk.intentions.submit.mutate({ ...form, title: '无计划日' })
    await clerk.intentions.submit.mutate({ ...form, title: '有计划日', plannedAnnouncementOn: civilDate('2026-04-10') })
    const path = await make(await api.client(district.users.reviewer))
    const told = async () =>
      new Map(
        (await eventsOf(path)).map(({ event, sequence, modified }) => [
          event.uid,
          { on: event.startDate.toString(), said: event.summary, why: event.description, sequence, modified },
        ]),
      )
    const [today, milestone] = [await told(), `${milestones[0]?.id}.milestone@tenderlight`]
    const review = `${submitted.submission}.review@tenderlight`
    expect(today.get(milestone)).toMatchObject({ on: '2026-05-12', said: expect.stringContaining('履约节点') })
    expect(JSON.stringify([...today])).not.toMatch(/张三|13812345678|教育局经办/u)
    expect(today.get(milestone)?.why).toContain('合同约定,非法定期限')
    expect(today.get(review)).toMatchObject({ on: TODAY, said: '复核 · 无计划日' })
    expect(today.get(review)?.why).toContain('没有法定到期日')
    // A plan has a day: the last one on which it can still be kept.
    const planned = [...today.values()].find(({ said }) => said.includes('有计划日'))
    expect(planned).toMatchObject({ on: '2026-03-11', said: '复核 · 有计划日(按计划最迟 2026-03-11 公开)' })
    expect(await (await get(path)).text()).toBe(await (await get(path)).text())

    api.clock.set(civilDate('2026-03-02'))
    const monday = await told()
    expect(monday.get(review)).toMatchObject({ on: '2026-03-02' })
    expect(monday.get(review)?.sequence).toBe((today.get(review)?.sequence ?? Number.NaN) + 3)
    expect(monday.get(review)?.modified).not.toBe(today.get(review)?.modified)
    expect([...monday.values()].find(({ said }) => said.includes('有计划日'))).toEqual(planned)
    expect(monday.get(milestone)).toEqual(today.get(milestone))
    await (await api.client(district.users.reviewer)).intentions.approve.mutate({ id: submitted.submission, step: 1 })
    expect([...(await told()).keys()]).not.toContain(review)
    api.clock.set(TODAY)
  })

  test('a request without a project stands on its day with whoever is to take its next step, and leaves when it is struck off', async () => {
    api.clock.set(TODAY)
    const second = await api.client(roles.users.supervisor)
    const paths = { unit: await make(clerk), bureau: await make(bureau), second: await make(second) }
    const receivedOn = civilDate('2026-02-25')
    const id = await receiveRequest(bureau, { receivedOn })
    const uid = `${id}.matter@tenderlight`
    const standing = async (of: keyof typeof paths) => {
      const found = (await eventsOf(paths[of])).find(({ event }) => event.uid === uid)
      if (found === undefined) return undefined
      const { event, sequence, modified } = found
      const why = event.description
      return { on: event.startDate.toString(), said: event.summary, why, sequence, modified: Date.parse(modified) }
    }
    const next = async () => ({ id, version: (await bureau.requests.get.query({ id })).version })
    const none = { class: null, layer: null, level: null, words: null }
    const step = async (from: Client, kind: 'accepted' | 'replied', on: CivilDate) =>
      from.requests.step.mutate({ ...(await next()), kind, on, words: null, said: {} })

    expect(await standing('bureau')).toMatchObject({ on: TODAY, why: expect.stringContaining('没有法定到期日') })
    expect(await standing('unit')).toBeUndefined()
    await bureau.requests.route.mutate({
      ...(await next()),
      ...none,
      on: TODAY,
      dueOn: null,
      to: district.education.id,
    })
    const handed = await standing('unit')
    expect(handed).toMatchObject({ on: TODAY, said: expect.stringContaining('反映付款进度') })
    expect(await standing('bureau')).toBeUndefined()

    await step(clerk, 'accepted', TODAY)
    const accepted = await standing('unit')
    // Five days to a plan.
    expect(accepted).toMatchObject({ on: '2026-03-04', said: expect.stringContaining('(最迟 2026-03-04)') })
    expect(accepted?.why).not.toContain('没有法定到期日')
    expect(await (await get(paths.unit)).text()).not.toContain('示例商贸')
    api.clock.set(civilDate('2026-03-04'))
    expect(await standing('unit')).toEqual(accepted)
    api.clock.set(civilDate('2026-03-06'))
    const late = await standing('unit')
    expect(late).toMatchObject({ on: '2026-03-06', why: expect.stringContaining('最迟 2026-03-04,已过') })
    expect(late?.why).not.toContain('没有法定到期日')
    await bureau.requests.route.mutate({
      ...(await next()),
      ...none,
      on: civilDate('2026-03-06'),
      dueOn: civilDate('2026-03-20'),
      to: district.education.id,
    })
    await clerk.requests.step.mutate({
      ...(await next()),
      kind: 'planned',
      on: civilDate('2026-03-06'),
      words: '分期支付。',
      said: {},
    })
    const longer = await standing('unit')
    expect(longer).toMatchObject({ on: '2026-03-20' })
    const course = [handed, accepted, late, longer]
    for (const [index, one] of course.slice(1).entries()) {
      expect(one?.sequence).toBeGreaterThan(course[index]?.sequence ?? Number.NaN)
      expect(one?.modified).toBeGreaterThan(course[index]?.modified ?? Number.NaN)
    }

    await step(clerk, 'replied', civilDate('2026-03-06'))
    expect(await standing('unit')).toBeUndefined()
    expect([await standing('bureau'), await standing('second')]).toMatchObject([
      { on: '2026-03-06' },
      { on: '2026-03-06' },
    ])
    await second.requests.strikeOff.mutate({ ...(await next()), on: civilDate('2026-03-06'), words: null })
    expect([await standing('unit'), await standing('bureau'), await standing('second')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    api.clock.set(TODAY)
  })

  test('beyond the published holidays a day that was counted is provisional, one that was given for a request or a case is not', async () => {
    const december = civilDate('2026-12-30')
    api.clock.set(december)
    const path = await make(clerk)
    const request = async (title: string, dueOn: CivilDate | null) => {
      const id = await receiveRequest(bureau, { title, receivedOn: december })
      const none = { class: null, layer: null, level: null, words: null }
      await bureau.requests.route.mutate({ id, version: 1, ...none, on: december, dueOn, to: district.education.id })
      return id
    }
    const given = await request('期限由转办确定', civilDate('2027-01-08'))
    const counted = await request('期限按规则计算', null)
    const accepted = { id: counted, version: 2, kind: 'accepted', on: december, words: null, said: {} } as const
    await clerk.requests.step.mutate(accepted)
    const { ids } = await bureau.cases.open.mutate({
      about: { unit: district.education.id, kind: 'arrears', title: '拖欠账款核实' },
      text: '请核实。',
      letter: false,
      answerBy: civilDate('2027-01-11'),
    })
    const events = new Map(
      (await eventsOf(path)).map(({ event, component }) => [
        event.uid.replace('@tenderlight', ''),
        [
          event.startDate.toString(),
          component.getFirstPropertyValue('status'),
          event.description.includes('暂定'),
        ] as const,
      ]),
    )
    expect(events.get(`${given}.matter`)).toEqual(['2027-01-08', 'CONFIRMED', false])
    expect(events.get(`${ids[0]}.case`)).toEqual(['2027-01-11', 'CONFIRMED', false])
    expect(events.get(`${counted}.matter`)).toEqual(['2027-01-04', 'TENTATIVE', true])
    api.clock.set(TODAY)
  })

  test('another address ends the first, taking it back ends the last; of the secret only a digest is kept; all is on the log', async () => {
    const [first, second] = [await make(clerk), await make(clerk)]
    expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200])
    const stored = await connection().db.selectFrom('worklist_feeds').selectAll().execute()
    const token = second.split('/')[2] ?? ''
    expect(stored.map((row) => row.token_digest)).toContain(tokenDigest(token))
    expect(JSON.stringify(stored)).not.toContain(token)
    expect((await get(`/worklist/${tokenDigest(token)}/due.ics`)).status).toBe(404)
    expect((await clerk.worklist.subscriptions.query()).feedSince).not.toBeNull()
    await clerk.worklist.takeBackFeed.mutate()
    expect((await get(second)).status).toBe(404)
    expect((await clerk.worklist.subscriptions.query()).feedSince).toBeNull()
    expect((await refusalOf(clerk.worklist.takeBackFeed.mutate())).problem).toBe('not-found')
    const { entries } = await bureau.audit.entries.query({ action: 'account.change' })
    const told = entries.filter(({ record }) => record.kind === 'worklist-feed').slice(0, 3)
    expect(told.map(({ before, after }) => [before !== null, after !== null])).toEqual([
      [true, false],
      [true, true],
      [expect.any(Boolean), true],
    ])
  })

  test('it ends with the membership, and for good with the account', async () => {
    const school = await api.client(roles.school.clerk)
    const path = await make(school)
    expect((await get(path)).status).toBe(200)
    const { person } = await school.access.me.query()
    const { db } = connection()
    const held = () =>
      db
        .updateTable('memberships')
        .where('person_id', '=', person?.id ?? '')
        .where('from_on', '<', civilDate('2026-01-01'))
    await held()
      .set({ until_on: civilDate('2026-02-26') })
      .execute()
    expect((await get(path)).status).toBe(404)
    await held().set({ until_on: null }).execute()
    expect((await get(path)).status).toBe(200)
    const change = (disabled: boolean) =>
      bureau.organisations.changePerson.mutate({ id: person?.id ?? '', email: null, disabled })
    await change(true)
    expect((await get(path)).status).toBe(404)
    await change(false)
    expect((await get(path)).status).toBe(404)
  })

  test('the address of somebody who may read no procurements leads nowhere, as does a made-up secret', async () => {
    const path = await make(await api.client(roles.users.administrator))
    const answers = await Promise.all([path, `/worklist/${'A'.repeat(43)}/due.ics`].map((one) => get(one)))
    const [own, madeUp] = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(own).toBe(madeUp)
  })

  test('programs that ask without end are told to wait', async () => {
    const asked = await Promise.all(Array.from({ length: 130 }, () => get(`/worklist/${'B'.repeat(43)}/due.ics`)))
    const statuses = asked.map(({ status }) => status)
    expect([statuses.includes(404), statuses.includes(429)]).toEqual([true, true])
    expect(asked.find(({ status }) => status === 429)?.headers.get('retry-after')).not.toBeNull()
  })
})
