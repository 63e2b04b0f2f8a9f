import { judgeUnitYear } from '@tenderlight/compliance/years/judge-unit-year'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { SubmitIntention } from '@tenderlight/contracts/intentions'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { importBudget } from './testing/budgets.ts'

const TODAY = civilDate('2026-03-04')

const FORM: SubmitIntention = {
  title: '校车租赁',
  category: 'services',
  method: 'open-tender',
  summary: '服务期一年。',
  budget: 300_000_000,
  expectedMonth: '2026-06',
  measure: 'package',
  reservedSme: 120_000_000,
  reservedSmallMicro: 84_000_000,
}

forDatabase('plan of reserved shares', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let clerk: Client
  let reviewer: Client
  let school: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    const roles = await seedEveryRole(api.deps, district)
    clerk = await api.client(district.users.education)
    reviewer = await api.client(district.users.reviewer)
    school = await api.client(roles.school.clerk)
  })
  afterAll(() => api.close())

  test('a department’s year: its projects, those below it, what waits, and the whole budget once it is imported', async () => {
    const empty = await clerk.budget.sharePlan.query({})
    expect(empty).toMatchObject({ unit: { id: district.education.id }, year: 2026, gpBudgetTotal: null, projects: [] })
    const { key, number } = await publishIntention(clerk, reviewer, FORM)
    const { submission } = await clerk.intentions.submit.mutate({ ...FORM, title: '待复核的项目' })
    await school.intentions.submit.mutate({ ...FORM, title: '下属学校的项目' })
    await clerk.intentions.submit
      .mutate({ ...FORM, title: '明年的项目', fiscalYear: 2027, budgetItem: 'N' })
      .catch(() => undefined)
    await importBudget(
      clerk,
      [null, 2026, 'A', '甲', null, null, 6_000_000],
      [null, 2027, 'N', '明年', null, null, 9_000_000],
    )
    await importBudget(
      clerk,
      [null, 2026, 'A', '甲', null, null, 6_000_000],
      [null, 2027, 'N', '明年', null, null, 9_000_000],
    )
    await clerk.intentions.submit.mutate({ ...FORM, title: '明年的项目', fiscalYear: 2027, budgetItem: 'N' })
    const plan = await clerk.budget.sharePlan.query({})
    expect(plan.gpBudgetTotal).toBe(600_000_000)
    expect(plan.years).toEqual([2027, 2026, 2025])
    const titles = plan.projects.map(({ record }) => record['title'])
    expect(titles).toEqual(['校车租赁', '待复核的项目', '下属学校的项目'])
    expect(plan.projects).toMatchObject([
      { key, submission: null, notice: number },
      { key: null, submission, notice: null },
      { key: null, unit: '测试区第一中学' },
    ])
    const next = await clerk.budget.sharePlan.query({ year: 2027 })
    expect(next.projects.map(({ record }) => record['title'])).toEqual(['明年的项目'])
    expect(next.gpBudgetTotal).toBe(900_000_000)

    // What the browser is given is judged by the engine of the product.
    const procurements = plan.projects.map(({ record }) => record as unknown as Procurement)
    const year = { unit: plan.unit.name, year: plan.year, procurements, gpBudgetTotal: plan.gpBudgetTotal ?? 0 }
    const findings = judgeUnitYear(year, { today: TODAY, calendar: CALENDAR_CN, jurisdiction: 'jiujiang' })
    expect(findings.find(({ base }) => base === 'gp-budget')).toMatchObject({
      required: 180_000_000,
      actual: 360_000_000,
    })
    expect(findings.find(({ base }) => base === 'district-above-limit')).toMatchObject({
      required: 360_000_000,
      actual: 360_000_000,
      shortfall: 0,
    })
  })

  test('drafts are counted as such, a correction that waits in the place of what it corrects, a month where no notice is out', async () => {
    const { key, number } = await publishIntention(clerk, reviewer, { ...FORM, title: '更正的项目' })
    const stored = (await clerk.procurements.get.query({ key })).id
    const half = { ...FORM, title: '更正的项目', reservedSme: 200_000_000, reservedSmallMicro: 150_000_000 }
    const { submission } = await clerk.intentions.submit.mutate({
      ...half,
      id: stored,
      corrects: { number, reason: '增加预留份额' },
    })
    const { ids } = await clerk.intentions.addDrafts.mutate({
      drafts: [
        { form: { ...FORM, title: '起草中的项目' }, readFrom: {}, origin: null },
        { form: { title: '只有名称' }, readFrom: {}, origin: null },
        { form: { ...FORM, title: '已登记项目的草稿', id: stored }, readFrom: {}, origin: null },
      ],
    })
    await putOnRecord(api, district, TODAY, {
      id: 'MONTH-1',
      heldBy: 'register',
      title: '只有预计月份',
      regime: 'government-procurement',
      category: 'goods',
      budget: 100_000_000,
      expectedMonth: '2026-09',
    })
    const { projects } = await clerk.budget.sharePlan.query({})
    const of = (title: string) => projects.filter(({ record }) => record['title'] === title)
    expect(of('更正的项目')).toMatchObject([
      { key, submission, draft: null, notice: number, record: { id: stored, reservedSme: 200_000_000 } },
    ])
    expect(of('起草中的项目')).toMatchObject([{ key: null, submission: null, draft: ids[0] }])
    expect(of('只有名称')).toEqual([])
    expect(of('已登记项目的草稿')).toEqual([])
    expect(of('只有预计月份')).toMatchObject([{ draft: null, record: { fiscalYear: 2026, id: 'MONTH-1' } }])
    const other = (await reviewer.budget.sharePlan.query({})).projects
    expect(other.filter(({ draft }) => draft !== null)).toEqual([])
    expect((await clerk.budget.sharePlan.query({ year: 2025 })).projects).toEqual([])
    for (const id of ids) await clerk.intentions.removeDraft.mutate({ id })
  })

  test('each plans for what they reach', async () => {
    const water = await api.client(district.users.water)
    expect((await water.budget.sharePlan.query({})).projects).toEqual([])
    expect((await refusalOf(water.budget.sharePlan.query({ unit: district.education.id }))).problem).toBe('not-found')
    const below = await school.budget.sharePlan.query({})
    expect(below.projects.map(({ record }) => record['title'])).toEqual(['下属学校的项目'])
    const bureau = await api.client(district.users.bureau)
    expect((await bureau.budget.sharePlan.query({ unit: district.education.id })).projects).toHaveLength(5)
    expect((await bureau.budget.sharePlan.query({})).units.length).toBeGreaterThan(2)
  })
})
