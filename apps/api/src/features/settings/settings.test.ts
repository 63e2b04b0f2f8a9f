import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDeps } from '../../deps.ts'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-09')
const SIGN = 'jiujiang.gp.contract.sign'
const NONE = {
  contractSignedOn: undefined,
  contractAmount: undefined,
  performanceBond: undefined,
  contractPublishedOn: undefined,
  contractPublishedProvinciallyOn: undefined,
  contractFiledOn: undefined,
  acceptedOn: undefined,
  invoicedOn: undefined,
  paidOn: undefined,
}
/** Awarded on 2026-03-02: seven working days end on 2026-03-11, the last quarter begins on 03-10; 30 days on 04-01. */
const AWARDED: Procurement = aProcurement({
  ...NONE,
  evaluationEndedOn: '2026-03-02',
  evaluationReportOn: '2026-03-02',
  resultDeterminedOn: '2026-03-02',
  awardNoticeOn: '2026-03-02',
})

const LIMIT = {
  kind: 'threshold',
  name: 'open-tender.goods-services',
  amount: 400_000_000,
  instrument: '省集中采购目录及标准',
  clause: '',
} as const
/** Bought from the only supplier, with four working days of publicity: too short where open tender would be needed. */
const ALONE: Procurement = aProcurement({
  id: 'DEMO-2026-0002',
  method: 'single-source',
  budget: 450_000_000,
  singleSourceGround: 'only-supplier',
  singleSourcePublicityOn: '2026-01-12',
  singleSourcePublicityEndedOn: '2026-01-16',
})

