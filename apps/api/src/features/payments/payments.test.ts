import { aProcurement } from '@tenderlight/compliance/testing/builders'
import type { savePlanInput } from '@tenderlight/contracts/payments'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod'
import { approveLine } from '../../testing/approve-line.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-07-11')
const WAN = 1_000_000

type Planned = z.input<typeof savePlanInput>['instalments']
const PLAN: Planned = [
  { name: '预付款', amount: 54 * WAN, condition: 'signing', agreedDays: 10 },
  { name: '验收款', amount: 108 * WAN, condition: 'acceptance' },
  { name: '质保金', amount: 18 * WAN, condition: 'day', conditionMetOn: civilDate('2027-06-01') },
]

forDatabase('payment in instalments', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let roles: EveryRole
  let clerk: Client
  let number = 0

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    roles = await seedEveryRole(api.deps, district)
    clerk = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  /** A contract of 1.8 million with a small enterprise, accepted on 2026-06-01, that nothing is paid of yet. */
  async function contracted(overrides: Parameters<typeof aProcurement>[0] = {}): Promise<string> {
    const procurement = aProcurement({
      id: `P-${(number += 1)}`,
      paidOn: undefined,
      invoicedOn: undefined,
      ...overrides,
    })
    return putOnRecord(api, district, TODAY, procurement)
  }
  const planned = async (overrides: Parameters<typeof aProcurement>[0] = {}, instalments = PLAN) => {
    const key = await contracted(overrides)
    const plan = await clerk.payments.savePlan.mutate({ key, version: 0, instalments })
    return { key, ids: plan.instalments.map(({ id }) => id), plan }
  }
  const asPlanned = (plan: Awaited<ReturnType<typeof planned>>['plan']): Planned =>
    plan.instalments.map(({ id, name, amount, condition, conditionMetOn, agreedDays, invoicedOn }) => ({
      id,
      name,
      amount,
      condition,
      conditionMetOn,
      agreedDays,
      invoicedOn,
    }))

  test('a plan says of each instalment when it is due, how late it is, and the interest', async () => {
    const { key, plan } = await planned()
    expect(plan).toMatchObject({ version: 1, total: 180 * WAN, planned: 180 * WAN, paid: 0, paidAtOnceOn: null })
    expect(plan.instalments.map(({ name, owed }) => [name, owed?.due, owed?.daysLate, owed?.age])).toEqual([
      ['预付款', '2026-03-08', 125, '61+'],
      ['验收款', '2026-07-01', 10, '1-30'],
      ['质保金', '2027-06-01', 0, null],
    ])
    expect(plan.instalments[1]?.owed).toMatchObject({
      rules: ['cn.pay.sme.term'],
      interest: { amount: 540_000, by: 'statutory', from: '2026-07-01', days: 10 },
    })
    expect(plan.instalments[0]?.entered).toMatchObject({ by: '测试区教育局经办', reason: null })
    const { findings, record } = await clerk.procurements.get.query({ key })
    expect(record['paidOn']).toBeUndefined()
    expect(findings.find(({ rule }) => rule === 'cn.pay.sme.term')).toMatchObject({
      verdict: 'breach',
      due: '2026-07-01',
    })
  })

  test('what is paid of a line of the budget is what was really paid', async () => {
    await approveLine(clerk, 2026, 'PAY', 2_000_000)
    const { key, ids } = await planned({ budgetItem: 'PAY', fiscalYear: 2026 })
    const paidOfLine = async () => (await clerk.budget.lines.query({ text: 'PAY' })).lines[0]?.paid
    expect(await paidOfLine()).toBe(0)
    await clerk.payments.pay.mutate({ key, instalment: ids[0] ?? '', on: civilDate('2026-03-05'), amount: 54 * WAN })
    await clerk.payments.pay.mutate({ key, instalment: ids[1] ?? '', on: TODAY, amount: 10 * WAN })
    expect(await paidOfLine()).toBe(64 * WAN)
    // A ledger's single day of payment is the whole contract.
    await contracted({ budgetItem: 'PAY', fiscalYear: 2026, budget: 1 * WAN, contractAmount: 1 * WAN, paidOn: TODAY })
    expect(await paidOfLine()).toBe(65 * WAN)
  })

  test('paid to the last fen the project is paid, and its rules judge the part that took longest', async () => {
    const { key, ids } = await planned({}, [
      { name: '验收款', amount: 108 * WAN, condition: 'acceptance' },
      { name: '尾款', amount: 72 * WAN, condition: 'acceptance' },
    ])
    await clerk.payments.pay.mutate({ key, instalment: ids[0] ?? '', on: civilDate('2026-06-20'), amount: 108 * WAN })
    const half = await clerk.payments.pay.mutate({ key, instalment: ids[1] ?? '', on: TODAY, amount: 71 * WAN })
    expect(half.instalments[1]?.owed).toMatchObject({ amount: 1 * WAN, daysLate: 10 })
    expect((await clerk.procurements.get.query({ key })).record['paidOn']).toBeUndefined()
    const done = await clerk.payments.pay.mutate({
      key,
      instalment: ids[1] ?? '',
      on: civilDate('2026-07-09'),
      amount: 1 * WAN,
      evidence: '凭证 2026-071',
    })
    expect(done.paid).toBe(180 * WAN)
    expect(done.instalments.map(({ owed }) => owed)).toEqual([null, null])
    const { record, findings } = await clerk.procurements.get.query({ key })
    expect(record['paidOn']).toBe(TODAY)
    expect(findings.find(({ rule }) => rule === 'cn.pay.sme.term')).toMatchObject({ verdict: 'breach', met: TODAY })
  })

  test('more than the contract, or than the instalment, is refused with the figures', async () => {
    const { key, ids, plan } = await planned()
    const more = clerk.payments.savePlan.mutate({
      key,
      version: 1,
      instalments: [...asPlanned(plan), { name: '增项', amount: 20 * WAN, condition: 'acceptance' }],
    })
    const refused = await refusalOf(more)
    expect(refused.problem).toBe('payment-refused')
    expect(refused.message).toContain(
      '合同金额(含补充合同)1,800,000.00 元,其他各笔 1,800,000.00 元,本次 200,000.00 元,超出 200,000.00 元',
    )
    const paidMore = clerk.payments.pay.mutate({ key, instalment: ids[1] ?? '', on: TODAY, amount: 109 * WAN })
    expect((await refusalOf(paidMore)).message).toContain(
      '本期 1,080,000.00 元,已付 0.00 元,本次 1,090,000.00 元,超出 10,000.00 元',
    )
    const english = await api.client(district.users.education, { 'x-locale': 'en' })
    const again = english.payments.pay.mutate({ key, instalment: ids[1] ?? '', on: TODAY, amount: 109 * WAN })
    expect((await refusalOf(again)).message).toContain('over by 10,000.00')
    const without = await contracted({ contractAmount: undefined })
    const unknown = await refusalOf(clerk.payments.savePlan.mutate({ key: without, version: 0, instalments: PLAN }))
    expect(unknown.message).toContain('尚未登记合同金额')
    expect((await clerk.payments.ofProcurement.query({ key })).version).toBe(1)
  })

  test('of two payments at once that the rest does not bear, one is refused', async () => {
    const { key, ids } = await planned()
    const pay = () => clerk.payments.pay.mutate({ key, instalment: ids[1] ?? '', on: TODAY, amount: 60 * WAN })
    const done = await Promise.allSettled([pay(), pay()])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await clerk.payments.ofProcurement.query({ key })).paid).toBe(60 * WAN)
  })

  test('a correction is a later version with a reason; the first one can still be read', async () => {
    const { key, ids } = await planned()
    const on = civilDate('2026-03-05')
    const paid = await clerk.payments.pay.mutate({ key, instalment: ids[0] ?? '', on, amount: 45 * WAN })
    const payment = paid.instalments[0]?.payments[0]
    const right = { on, amount: 54 * WAN, evidence: '凭证 12' }
    const reason = '金额看错'
    const corrected = await clerk.payments.correct.mutate({ key, id: payment?.id ?? '', payment: right, reason })
    expect(corrected.instalments[0]?.payments).toMatchObject([{ ...right, entered: { reason } }])
    expect(corrected.changes[0]).toMatchObject({
      kind: 'changed',
      what: 'payment',
      name: '预付款',
      reason,
      before: { amount: 45 * WAN },
      after: { amount: 54 * WAN },
    })
    const same = clerk.payments.correct.mutate({ key, id: payment?.id ?? '', payment: right, reason })
    expect((await refusalOf(same)).problem).toBe('bad-input')
    const withdrawn = await clerk.payments.correct.mutate({ key, id: payment?.id ?? '', payment: null, reason: '误录' })
    expect(withdrawn.paid).toBe(0)
    expect(withdrawn.changes.map(({ kind }) => kind)).toEqual([
      'removed',
      'changed',
      'added',
      'added',
      'added',
      'added',
    ])
    expect(
      (await refusalOf(clerk.payments.correct.mutate({ key, id: payment?.id ?? '', payment: null, reason }))).problem,
    ).toBe('not-found')
  })

  test('a plan is changed with a reason, by whoever saw it last, and not under its payments', async () => {
    const { key, ids, plan } = await planned()
    await clerk.payments.pay.mutate({ key, instalment: ids[0] ?? '', on: TODAY, amount: 1 * WAN })
    const [first = PLAN[0], second = PLAN[1]] = asPlanned(plan)
    if (first === undefined || second === undefined) throw new Error('no plan')
    const save = (version: number, instalments: Planned, reason?: string) =>
      clerk.payments.savePlan.mutate({ key, version, instalments, ...(reason === undefined ? {} : { reason }) })
    expect((await refusalOf(save(1, [first], '调整'))).problem).toBe('changed-meanwhile')
    expect((await refusalOf(save(2, [first]))).message).toContain('需要写明原因')
    expect((await refusalOf(save(2, [second], '调整'))).message).toContain('已有付款记录')
    expect((await refusalOf(save(2, [{ ...first, amount: 10 }], '调整'))).message).toContain('已付 10,000.00 元')
    expect(
      (await refusalOf(save(2, [{ ...first, condition: 'day', conditionMetOn: undefined }], '调整'))).message,
    ).toContain('没有填写日期')
    expect((await refusalOf(save(2, [{ ...first, invoicedOn: civilDate('2026-08-01') }], '收票'))).problem).toBe(
      'in-future',
    )
    const saved = await save(2, [{ ...first, invoicedOn: TODAY }, second], '合并质保金')
    expect(saved.instalments.map(({ name, invoicedOn }) => [name, invoicedOn])).toEqual([
      ['预付款', TODAY],
      ['验收款', undefined],
    ])
    expect((await refusalOf(save(3, asPlanned(saved), '无变化'))).problem).toBe('bad-input')
  })

  test('beside instalments no single day of invoice or payment is entered', async () => {
    const { key } = await planned()
    const refused = await refusalOf(clerk.procurements.recordFact.mutate({ key, event: 'payment', on: TODAY }))
    expect(refused.problem).toBe('payment-refused')
    expect(refused.toDo).toContain('付款')
  })

  test('arrears are told by age, with interest, within reach', async () => {
    const whole = await contracted({ title: '一次付清', invoicedOn: civilDate('2026-06-03') })
    const { key } = await planned({ title: '分期项目' })
    const found = await clerk.payments.arrears.query({})
    expect(found.arrears.find((one) => one.key === whole)).toMatchObject({
      instalment: null,
      amount: 180 * WAN,
      due: '2026-07-01',
      daysLate: 10,
      age: '1-30',
      interest: { amount: 900_000 },
    })
    expect(found.arrears.filter((one) => one.key === key).map(({ instalment, age }) => [instalment, age])).toEqual([
      ['预付款', '61+'],
      ['验收款', '1-30'],
    ])
    const [young, , old] = found.sums
    expect(found.arrears.filter(({ age }) => age === '61+')).toHaveLength(old?.parts ?? 0)
    expect(young?.amount).toBe(
      found.arrears.filter(({ age }) => age === '1-30').reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    )
    expect((await clerk.payments.arrears.query({ age: '61+' })).arrears.every(({ age }) => age === '61+')).toBe(true)
    const water = await api.client(district.users.water)
    expect((await water.payments.arrears.query({})).arrears).toEqual([])
    expect((await refusalOf(water.payments.arrears.query({ unit: district.education.id }))).problem).toBe('not-found')
    const bureau = await api.client(district.users.bureau)
    expect((await bureau.payments.arrears.query({ unit: district.education.id })).arrears).toHaveLength(
      found.arrears.length,
    )
  })

  test('only those who record may; every change is on the log', async () => {
    const { key, ids } = await planned()
    const payment = { key, instalment: ids[0] ?? '', on: TODAY, amount: 1 }
    for (const role of ['reviewer', 'auditor', 'office', 'supervisor'] as const) {
      const client = await api.client(roles.users[role])
      expect([role, (await refusalOf(client.payments.pay.mutate(payment))).problem]).toEqual([role, 'not-allowed'])
    }
    const water = await api.client(district.users.water)
    expect((await refusalOf(water.payments.pay.mutate(payment))).problem).toBe('not-found')
    await clerk.payments.pay.mutate(payment)
    const bureau = await api.client(district.users.bureau)
    const { entries } = await bureau.audit.entries.query({ action: 'payments.record', record: key })
    expect(entries).toHaveLength(2)
  })
})
