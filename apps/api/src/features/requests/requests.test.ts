import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { clocksOf } from '@tenderlight/db/repositories/clocks'
import { findProcurement } from '@tenderlight/db/repositories/procurements'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Receipt, Request } from '@tenderlight/contracts/requests'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-04')
const PARTY = { name: '示例商贸有限公司', telephone: '0553-0000000', creditCode: null, address: null }
const CLASSES = {
  classes: [{ id: 'payment', name: '资金支付' }],
  layers: [{ id: 'county', name: '区级协调' }],
  levels: [],
}

forDatabase('requests and complaints', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  let bureau: Client
  let second: Client
  let office: Client
  let unit: Client
  let water: Client
  let number = 0

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
    bureau = await api.client(district.users.bureau)
    second = await api.client(people.users.supervisor)
    office = await api.client(people.users.office)
    unit = await api.client(district.users.education)
    water = await api.client(district.users.water)
    const set = {
      kind: 'intake-classes',
      key: '',
      version: 0,
      content: CLASSES,
      from: TODAY,
      reason: '区方案',
    } as const
    await bureau.desk.set.mutate(set)
  })
  afterAll(() => api.close())

  const receipt = (rest: Partial<Receipt> = {}): Receipt => ({
    kind: 'request',
    regime: null,
    channel: 'hotline-12345',
    title: '咨询合同款支付进度',
    words: '合同已履行完毕,请协调支付。',
    receivedOn: TODAY,
    project: null,
    after: null,
    party: PARTY,
    confidential: false,
    said: {},
    ...rest,
  })
  const route = { class: 'payment', layer: 'county', level: null, dueOn: null, words: null }
  const step = (
    at: Request,
    kind: Parameters<Client['requests']['step']['mutate']>[0]['kind'],
    on: CivilDate = TODAY,
  ) => ({
    id: at.id,
    version: at.version,
    kind,
    on,
    words: null,
    said: {},
  })
  const take = async (from: Client, rest: Partial<Receipt> = {}) => {
    const { id } = await from.requests.receive.mutate(receipt(rest))
    return from.requests.get.query({ id })
  }
  /** A project whose award notice went out: it is to be signed within thirty days. */
  const awarded = () =>
    putOnRecord(
      api,
      district,
      TODAY,
      aProcurement({ ...NOTHING_AFTER_AWARD, id: `Q-${(number += 1)}`, awardNoticeOn: civilDate('2026-02-27') }),
    )
  const signing = async (key: string) => {
    const clocks = await clocksOf(connection().db, district.districtId, [key])
    return clocks.filter(({ rule }) => rule === 'cn.gp.contract.sign').map(({ due }) => due)
  }

  describe('a request', () => {
    let at: Request

    test('comes in with a number, and waits to be handed to somebody', async () => {
      at = await take(bureau)
      expect(at).toMatchObject({ number: 'SQ-2026-0001', waitsFor: 'routed', open: true, party: PARTY, light: 'grey' })
      expect((await take(office, { channel: 'visit' })).number).toBe('SQ-2026-0002')
    })

    test('is sorted by what the district set, and handed to a unit of the district', async () => {
      const input = { ...route, id: at.id, version: at.version, on: TODAY, to: district.education.id }
      expect(await refusalOf(bureau.requests.route.mutate({ ...input, class: 'other' }))).toMatchObject({
        problem: 'request-refused',
        message: '所选的诉求类别不在本区县的设置中。',
      })
      expect(await refusalOf(bureau.requests.route.mutate({ ...input, to: people.agencyId }))).toMatchObject({
        problem: 'request-refused',
      })
      at = await bureau.requests.route.mutate(input)
      expect(at).toMatchObject({ class: 'payment', handler: { name: '测试区教育局' }, waitsFor: 'accepted' })
      expect(at.version).toBe(3)
    })

    test('is accepted by the unit; the district’s five days to a plan run', async () => {
      at = await unit.requests.step.mutate(step(at, 'accepted'))
      expect(at.limit).toEqual({ from: 'rule', rule: 'jiujiang.appeal.plan', due: '2026-03-09' })
      expect(at.findings.map(({ finding, days }) => `${finding.rule} ${days.at(-1)?.counted ?? ''}`)).toEqual([
        'jiujiang.appeal.plan 5',
      ])
      expect(at.next.map(({ kind }) => kind)).toEqual(['planned', 'replied', 'note'])
      const { rows } = await unit.requests.list.query({ kind: 'request' })
      expect(rows.map((row) => `${row.number} ${row.light} ${row.limit?.due ?? ''}`)).toEqual([
        'SQ-2026-0001 green 2026-03-09',
      ])
    })

    test('is late the day after, and not any more once there is a plan', async () => {
      api.clock.set(civilDate('2026-03-10'))
      expect((await bureau.requests.list.query({ light: 'red' })).rows.map((row) => row.number)).toEqual([
        'SQ-2026-0001',
      ])
      at = await unit.requests.step.mutate(step(at, 'planned', civilDate('2026-03-09')))
      expect(at.light).toBe('green')
      at = await unit.requests.step.mutate(step(at, 'replied', civilDate('2026-03-10')))
    })

    test('whoever it concerns is asked, and a second person strikes it off', async () => {
      at = await bureau.requests.step.mutate(step(at, 'satisfaction-asked', civilDate('2026-03-10')))
      const said = { ...step(at, 'satisfaction', civilDate('2026-03-10')), said: { satisfied: true } }
      at = await bureau.requests.step.mutate(said)
      expect(
        await refusalOf(unit.requests.strikeOff.mutate({ ...step(at, 'note'), on: civilDate('2026-03-10') })),
      ).toMatchObject({
        problem: 'not-allowed',
      })
      at = await bureau.requests.strikeOff.mutate({
        id: at.id,
        version: at.version,
        on: civilDate('2026-03-10'),
        words: null,
      })
      expect(at).toMatchObject({ open: false, waitsFor: null, next: [] })
      const closed = await bureau.requests.list.query({ state: 'closed' })
      expect([closed.total, closed.rows[0]?.number]).toEqual([1, 'SQ-2026-0001'])
      expect(closed.satisfaction).toEqual({ asked: 1, answered: 1, satisfied: 1 })
    })

    test('whoever answered does not strike it off, whatever the server asks for', async () => {
      let own = await take(bureau, { title: '咨询采购意向' })
      own = await bureau.requests.step.mutate(step(own, 'accepted'))
      own = await bureau.requests.step.mutate(step(own, 'replied'))
      const off = { id: own.id, version: own.version, on: TODAY, words: null }
      expect(await refusalOf(bureau.requests.strikeOff.mutate(off))).toMatchObject({ problem: 'second-person-needed' })
      const forced = sql`insert into matter_steps select district_id, matter_id, step + 1, 'struck-off', on_date, '{}', null, null, false,
        null, person_id, at from matter_steps where matter_id = ${own.id} and kind = 'replied'`
      await expect(forced.execute(connection().db)).rejects.toThrow(/cannot strike it off/u)
      expect((await second.requests.strikeOff.mutate(off)).open).toBe(false)
    })

    test('a step is put right with a reason, and taken back; what stood stays', async () => {
      let own = await take(bureau, { receivedOn: civilDate('2026-03-02') })
      own = await bureau.requests.step.mutate(step(own, 'accepted', civilDate('2026-03-03')))
      const right = { id: own.id, version: own.version, step: 2, takenBack: false, reason: '日期录入有误' }
      const early = { ...right, on: civilDate('2026-03-01') }
      expect(await refusalOf(bureau.requests.correctStep.mutate(early))).toMatchObject({
        problem: 'request-refused',
        message: '“予以受理”的日期 2026-03-01 早于前一步的 2026-03-02。',
      })
      own = await bureau.requests.correctStep.mutate({ ...right, on: civilDate('2026-03-02') })
      expect(own.limit?.due).toBe('2026-03-09')
      own = await bureau.requests.correctStep.mutate({ ...right, version: 3, on: TODAY, takenBack: true })
      expect(own).toMatchObject({ waitsFor: 'routed', limit: null, version: 4 })
      expect(own.steps.map((one) => `${one.kind} ${one.on} ${one.stands ? 'stands' : ''}`)).toEqual([
        'received 2026-03-02 stands',
        'accepted 2026-03-03 ',
        'accepted 2026-03-02 ',
        'accepted 2026-03-04 ',
      ])
      expect(await refusalOf(bureau.requests.step.mutate({ ...step(own, 'accepted'), version: 3 }))).toMatchObject({
        problem: 'changed-meanwhile',
      })
      expect(await refusalOf(bureau.requests.step.mutate(step(own, 'planned')))).toMatchObject({
        problem: 'request-refused',
      })
    })
  })

  describe('who is told what', () => {
    test('another unit and an agency see nothing of a request; the unit that has it is told who raised it', async () => {
      let own = await take(bureau)
      own = await bureau.requests.route.mutate({
        ...route,
        id: own.id,
        version: 1,
        on: TODAY,
        to: district.education.id,
      })
      expect((await unit.requests.get.query({ id: own.id })).party?.name).toBe(PARTY.name)
      const agency = await api.client(people.users['agency-clerk'])
      for (const stranger of [water, agency])
        expect(await refusalOf(stranger.requests.get.query({ id: own.id }))).toMatchObject({ problem: 'not-found' })
      const auditor = await api.client(people.users.auditor)
      expect((await auditor.requests.get.query({ id: own.id })).party).toBeNull()
    })

    test('nor is the unit, where whoever raised it asked not to be named', async () => {
      let own = await take(office, { confidential: true })
      own = await office.requests.route.mutate({ ...route, id: own.id, version: 1, on: TODAY, to: district.water.id })
      expect((await water.requests.get.query({ id: own.id })).party).toBeNull()
      expect((await office.requests.get.query({ id: own.id })).party?.name).toBe(PARTY.name)
    })

    test('a unit takes in what is its own to take in, and nothing of another’s project', async () => {
      expect(await refusalOf(unit.requests.receive.mutate(receipt({ kind: 'letter' })))).toMatchObject({
        problem: 'not-allowed',
      })
      expect((await unit.requests.receive.mutate(receipt())).id).toBeTruthy()
      const key = await awarded()
      const challenge = receipt({ kind: 'challenge', project: key, title: '对结果的质疑' })
      expect(await refusalOf(water.requests.receive.mutate(challenge))).toMatchObject({ problem: 'not-found' })
      expect(await refusalOf(office.requests.receive.mutate(challenge))).toMatchObject({ problem: 'request-refused' })
      expect(await refusalOf(bureau.requests.receive.mutate({ ...challenge, kind: 'objection' }))).toMatchObject({
        problem: 'request-refused',
      })
    })
  })

  describe('on a project', () => {
    test('a challenge stops the days to sign, and refuses signing, until it is answered', async () => {
      api.clock.set(TODAY)
      const key = await awarded()
      expect(await signing(key)).toEqual(['2026-03-30'])
      let at = await take(unit, { kind: 'challenge', project: key, title: '对结果的质疑', said: { about: 'result' } })
      expect(at).toMatchObject({ number: 'ZY-2026-0001', regime: 'government-procurement' })
      expect(at.limit).toEqual({ from: 'rule', rule: 'cn.gp.challenge.reply', due: '2026-03-13' })
      expect(at.stops.map(({ rule }) => rule)).toContain('cn.gp.contract.sign')
      expect(await signing(key)).toEqual([])
      const sign = { key, event: 'contract-signed', on: TODAY } as const
      expect(await refusalOf(unit.procurements.recordFact.mutate(sign))).toMatchObject({
        problem: 'refused-by-rule',
        refusal: { command: 'sign-contract' },
      })
      api.clock.set(civilDate('2026-03-09'))
      at = await unit.requests.step.mutate(step(at, 'replied', civilDate('2026-03-09')))
      expect(at).toMatchObject({ open: false, light: 'green' })
      // Six days later is the holiday of 4 to 6 April.
      expect(await signing(key)).toEqual(['2026-04-07'])
      const { record } = (await findProcurement(connection().db, district.districtId, key)) ?? {}
      expect(record?.matters).toMatchObject([
        { id: at.id, kind: 'challenge', receivedOn: TODAY, repliedOn: '2026-03-09', about: 'result' },
      ])
      expect(JSON.stringify(record)).not.toContain(PARTY.name)
      const creditCode = '91340200MA2N0CD34T'
      const party = { ...PARTY, creditCode }
      await take(unit, { kind: 'challenge', project: key, party, confidential: true })
      const after = await findProcurement(connection().db, district.districtId, key)
      expect(after?.record.matters).toHaveLength(2)
      expect(JSON.stringify(after?.record)).not.toContain(creditCode)
    })

    test('a complaint stops them from the bureau’s pause until the procurement goes on', async () => {
      api.clock.set(civilDate('2026-03-16'))
      const key = await awarded()
      const challenge = await take(unit, { kind: 'challenge', project: key, receivedOn: civilDate('2026-03-02') })
      await unit.requests.step.mutate(step(challenge, 'replied', civilDate('2026-03-02')))
      const before = await signing(key)
      let at = await take(bureau, {
        kind: 'complaint',
        project: key,
        after: challenge.id,
        receivedOn: civilDate('2026-03-10'),
        title: '对质疑答复不服的投诉',
      })
      expect(await signing(key)).toEqual(before)
      expect(await refusalOf(unit.requests.step.mutate(step(at, 'paused')))).toMatchObject({ problem: 'not-allowed' })
      at = await bureau.requests.step.mutate(step(at, 'paused', civilDate('2026-03-11')))
      expect(await signing(key)).toEqual([])
      expect(at.findings.map(({ finding }) => finding.rule)).toContain('cn.gp.complaint.pause')
      expect((await unit.requests.ofProcurement.query({ key })).map((row) => `${row.number} ${row.kind}`)).toEqual([
        'ZY-2026-0003 challenge',
        'TS-2026-0001 complaint',
      ])
      at = await bureau.requests.step.mutate(step(at, 'resumed', civilDate('2026-03-16')))
      const [moved] = await signing(key)
      expect((moved ?? '') > (before[0] ?? '9999')).toBe(true)
      at = await bureau.requests.step.mutate({
        ...step(at, 'decided', civilDate('2026-03-16')),
        said: { proven: false },
      })
      expect(at).toMatchObject({ open: false, after: { number: 'ZY-2026-0003' } })
    })

    test('two challenges of one project run side by side', async () => {
      api.clock.set(TODAY)
      const key = await awarded()
      const one = await take(unit, { kind: 'challenge', project: key })
      const other = await take(unit, { kind: 'challenge', project: key, receivedOn: civilDate('2026-03-03') })
      await unit.requests.step.mutate(step(one, 'replied'))
      const rows = await unit.requests.ofProcurement.query({ key })
      expect(rows.map((row) => [row.number, row.open])).toEqual([
        [other.number, true],
        [one.number, false],
      ])
    })
  })

  describe('on the portal', () => {
    const send = async (path: string, body: unknown) => {
      const response = await fetch(`${api.address}/api/requests${path}?district=${district.districtId}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }
    const request = {
      title: '咨询验收资料',
      words: '请告知需提交的验收资料。',
      name: '示例门户企业',
      telephone: '0553-1111111',
      confidential: false,
    }
    let filed: Record<string, unknown>

    test('anybody sends a request, and follows it with a code that is shown once', async () => {
      api.clock.set(TODAY)
      const answer = await send('', request)
      expect(answer).toMatchObject({ status: 201, body: { number: expect.stringMatching(/^SQ-2026-\d{4}$/u) } })
      filed = answer.body
      expect((await send('/follow', filed)).body).toMatchObject({
        title: '咨询验收资料',
        open: true,
        asked: false,
        due: null,
        steps: [{ kind: 'received', on: TODAY }],
      })
      expect((await send('/follow', { ...filed, code: 'another' })).status).toBe(404)
      const stored = await sql<{ code_digest: string }>`select code_digest from matter_follow`.execute(connection().db)
      expect(JSON.stringify(stored.rows)).not.toContain(String(filed['code']))
    })

    test('the bureau handles it like any other; notes and names stay inside, the answer is told', async () => {
      const { rows } = await bureau.requests.list.query({ channel: 'portal' })
      const [row] = rows
      if (row === undefined) throw new Error('it is not there')
      let at = await bureau.requests.get.query({ id: row.id })
      expect(at).toMatchObject({
        party: { name: '示例门户企业' },
        handler: { name: '测试区财政局' },
        waitsFor: 'routed',
      })
      at = await bureau.requests.step.mutate({ ...step(at, 'note'), words: '内部备注' })
      at = await bureau.requests.step.mutate(step(at, 'accepted'))
      expect((await send('/follow', filed)).body).toMatchObject({ due: '2026-03-09' })
      at = await bureau.requests.step.mutate({ ...step(at, 'replied'), words: '见验收办法第三条。' })
      expect((await send('/satisfaction', { ...filed, satisfied: true })).status).toBe(404)
      at = await bureau.requests.step.mutate(step(at, 'satisfaction-asked'))
      const told = await send('/follow', filed)
      expect(told.body).toMatchObject({ asked: true })
      expect(JSON.stringify(told.body)).toContain('见验收办法第三条。')
      expect(JSON.stringify(told.body)).not.toMatch(/内部备注|示例门户企业|测试区财政局经办/u)
      expect((await send('/satisfaction', { ...filed, satisfied: false })).status).toBe(200)
      expect((await send('/satisfaction', { ...filed, satisfied: true })).status).toBe(404)
      at = await bureau.requests.get.query({ id: row.id })
      expect(at.steps.at(-1)).toMatchObject({ kind: 'satisfaction', said: { satisfied: false }, person: '' })
      const right = {
        id: at.id,
        version: at.version,
        step: 1,
        on: civilDate('2026-03-03'),
        takenBack: false,
        reason: '日期有误',
      }
      expect(await refusalOf(bureau.requests.correctStep.mutate(right))).toMatchObject({ problem: 'not-allowed' })
    })

    test('five within an hour are enough from one address; nonsense is refused', async () => {
      expect((await send('', { ...request, title: '' })).status).toBe(400)
      expect((await send('', { ...request, words: '字'.repeat(4001) })).status).toBe(400)
      const answers = []
      for (let again = 0; again < 5; again += 1) answers.push((await send('', request)).status)
      expect(answers).toEqual([201, 201, 201, 201, 429])
    })
  })

  test('what belongs to no project waits in the worklist of whose step is next, with its limit and light', async () => {
    api.clock.set(TODAY)
    const at = await take(bureau, { title: '待办诉求' })
    const waiting = async (of: Client) =>
      (await of.worklist.list.query({})).items.filter((item) => item.kind === 'matter' && item.id === at.id)
    expect(await waiting(bureau)).toMatchObject([{ asks: 'routed', due: null, limit: null, state: 'grey' }])
    expect([await waiting(unit), await waiting(water)]).toEqual([[], []])
    const handed = await bureau.requests.route.mutate({
      ...route,
      id: at.id,
      version: at.version,
      on: TODAY,
      to: district.education.id,
    })
    expect(await waiting(bureau)).toEqual([])
    await unit.requests.step.mutate(step(handed, 'accepted'))
    const planned = { asks: 'planned', due: '2026-03-09', state: 'green', workingDaysLeft: 3 }
    expect(await waiting(unit)).toMatchObject([{ ...planned, limit: { from: 'rule', rule: 'jiujiang.appeal.plan' } }])
    expect(await waiting(water)).toEqual([])
    api.clock.set(civilDate('2026-03-10'))
    expect(await waiting(unit)).toMatchObject([{ due: '2026-03-09', state: 'red', workingDaysLeft: -1 }])
    api.clock.set(TODAY)
  })

  test('numbers run without a gap when several are taken in at once', async () => {
    const ask = () => bureau.requests.receive.mutate(receipt({ kind: 'letter', channel: 'letter' }))
    await Promise.all([ask(), ask(), ask(), ask()])
    const { rows } = await bureau.requests.list.query({ kind: 'letter' })
    expect(rows.map((row) => row.number).toSorted()).toEqual([1, 2, 3, 4].map((one) => `XF-2026-000${one}`))
  })

  test('nothing is changed or taken away, and everything is on the log without a name', async () => {
    const { db } = connection()
    await expect(sql`update matters set title = '其他'`.execute(db)).rejects.toThrow(/never changes/u)
    await expect(sql`delete from matters`.execute(db)).rejects.toThrow(/append-only/u)
    await expect(sql`update matter_steps set on_date = '2020-01-01'`.execute(db)).rejects.toThrow(/append-only/u)
    await expect(sql`delete from matter_parties`.execute(db)).rejects.toThrow(/append-only/u)
    const { entries } = await bureau.audit.entries.query({ action: 'matters.receive' })
    expect(entries.map(({ record }) => record.label)).toContain('SQ-2026-0001')
    expect(JSON.stringify(entries)).not.toContain(PARTY.name)
  })
})
