import type { SubmitIntention } from '@tenderlight/contracts/intentions'
import { createAppointment } from '@tenderlight/db/repositories/appointments'
import { attributeVersionsOf } from '@tenderlight/db/repositories/attribute-versions'
import { lineOfProcurement } from '@tenderlight/db/repositories/budget-use'
import { findProcurement } from '@tenderlight/db/repositories/procurements'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takenBy } from '../../record/hold-budget.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { importBudget } from './testing/budgets.ts'

const TODAY = civilDate('2026-03-04')
const YEAR = 2026

/** An intention of so many yuan that passes every gate, on a line. */
const form = (title: string, yuan: number, code?: string): SubmitIntention => ({
  title,
  category: 'services',
  method: 'open-tender',
  summary: '服务期一年。',
  budget: yuan * 100,
  expectedMonth: '2026-06',
  measure: 'exclusive',
  reservedSme: yuan * 100,
  reservedSmallMicro: yuan * 100,
  ...(code === undefined ? {} : { budgetItem: code, fiscalYear: YEAR }),
})

forDatabase('lines of a budget', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let clerk: Client
  let reviewer: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    clerk = await api.client(district.users.education)
    reviewer = await api.client(district.users.reviewer)
    const line = (code: string, yuan: number) => [null, YEAR, code, `预算 ${code}`, null, null, yuan]
    await importBudget(clerk, line('A', 1_000_000), line('B', 1_000_000), line('C', 1_000_000), line('D', 1_000_000))
  })
  afterAll(() => api.close())

  const lineOf = async (code: string) => {
    const { lines } = await clerk.budget.lines.query({ year: YEAR, text: code, sort: 'code' })
    const found = lines.find((line) => line.code === code)
    if (found === undefined) throw new Error(`no line ${code}`)
    const { planned, announced, contracted, paid, used, projects } = found
    return { planned, announced, contracted, paid, used, projects }
  }
  const facts = async (
    key: string,
    ...happened: readonly [event: 'award-notice' | 'contract-signed' | 'payment', contractAmount?: number][]
  ) => {
    for (const [event, contractAmount] of happened) {
      const told = contractAmount === undefined ? {} : { contractAmount }
      await clerk.procurements.recordFact.mutate({ key, event, on: TODAY, reason: '补录', ...told })
    }
  }

  test('what waits for review is promised already, and asks for nothing twice when it is published', async () => {
    const { submission } = await clerk.intentions.submit.mutate(form('教学设备一', 600_000, 'A'))
    expect(await lineOf('A')).toMatchObject({ planned: 60_000_000, announced: 0, used: 60_000_000, projects: 1 })
    const refused = await refusalOf(clerk.intentions.submit.mutate(form('教学设备二', 500_000, 'A')))
    expect(refused.problem).toBe('over-budget-line')
    expect(refused.message).toContain(
      '批复 1,000,000.00 元,其他项目已占用 600,000.00 元,本次 500,000.00 元,超出 100,000.00 元',
    )
    const english = await api.client(district.users.education, { 'x-locale': 'en' })
    expect((await refusalOf(english.intentions.submit.mutate(form('x', 500_000, 'A')))).message).toContain(
      'approved 1,000,000.00 yuan, taken by others 600,000.00, asked 500,000.00, over by 100,000.00',
    )
    const { key } = await reviewer.intentions.approve.mutate({ id: submission, step: 1 })
    expect(await lineOf('A')).toMatchObject({ planned: 60_000_000, used: 60_000_000, projects: 1 })
    expect(await clerk.budget.projects.query({ unit: district.education.id, year: YEAR, code: 'A' })).toMatchObject({
      projects: [{ key, submission: null, title: '教学设备一', planned: 60_000_000, used: 60_000_000 }],
    })
    // Exactly the rest is not too much; withdrawn, it is free again.
    const { submission: rest } = await clerk.intentions.submit.mutate(form('教学设备三', 400_000, 'A'))
    expect((await lineOf('A')).used).toBe(100_000_000)
    await clerk.intentions.withdraw.mutate({ id: rest })
    expect((await lineOf('A')).used).toBe(60_000_000)
  })

  test('of two that ask for the same rest at once one is refused, whoever is first', async () => {
    const asked = await Promise.allSettled([
      clerk.intentions.submit.mutate(form('同时一', 600_000, 'B')),
      clerk.intentions.submit.mutate(form('同时二', 600_000, 'B')),
    ])
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = asked.find((one) => one.status === 'rejected')
    expect((await refusalOf(Promise.reject(lost?.reason as Error))).problem).toBe('over-budget-line')
    expect((await lineOf('B')).used).toBe(60_000_000)

    const one = await publishIntention(clerk, reviewer, form('后挂一', 300_000))
    const two = await publishIntention(clerk, reviewer, form('后挂二', 300_000))
    const link = (key: string) =>
      clerk.budget.link.mutate({ key, line: { year: YEAR, code: 'B' }, reason: '按批复挂接' })
    const linked = await Promise.allSettled([link(one.key), link(two.key)])
    expect(linked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await lineOf('B')).used).toBe(90_000_000)
  })

  test('two contracts signed at once: the one that would be more than the line is refused, and nothing of it is kept', async () => {
    const keys = [
      (await publishIntention(clerk, reviewer, form('签约一', 400_000, 'C'))).key,
      (await publishIntention(clerk, reviewer, form('签约二', 400_000, 'C'))).key,
    ]
    for (const key of keys) await facts(key, ['award-notice'])
    const sign = (key: string) =>
      clerk.procurements.recordFact.mutate({
        key,
        event: 'contract-signed',
        on: TODAY,
        contractAmount: 55_000_000,
        reason: '补录',
      })
    const signed = await Promise.allSettled(keys.map(sign))
    expect(signed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = signed.find((one) => one.status === 'rejected')
    const refusal = await refusalOf(Promise.reject(lost?.reason as Error))
    expect(refusal.message).toContain('其他项目已占用 550,000.00 元,本次 550,000.00 元,超出 100,000.00 元')
    expect(await lineOf('C')).toMatchObject({ planned: 80_000_000, contracted: 55_000_000, used: 95_000_000 })
    const open = keys[signed.findIndex(({ status }) => status === 'rejected')] ?? ''
    const { record } = await clerk.procurements.get.query({ key: open })
    expect(record).not.toHaveProperty('contractSignedOn')
    expect(record).not.toHaveProperty('contractAmount')

    // A contract below the budget gives the rest back; paid is what was contracted.
    await facts(open, ['contract-signed', 35_000_000], ['payment'])
    expect(await lineOf('C')).toMatchObject({ contracted: 90_000_000, paid: 35_000_000, used: 90_000_000 })
    const stored = await findProcurement(api.deps.db, district.districtId, open)
    expect(stored && takenBy(stored.record)).toBe(35_000_000)
    // Taken off the record again it would ask for its budget, for which there is no room any more.
    await clerk.intentions.submit.mutate(form('用尽', 100_000, 'C'))
    const { facts: rows } = await clerk.procurements.get.query({ key: open })
    const factId = rows.find(({ event }) => event === 'contract-signed')?.id ?? ''
    const withdrawn = clerk.procurements.correctFact.mutate({ factId, on: null, reason: '误录' })
    expect((await refusalOf(withdrawn)).message).toContain('超出 50,000.00 元')
  })

  test('an amount belongs to the signing of a contract alone', async () => {
    const { key } = await publishIntention(clerk, reviewer, form('金额', 1_000))
    const wrong = clerk.procurements.recordFact.mutate({
      key,
      event: 'award-notice',
      on: TODAY,
      contractAmount: 1,
      reason: '补录',
    })
    expect((await refusalOf(wrong)).problem).toBe('bad-input')
  })

  test('a project is linked later, with a reason that stays on record and on the log', async () => {
    const { key, id } = await publishIntention(clerk, reviewer, form('后挂', 700_000))
    const line = { year: YEAR, code: 'D' }
    expect((await refusalOf(clerk.budget.link.mutate({ key, line, reason: ' ' }))).problem).toBe('bad-input')
    await clerk.budget.link.mutate({ key, line, reason: '按批复挂接' })
    expect((await refusalOf(clerk.budget.link.mutate({ key, line, reason: '再一次' }))).problem).toBe('bad-input')
    const versions = await attributeVersionsOf(api.deps.db, district.districtId, key)
    expect(versions.at(-1)).toMatchObject({ changes: { budgetItem: 'D', fiscalYear: YEAR }, reason: '按批复挂接' })
    const bureau = await api.client(district.users.bureau)
    const { entries } = await bureau.audit.entries.query({ action: 'budget.link', record: id })
    expect(entries).toHaveLength(1)
    expect(await clerk.budget.choices.query({ key })).toMatchObject({
      unit: '测试区教育局',
      lines: expect.arrayContaining([{ year: YEAR, code: 'D', name: '预算 D', amount: 100_000_000, used: 0 }]),
    })
    const none = { year: YEAR, code: 'nowhere' }
    expect((await refusalOf(clerk.budget.link.mutate({ key, line: none, reason: '有误' }))).problem).toBe(
      'no-budget-line',
    )
    expect((await refusalOf(reviewer.budget.link.mutate({ key, line: null, reason: '有误' }))).problem).toBe(
      'not-allowed',
    )
    const water = await api.client(district.users.water)
    expect((await refusalOf(water.budget.link.mutate({ key, line: null, reason: '有误' }))).problem).toBe('not-found')
    await clerk.budget.link.mutate({ key, line: null, reason: '资金来源有误' })
    expect(await lineOf('D')).toMatchObject({ used: 0, projects: 0 })
  })

  test('projects without an approved line are listed and counted, until they are linked', async () => {
    const before = (await clerk.budget.unlinked.query({ text: '未挂' })).total
    const { key } = await publishIntention(clerk, reviewer, form('未挂接一', 10_000))
    await publishIntention(clerk, reviewer, form('已挂接一', 10_000, 'B'))
    await putOnRecord(api, district, TODAY, {
      id: 'OTHER-CODE',
      heldBy: 'ledger',
      title: '未挂接二',
      budgetItem: '办公设备',
      expectedMonth: '2026-08',
      budget: 2_000_000,
    })
    await putOnRecord(api, district, TODAY, { id: 'OTHER-YEAR', heldBy: 'ledger', title: '未挂接三', fiscalYear: 2019 })
    const { projects, total } = await clerk.budget.unlinked.query({ text: '未挂接' })
    expect([before, total]).toEqual([0, 2])
    expect(projects).toMatchObject([
      { title: '未挂接二', year: YEAR, takes: 2_000_000, names: '办公设备', unit: expect.any(String) },
      { key, title: '未挂接一', year: YEAR, takes: 1_000_000, names: null },
    ])
    const counted = async () => (await clerk.budget.lines.query({ year: YEAR })).unlinked
    const open = await counted()
    await clerk.budget.link.mutate({ key, line: { year: YEAR, code: 'B' }, reason: '补挂' })
    expect(await counted()).toBe(open - 1)
    expect((await clerk.budget.unlinked.query({ text: '未挂接' })).projects).toHaveLength(1)
    expect((await clerk.budget.unlinked.query({ year: 2019 })).total).toBe(0)
    const water = await api.client(district.users.water)
    expect((await water.budget.unlinked.query({})).total).toBe(0)
    expect((await refusalOf(water.budget.unlinked.query({ unit: district.education.id }))).problem).toBe('not-found')
  })

  test('a line that is cut below what is taken of it stays what was approved, and gives nothing more', async () => {
    const { key } = await publishIntention(clerk, reviewer, form('先有', 800_000, 'D'))
    const seen = await importBudget(clerk, [null, YEAR, 'D', '预算 D', null, null, 500_000])
    expect(seen.rows).toMatchObject([{ change: 'changed', used: 80_000_000, amount: 50_000_000 }])
    expect((await refusalOf(clerk.intentions.submit.mutate(form('再要', 1, 'D')))).problem).toBe('over-budget-line')
    // What takes less, or nothing of money, still goes on record.
    await facts(key, ['award-notice'], ['contract-signed', 79_000_000])
    expect((await lineOf('D')).used).toBe(79_000_000)
  })

  test('a line that the unit has not is refused, and so is half a name', async () => {
    expect((await refusalOf(clerk.intentions.submit.mutate(form('x', 1_000, 'Z')))).problem).toBe('no-budget-line')
    const half = { ...form('x', 1_000), budgetItem: 'A' }
    expect((await refusalOf(clerk.intentions.submit.mutate(half))).problem).toBe('bad-input')
    const water = await api.client(district.users.water)
    expect((await refusalOf(water.intentions.submit.mutate(form('x', 1_000, 'A')))).problem).toBe('no-budget-line')
  })

  test('a correction that raises a budget asks for the difference, and is refused above the line', async () => {
    const { number } = await publishIntention(clerk, reviewer, form('更正', 200_000, 'A'))
    const corrects = { number, reason: '预算有误' }
    const raised = { ...form('更正', 500_000), corrects }
    expect((await refusalOf(clerk.intentions.submit.mutate(raised))).problem).toBe('over-budget-line')
    await clerk.intentions.submit.mutate({ ...form('更正', 300_000), corrects })
    expect((await lineOf('A')).used).toBe(90_000_000)
  })

  test('a ledger that raises a linked project above its line is refused as a whole, and says which project', async () => {
    await importBudget(clerk, [null, YEAR, 'L', '台账', null, null, 500_000])
    const { key, id } = await publishIntention(clerk, reviewer, form('台账项目', 400_000, 'L'))
    const ledger = (yuan: number) =>
      Buffer.from(`项目编号,项目名称,预算金额(元)\n${id},台账项目,${yuan}\nL-NEW,新项目,1000\n`).toString('base64')
    const confirm = async (yuan: number) => {
      const { importId } = await clerk.ledger.preview.mutate({ filename: '台账.csv', content: ledger(yuan) })
      return clerk.ledger.confirm.mutate({ importId })
    }
    const refused = await refusalOf(confirm(600_000))
    expect(refused.problem).toBe('over-budget-line')
    expect(refused.message).toContain(id)
    expect((await clerk.procurements.get.query({ key })).record['budget']).toBe(40_000_000)
    expect((await clerk.procurements.count.query({ text: 'L-NEW' })).total).toBe(0)
    await confirm(500_000)
    expect((await lineOf('L')).used).toBe(50_000_000)
  })

  test('an agency that has one project alone is held to the line by all that it cannot see', async () => {
    const roles = await seedEveryRole(api.deps, district)
    await importBudget(clerk, [null, YEAR, 'E', '代理', null, null, 1_000_000])
    const mine = await publishIntention(clerk, reviewer, form('代理一', 300_000, 'E'))
    await publishIntention(clerk, reviewer, form('代理外', 600_000, 'E'))
    await facts(mine.key, ['award-notice'])
    const { districtId, education } = district
    await api.deps.db.transaction().execute((trx) =>
      createAppointment(trx, {
        districtId,
        id: crypto.randomUUID(),
        agencyId: roles.agencyId,
        unitId: education.id,
        procurementId: mine.key,
        from: TODAY,
        until: TODAY,
        createdAt: api.deps.now(),
        createdBy: null,
      }),
    )
    const agency = await api.client(roles.users['agency-clerk'])
    const sign = (contractAmount: number) =>
      agency.procurements.recordFact.mutate({
        key: mine.key,
        event: 'contract-signed',
        on: TODAY,
        contractAmount,
        reason: '补录',
      })
    expect((await refusalOf(sign(41_000_000))).problem).toBe('over-budget-line')
    // The figures of its own line it may know beforehand, and nothing else of any line.
    const other = await publishIntention(clerk, reviewer, form('代理外二', 50_000, 'A'))
    const own = { year: YEAR, code: 'E', name: '代理', amount: 100_000_000, used: 60_000_000 }
    expect(await agency.budget.lineOf.query({ key: mine.key })).toEqual({ line: own })
    expect((await refusalOf(agency.budget.lineOf.query({ key: other.key }))).problem).toBe('not-found')
    const notTheirs = [
      () => agency.budget.lines.query({}),
      () => agency.budget.choices.query({ key: mine.key }),
      () => agency.budget.projects.query({ unit: education.id, year: YEAR, code: 'E' }),
      () => agency.budget.link.mutate({ key: mine.key, line: { year: YEAR, code: 'A' }, reason: '改挂' }),
    ]
    for (const asked of notTheirs) expect((await refusalOf(asked())).problem).toBe('not-allowed')
    await sign(40_000_000)
    expect((await lineOf('E')).used).toBe(100_000_000)
    expect(await agency.budget.lineOf.query({ key: mine.key })).toMatchObject({ line: { used: 60_000_000 } })
    api.clock.set(civilDate('2026-03-05'))
    const later = await api.client(roles.users['agency-clerk'])
    expect((await refusalOf(later.budget.lineOf.query({ key: mine.key }))).problem).toBe('not-found')
    api.clock.set(TODAY)
  })

  test('the database tells the line of a project to those alone who reach it, whatever the code asks', async () => {
    const { key } = await publishIntention(clerk, reviewer, form('库内一', 10_000, 'B'))
    const linked = await clerk.budget.lineOf.query({ key })
    expect(linked).toMatchObject({ line: { code: 'B', amount: 100_000_000 } })
    const unlinked = await publishIntention(clerk, reviewer, form('库内二', 10_000))
    expect(await clerk.budget.lineOf.query({ key: unlinked.key })).toEqual({ line: null })
    const person = {
      as: 'person',
      district: district.districtId,
      person: crypto.randomUUID(),
      own: [],
      writes: false,
    } as const
    const asking = (procurements: readonly string[], organisations: readonly string[] = []) =>
      lineOfProcurement(
        connection().within({
          ...person,
          roles: ['agency-clerk'],
          reach: { kind: 'parts', organisations, procurements },
        }),
        district.districtId,
        key,
      )
    expect(await asking([key])).toEqual(linked.line)
    expect(await asking([], [district.education.id])).toEqual(linked.line)
    expect(await asking([unlinked.key])).toBeUndefined()
    expect(await asking([], [district.water.id])).toBeUndefined()
  })
})
