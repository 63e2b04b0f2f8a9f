import { randomUUID } from 'node:crypto'
import { isIntact } from '@tenderlight/compliance/records/seal'
import { readRecord } from '@tenderlight/compliance/records/read-record'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { accuracyOutput } from '@tenderlight/contracts/objections'
import { recordDigest } from '@tenderlight/db/record-digest'
import { addRow } from '@tenderlight/db/testing/rows'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-20')
const SIGN = 'jiujiang.gp.contract.sign'
const LAW = 'cn.gp.contract.sign'

forDatabase('objections to findings', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  let clerk: Client
  let bureau: Client
  let second: Client
  let number = 0

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
    clerk = await api.client(district.users.education)
    bureau = await api.client(district.users.bureau)
    second = await api.client(people.users.supervisor)
  })
  afterAll(() => api.close())

  /** Awarded on 13 February and not signed: late by the district's promise, in time by law. */
  async function late(of: { id: string; name: string } = district.education): Promise<string> {
    const { districtId } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    const procurement = aProcurement({ ...NOTHING_AFTER_AWARD, id: `Y-${(number += 1)}`, buyer: of.name })
    const [key = ''] = await api.deps.db
      .transaction()
      .execute((trx) =>
        createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
          { organisationId: of.id, procurement },
        ]),
      )
    return key
  }
  const seenOf = async (who: Client, key: string, rule: string) => {
    const finding = (await who.procurements.get.query({ key })).findings.find((one) => one.rule === rule)
    if (finding === undefined) throw new Error(`${rule} finds nothing`)
    return { verdict: finding.verdict, due: finding.due, met: finding.met }
  }
  const object = async (who: Client, key: string, rule = SIGN, more: { rightAnswer?: string } = {}) =>
    (
      await who.objections.object.mutate({
        key,
        rule,
        seen: await seenOf(who, key, rule),
        reason: '质疑期间合同暂缓签订',
        ...more,
      })
    ).id
  const shown = async (who: Client, key: string, id: string) =>
    (await who.objections.ofProcurement.query({ key })).objections.find((one) => one.id === id)

  test('a clerk says what is wrong, the bureau decides, and the clerk is told', async () => {
    const key = await late()
    const id = await object(clerk, key, SIGN, { rightAnswer: '应自质疑答复之日起算' })
    expect(await shown(clerk, key, id)).toMatchObject({
      state: 'open',
      own: true,
      mayDecide: false,
      rule: SIGN,
      part: null,
      matter: null,
      verdict: 'breach',
      light: 'red',
      judgedOn: TODAY,
      reason: '质疑期间合同暂缓签订',
      rightAnswer: '应自质疑答复之日起算',
      saidBy: '测试区教育局经办',
      decidedBy: null,
    })
    expect(await shown(bureau, key, id)).toMatchObject({ own: false, mayDecide: true })
    const told = async () => (await clerk.alerts.list.query({})).objections.find((one) => one.id === id)
    expect(await told()).toBeUndefined()
    const unread = async () => (await clerk.alerts.list.query({ limit: 1 })).unread
    const before = await unread()
    await bureau.objections.decide.mutate({ id, outcome: 'upheld', wrong: 'entry', reason: '通知书日期录入有误' })
    expect(await shown(clerk, key, id)).toMatchObject({
      state: 'upheld',
      wrong: 'entry',
      decidedBy: '测试区财政局经办',
      decisionReason: '通知书日期录入有误',
    })
    expect(await told()).toMatchObject({ key, rule: SIGN, state: 'upheld', read: false })
    expect(await unread()).toBe(before + 1)
    // Told to who objected, and to nobody else of the unit.
    const reviewer = await api.client(district.users.reviewer)
    expect((await reviewer.alerts.list.query({})).objections).toEqual([])
    await clerk.alerts.markRead.mutate({ ids: [id] })
    expect(await told()).toMatchObject({ read: true })
    expect(await unread()).toBe(before)
  })

  test('the record of the finding is kept as it was judged, whatever becomes of the project', async () => {
    const key = await late()
    const id = await object(clerk, key)
    const detail = await clerk.procurements.get.query({ key })
    const notice = detail.facts.find(({ event }) => event === 'award-notice')
    await clerk.procurements.correctFact.mutate({ factId: notice?.id ?? '', on: '2026-03-19', reason: '录错' })
    expect((await seenOf(clerk, key, SIGN)).verdict).toBe('pending')
    const { record, filename } = await clerk.objections.record.query({ id })
    expect(filename).toContain(SIGN)
    const reading = readRecord(record)
    if ('broken' in reading) throw new Error(reading.broken)
    expect(isIntact(reading.record, recordDigest)).toBe(true)
    expect(reading.record.finding).toMatchObject({ verdict: 'breach' })
    expect((await shown(clerk, key, id))?.digest).toBe(reading.record.digest)
  })

  test('one open objection per finding and person; taken back by who said it, it may be said again', async () => {
    const key = await late()
    const id = await object(clerk, key)
    expect((await refusalOf(object(clerk, key))).problem).toBe('already-waiting')
    const reviewer = await api.client(district.users.reviewer)
    const another = await object(reviewer, key)
    const onLaw = await object(clerk, key, LAW)
    expect((await refusalOf(bureau.objections.withdraw.mutate({ id }))).problem).toBe('not-allowed')
    await clerk.objections.withdraw.mutate({ id })
    expect(await shown(clerk, key, id)).toMatchObject({ state: 'withdrawn', mayDecide: false })
    expect((await refusalOf(clerk.objections.withdraw.mutate({ id }))).problem).toBe('already-decided')
    const again = await object(clerk, key)
    expect(new Set([id, another, onLaw, again]).size).toBe(4)
  })

  test('two people decide at once: one is told that it was decided', async () => {
    const key = await late()
    const id = await object(clerk, key)
    const reason = '期限计算无误'
    await bureau.objections.decide.mutate({ id, outcome: 'dismissed', reason })
    const refused = await refusalOf(second.objections.decide.mutate({ id, outcome: 'dismissed', reason }))
    expect(refused.problem).toBe('already-decided')
    expect(refused.message).toContain('异议不成立')
  })

  test('a supervisor objects, too, and another one decides it', async () => {
    const key = await late()
    const id = await object(bureau, key)
    expect(await shown(bureau, key, id)).toMatchObject({ own: true, mayDecide: false })
    const waiting = async (who: Client) => (await who.objections.waiting.query()).waiting
    const listed = async (who: Client) =>
      (await who.worklist.list.query({})).items.some((item) => item.kind === 'objection' && item.objection === id)
    expect([await listed(bureau), await listed(second), await listed(clerk)]).toEqual([false, true, false])
    const reason = '确有误'
    const own = refusalOf(bureau.objections.decide.mutate({ id, outcome: 'upheld', wrong: 'rule', reason }))
    expect((await own).problem).toBe('second-person-needed')
    const [ofFirst, ofSecond] = [await waiting(bureau), await waiting(second)]
    expect(ofSecond).toBe(ofFirst + 1)
    await second.objections.decide.mutate({ id, outcome: 'upheld', wrong: 'rule', reason })
    expect(await waiting(second)).toBe(ofFirst)
  })

  test('the office may say it, an agency of the unit too, an auditor only reads', async () => {
    const key = await late()
    const office = await api.client(people.users.office)
    const id = await object(office, key)
    const auditor = await api.client(people.users.auditor)
    expect(await shown(auditor, key, id)).toMatchObject({ own: false, mayDecide: false })
    expect((await refusalOf(object(auditor, key))).problem).toBe('not-allowed')
    const agency = await api.client(people.users['agency-clerk'])
    expect((await refusalOf(agency.objections.ofProcurement.query({ key }))).problem).toBe('not-found')
    expect(
      (await refusalOf(clerk.objections.decide.mutate({ id, outcome: 'dismissed', reason: '无误' }))).problem,
    ).toBe('not-allowed')
  })

  test('what cannot be objected to is refused: another unit’s project, a rule that finds nothing, a finding that changed', async () => {
    const key = await late()
    const seen = await seenOf(clerk, key, SIGN)
    const asked = { key, rule: SIGN, seen, reason: '理由' }
    const water = await api.client(district.users.water)
    const refused = (call: Promise<unknown>) => refusalOf(call).then(({ problem }) => problem)
    expect(await refused(water.objections.object.mutate(asked))).toBe('not-found')
    const none = 'jiujiang.tender.contract.sign'
    expect(await refused(clerk.objections.object.mutate({ ...asked, rule: none }))).toBe('not-found')
    const stale = { ...asked, seen: { ...seen, verdict: 'compliant' as const } }
    expect(await refused(clerk.objections.object.mutate(stale))).toBe('changed-meanwhile')
    expect(await refused(clerk.objections.object.mutate({ ...asked, reason: ' 无 ' }))).toBe('bad-input')
    expect(
      await refused(bureau.objections.decide.mutate({ id: randomUUID(), outcome: 'dismissed', reason: '无误' })),
    ).toBe('not-found')
  })

  test('the list: open ones first, filtered by state, rule and unit, page by page; a unit sees its own', async () => {
    const key = await late(district.water)
    const water = await api.client(district.users.water)
    const id = await object(water, key, LAW)
    const all = await bureau.objections.list.query({})
    expect(all.total).toBeGreaterThan(6)
    const states = all.rows.map(({ state }) => state === 'open')
    expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)))
    expect(all.rules).toEqual([LAW, SIGN])
    const ids = async (input: Parameters<Client['objections']['list']['query']>[0]) =>
      (await bureau.objections.list.query(input)).rows.map((row) => row.id)
    expect(await ids({ unit: district.water.id })).toEqual([id])
    expect(await ids({ unit: district.water.id, rule: SIGN })).toEqual([])
    expect((await bureau.objections.list.query({ state: 'upheld' })).rows.map(({ state }) => state)).toEqual([
      'upheld',
      'upheld',
    ])
    const byUnit = (await bureau.objections.list.query({ state: 'open', sort: 'unit', descending: false })).rows
    const units = byUnit.map(({ unit }) => unit.name)
    expect(units).toEqual(units.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    expect(await ids({ page: 2 })).toEqual([])
    expect((await water.objections.list.query({})).rows.map((row) => row.id)).toEqual([id])
  })

  test('the rate of each rule is the same for the bureau, for a unit and for everybody, and names nobody', async () => {
    const { districtId } = district
    const of = async () => (await bureau.objections.accuracy.query()).rules.find(({ rule }) => rule === SIGN)
    expect(await of()).toMatchObject({ upheld: 2, dismissed: 1, wrong: 2, judged: null, rate: null })
    const day = TODAY
    const made = { day, basis: 'x', made_at: api.deps.now().toISOString(), took_ms: 1 }
    const content = { [SIGN]: { judged: 400 }, [LAW]: { judged: 3 } }
    await addRow(api.deps.db, ['figures', { district_id: districtId, kind: 'rule-tally', key: '', ...made, content }])
    expect(await of()).toMatchObject({ judged: 400, rate: 50 })
    const answer = await fetch(`${api.address}/api/public/accuracy?district=${districtId}`)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    const everybody = accuracyOutput.parse(JSON.parse(text))
    expect(everybody).toEqual(await clerk.objections.accuracy.query())
    expect(everybody.countedOn).toBe(TODAY)
    expect(everybody.rules[0]).toMatchObject({ rule: SIGN, wrong: 2 })
    expect(everybody.rules.find(({ rule }) => rule === LAW)).toMatchObject({ judged: 3, rate: null })
    for (const secret of ['测试区', '教育局', '质疑期间', '录入有误']) expect(text).not.toContain(secret)
    const tag = answer.headers.get('etag') ?? ''
    const again = await fetch(`${api.address}/api/public/accuracy?district=${districtId}`, {
      headers: { 'if-none-match': tag },
    })
    expect(again.status).toBe(304)
  })
})
