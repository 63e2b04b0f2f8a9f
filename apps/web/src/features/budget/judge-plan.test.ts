import type { Context } from '@tenderlight/compliance/evaluate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { PlanProject } from '@tenderlight/contracts/budget'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import { addedBy, isBelow, itemsOf, judgePlan } from './judge-plan.ts'

const CONTEXT: Context = { today: '2026-03-04', calendar: CALENDAR_CN, rulebook: RULEBOOK, jurisdiction: 'jiujiang' }

const project = (key: string, record: object): PlanProject => ({
  key,
  submission: null,
  draft: null,
  unit: '教育局',
  notice: null,
  record: {
    id: key,
    heldBy: 'register',
    regime: 'government-procurement',
    category: 'services',
    intentionOn: '2026-02-02',
    ...record,
  },
})

const PLAN = {
  unit: { id: 'u', name: '教育局' },
  year: 2026,
  gpBudgetTotal: 1_000_000_000,
  projects: [
    project('small', { budget: 100_000_000, measure: 'exclusive', reservedSmallMicro: 100_000_000 }),
    project('open', { budget: 300_000_000, measure: 'none' }),
    project('large', { budget: 500_000_000, measure: 'none', noReserveReason: '供应商不足' }),
    project('out', { budget: 400_000_000, measure: 'none', announcementOn: '2026-03-02' }),
  ],
}

const missing = (ticked: ReadonlyMap<string, 'asked' | 'whole'>) =>
  Object.fromEntries(
    judgePlan(PLAN, itemsOf(PLAN, CONTEXT), ticked, CONTEXT).map(({ base, planned }) => [base, planned?.shortfall]),
  )

test('each base moves by itself with what is ticked, and an announced project does not', () => {
  const items = itemsOf(PLAN, CONTEXT)
  expect(items.map(({ id, could }) => [id, could?.choices])).toEqual([
    ['large', ['asked', 'whole']],
    ['open', ['asked', 'whole']],
    ['small', undefined],
    ['out', undefined],
  ])
  expect(missing(new Map())).toEqual({
    'gp-budget': 200_000_000,
    'above-limit': 360_000_000,
    'works-above-limit': undefined,
    'district-above-limit': 480_000_000,
    'district-works': undefined,
  })
  expect(missing(new Map([['open', 'asked']]))).toMatchObject({
    'gp-budget': 80_000_000,
    'above-limit': 240_000_000,
    'district-above-limit': 360_000_000,
  })
  expect(
    missing(
      new Map([
        ['open', 'whole'],
        ['large', 'asked'],
        ['out', 'whole'],
      ]),
    ),
  ).toMatchObject({
    'gp-budget': 0,
    'above-limit': 0,
    'district-above-limit': 0,
  })
  expect(
    addedBy(
      items,
      new Map([
        ['open', 'whole'],
        ['large', 'asked'],
        ['out', 'whole'],
      ]),
    ),
  ).toBe(500_000_000)
})

test('what stands is judged beside what is imagined, and a year without a budget cannot be told', () => {
  const plan = { ...PLAN, gpBudgetTotal: null }
  const [whole, above] = judgePlan(plan, itemsOf(plan, CONTEXT), new Map([['open', 'whole']]), CONTEXT)
  expect(whole?.now).toMatchObject({ verdict: 'cannot-tell', missing: ['gpBudgetTotal'] })
  expect([above?.now?.shortfall, above?.planned?.shortfall]).toEqual([360_000_000, 60_000_000])
})

test('what is below its rule comes first, what is excused or meets it after', () => {
  const projects = [
    project('met', { budget: 900_000_000, measure: 'package', reservedSme: 360_000_000 }),
    project('excused', { budget: 800_000_000, measure: 'none', noReserveReason: '第六条第三项' }),
    project('unsaid', { budget: 300_000_000 }),
  ]
  const items = itemsOf({ projects }, CONTEXT)
  expect(items.map(({ id, could }) => [id, could && isBelow(could)])).toEqual([
    ['unsaid', true],
    ['met', false],
    ['excused', false],
  ])
})