forDatabase('settings', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let clerk: Client
  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    const { districtId, education, users } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    await api.deps.db.transaction().execute((trx) =>
      createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
        { organisationId: education.id, procurement: AWARDED },
        { organisationId: education.id, procurement: ALONE },
      ]),
    )
    bureau = await api.client(users.bureau)
    clerk = await api.client(users.education)
  })
  afterAll(() => api.close())

  const inList = async () => {
    const {
      rows: [row],
    } = await bureau.procurements.list.query({ text: AWARDED.id })
    if (row === undefined) throw new Error('the procurement is in the list')
    return row
  }
  const clocksOnBoard = async () => {
    const rows = await connection()
      .db.selectFrom('clocks')
      .select('rule')
      .where('district_id', '=', district.districtId)
      .where('open', '=', true)
      .execute()
    return rows.map(({ rule }) => rule)
  }
  const reason = '区政府专题会议纪要〔2026〕3号'

  test('a district begins with nothing settled', async () => {
    expect(await bureau.settings.get.query()).toEqual({
      district: { name: '测试区', jurisdiction: 'jiujiang' },
      entries: [],
      editable: true,
    })
    expect(await bureau.settings.standing.query()).toEqual({ version: 'none', values: [] })
  })

  test('switching a rule off takes its clock from board and list, and on again brings it back', async () => {
    expect(await inList()).toMatchObject({ lights: { law: 'green', commitment: 'green' } })
    expect(await clocksOnBoard()).toContain(SIGN)
    const { nextDue: before } = await inList()

    const value = { kind: 'rule-switch', rule: SIGN, on: false } as const
    const changed = await bureau.settings.add.mutate({ value, from: '2026-03-01', reason })
    expect(changed.rejudged).toBe(2)
    expect(await clocksOnBoard()).not.toContain(SIGN)
    const { nextDue: after } = await inList()
    expect([before, after]).toEqual(['2026-03-11', '2026-04-01'])

    await bureau.settings.add.mutate({ value: { ...value, on: true }, from: '2026-03-01', reason: '恢复执行' })
    expect(await clocksOnBoard()).toContain(SIGN)
    expect((await inList()).nextDue).toBe('2026-03-11')
  })

  test('a wider warning window turns a running clock yellow at once; its withdrawal turns it back', async () => {
    expect((await inList()).lights.commitment).toBe('green')
    const value = { kind: 'warning-window', rule: null, share: 10_000, leastWorkingDays: 2 } as const
    const { entries } = await bureau.settings.add.mutate({ value, from: '2026-03-09', reason })
    expect((await inList()).lights.commitment).toBe('yellow')
    const added = entries.at(-1)
    expect(added).toMatchObject({ value, from: '2026-03-09', reason, recordedBy: '测试区财政局经办' })

    const back = await bureau.settings.withdraw.mutate({ entry: added?.id ?? '', reason: '登记有误' })
    expect(back.entries.at(-1)).toMatchObject({ value: { kind: 'withdrawal', entry: added?.id }, reason: '登记有误' })
    expect((await inList()).lights.commitment).toBe('green')
  })

  test('a window from a day in the future waits for its day', async () => {
    const value = { kind: 'warning-window', rule: SIGN, share: 10_000, leastWorkingDays: 2 } as const
    const { entries } = await bureau.settings.add.mutate({ value, from: '2026-03-10', reason })
    expect((await inList()).lights.commitment).toBe('green')
    await bureau.settings.withdraw.mutate({ entry: entries.at(-1)?.id ?? '', reason: '登记有误' })
  })

  test('everything stays on record, with who, when, from when and why', async () => {
    const { entries, editable } = await clerk.settings.get.query()
    expect(editable).toBe(false)
    expect(entries.map(({ value }) => (value as { kind: string }).kind)).toEqual([
      'rule-switch',
      'rule-switch',
      'warning-window',
      'withdrawal',
      'warning-window',
      'withdrawal',
    ])
    const recorded = entries.map(({ recordedAt }) => Date.parse(recordedAt))
    expect(recorded.toSorted((a, b) => a - b)).toEqual(recorded)
    expect(new Set(recorded).size).toBe(recorded.length)
  })

  describe('is refused', () => {
    test.each`
      value                                                                         | from            | message                                                    | because
      ${{ kind: 'rule-switch', rule: 'cn.gp.contract.sign', on: false }}            | ${'2026-03-01'} | ${'国家和省级规定不能停用,只有本区县自己的规则可以停用。'} | ${'law is never off'}
      ${{ kind: 'confirmation', rule: SIGN, by: '区财政局' }}                       | ${'2026-03-10'} | ${'确认日期不能晚于今天。'}                                | ${'nobody confirms ahead'}
      ${{ kind: 'warning-window', rule: null, share: 10_001, leastWorkingDays: 2 }} | ${'2026-03-09'} | ${'比例应在 0 至 100% 之间。'}                             | ${'more than the whole term'}
    `('$because', async ({ value, from, message }: { value: never; from: string; message: string }) => {
      const { entries: before } = await bureau.settings.get.query()
      expect(await refusalOf(bureau.settings.add.mutate({ value, from: civilDate(from), reason }))).toMatchObject({
        problem: 'setting-refused',
        message,
      })
      expect((await bureau.settings.get.query()).entries).toEqual(before)
    })

    test('without a reason, and from a unit', async () => {
      const value = { kind: 'confirmation', rule: SIGN, by: '区财政局' } as const
      expect(await refusalOf(bureau.settings.add.mutate({ value, from: TODAY, reason: ' ' }))).toMatchObject({
        problem: 'setting-refused',
        message: '请写明理由或依据。',
      })
      expect(await refusalOf(clerk.settings.add.mutate({ value, from: TODAY, reason }))).toMatchObject({
        problem: 'not-allowed',
      })
      const [entry] = (await bureau.settings.get.query()).entries
      expect(await refusalOf(clerk.settings.withdraw.mutate({ entry: entry?.id ?? '', reason }))).toMatchObject({
        problem: 'not-allowed',
      })
    })

    test('in English for who reads English, and a value that is none', async () => {
      const english = await api.client(district.users.bureau, { 'x-locale': 'en' })
      const value = { kind: 'rule-switch', rule: 'cn.gp.contract.sign', on: false } as const
      expect(await refusalOf(english.settings.add.mutate({ value, from: TODAY, reason }))).toMatchObject({
        message: expect.stringContaining('never switched off') as string,
      })
      const wrong = { kind: 'rule-switch', rule: SIGN, on: 'no' } as never
      expect(await refusalOf(bureau.settings.add.mutate({ value: wrong, from: TODAY, reason }))).toMatchObject({
        problem: 'bad-input',
      })
    })
  })

  test('a threshold turns what nobody could tell into a verdict', async () => {
    const verdict = async () => {
      const {
        rows: [row],
      } = await bureau.procurements.list.query({ text: ALONE.id })
      const { findings } = await bureau.procurements.get.query({ key: row?.key ?? '' })
      const finding = findings.find(({ rule }) => rule === 'cn.gp.single-source-publicity')
      return { verdict: finding?.verdict, missing: finding?.missing }
    }
    expect(await verdict()).toEqual({ verdict: 'cannot-tell', missing: ['threshold.open-tender.goods-services'] })
    const { entries } = await bureau.settings.add.mutate({ value: LIMIT, from: '2026-01-01', reason })
    expect(await verdict()).toEqual({ verdict: 'breach', missing: undefined })
    await bureau.settings.withdraw.mutate({ entry: entries.at(-1)?.id ?? '', reason: '登记有误' })
    expect((await verdict()).verdict).toBe('cannot-tell')
  })

  test('another process sees what this one recorded, and another district does not', async () => {
    const other = makeDeps({ connection: connection(), now: api.deps.now })
    const { districtId } = district
    const before = await other.standing.settings(districtId)
    expect(await other.standing.settings(districtId)).toBe(before)
    await bureau.settings.add.mutate({ value: LIMIT, from: '2026-01-01', reason })
    const after = await other.standing.settings(districtId)
    expect(after.threshold('open-tender.goods-services', TODAY)).toBe(400_000_000)
    expect(after.version).toBe((await bureau.settings.standing.query()).version)
    const stranger = await seedDistrict(api.deps)
    expect((await other.standing.settings(stranger.districtId)).version).toBe('none')
  })
})
