import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { refundClock } from '../deposits/refunds.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import type { DepositReading } from './deposit-reading.ts'
import { depositSections } from './deposit-sections.ts'
import { judgeDeposits, refundStanding, sumOfDeposits, sumOfRefunds } from './deposits.ts'
import type { ReportedDeposit, ReportedRefund } from './deposits.ts'

const WINNER = '江城示例市政有限公司'
const day = civilDate
const context = aContext('2026-03-02')
// The notice is of 13 February, the contract of 26 February: losers by 27 February, the winner by 4 or 5 March.
const record = aProcurement({ bidDeposit: 3_000_000 })
const deposit = (overrides: Partial<ReportedDeposit> = {}): ReportedDeposit => ({
  id: 'd1',
  project: 'p1',
  unit: 'water',
  purpose: 'bid',
  bidder: '落选示例有限公司',
  won: null,
  form: 'transfer',
  amount: 3_000_000,
  receivedOn: day('2026-02-10'),
  validUntil: null,
  refundedOn: null,
  interest: null,
  ...overrides,
})
const judged = (deposits: readonly ReportedDeposit[], procurement = record) =>
  judgeDeposits(deposits, new Map([['p1', procurement]]), context)
const standings = (deposits: readonly ReportedDeposit[]) =>
  judged(deposits).map(({ refund }) => refund && refundStanding(refund, context.today))

test.each`
  because                                | of                                   | standing
  ${'on the last day'}                   | ${{ refundedOn: day('2026-02-27') }} | ${'on-time'}
  ${'a day later'}                       | ${{ refundedOn: day('2026-02-28') }} | ${'late'}
  ${'not yet, and the day is over'}      | ${{}}                                | ${'overdue'}
  ${'the winner’s day is still to come'} | ${{ bidder: WINNER }}                | ${'running'}
  ${'nothing was taken'}                 | ${{ form: 'waived', amount: 0 }}     | ${undefined}
  ${'no law gives a day for a bond'}     | ${{ purpose: 'performance' }}        | ${undefined}
`('refund: $because', ({ of, standing }) => {
  expect(standings([deposit(of as object)])).toEqual([standing])
})

test('what is reckoned once for a project is what each bidder’s own clock says', () => {
  const all = [
    deposit(),
    deposit({ id: 'd2', refundedOn: day('2026-02-20') }),
    deposit({ id: 'd3', bidder: WINNER }),
    deposit({ id: 'd4', bidder: WINNER, refundedOn: day('2026-03-01') }),
  ]
  for (const one of judged(all)) {
    const { finding } = refundClock(one, record, context) ?? {}
    expect(one.refund?.due).toBe(finding?.due)
    const isLate = finding?.verdict === 'breach'
    expect(['late', 'overdue'].includes(refundStanding(one.refund as ReportedRefund, context.today))).toBe(isLate)
  }
})

test('a waiver leaves what the documents ask for, or what national law lets them ask for at most', () => {
  const waived = deposit({ form: 'waived', amount: 0 })
  expect(judged([waived])[0]?.saved).toBe(3_000_000)
  expect(judged([waived], aProcurement({ bidDeposit: 0 }))[0]?.saved).toBe(3_720_000)
  expect(judged([waived], aProcurement({ bidDeposit: undefined, budget: undefined }))[0]?.saved).toBeUndefined()
  expect(judged([deposit({ amount: 1_000_000 })])[0]?.saved).toBe(2_000_000)
})

test('a deposit whose project is not there is left out', () => {
  expect(judgeDeposits([deposit({ project: 'elsewhere' })], new Map(), context)).toEqual([])
})

test('sums tell money, papers and waivers apart', () => {
  const all = judged([
    deposit(),
    deposit({ id: 'd2', form: 'electronic-guarantee' }),
    deposit({ id: 'd3', form: 'waived', amount: 0 }),
    deposit({ id: 'd4', purpose: 'performance', amount: 9_000_000, form: 'bank-guarantee' }),
  ])
  expect(sumOfDeposits(all)).toEqual({
    taken: 3,
    amount: 15_000_000,
    papers: 2,
    paperAmount: 12_000_000,
    waived: 1,
    saved: 3_000_000,
    savedUnknown: 0,
  })
  const refunds = all.flatMap(({ refund }) => (refund === undefined ? [] : [refund]))
  expect(sumOfRefunds(refunds, context.today)).toEqual({
    onTime: 0,
    late: 0,
    overdue: 2,
    running: 0,
    amount: 6_000_000,
    overdueAmount: 6_000_000,
    amountUnknown: 0,
  })
})

const reading = (deposits: readonly ReportedDeposit[], more: Partial<DepositReading> = {}): DepositReading => ({
  period: { from: '2026-02-01', through: '2026-02-28' },
  today: context.today,
  deposits: judged(deposits),
  projectRefunds: [],
  terms: [],
  projects: new Map([['p1', record]]),
  units: [{ id: 'water', name: '示范区水务局' }],
  ...more,
})
const sectionOf = (id: string, of: DepositReading) => depositSections(of).find((section) => section.id === id)
const figuresOf = (id: string, of: DepositReading) =>
  Object.fromEntries((sectionOf(id, of)?.figures ?? []).map((one) => [one.id, one.value]))

test('a period has what was received in it and what had to go back in it, each by its own day', () => {
  const of = reading([
    deposit({ receivedOn: day('2026-01-31') }),
    deposit({ id: 'd2' }),
    deposit({ id: 'd3', bidder: WINNER }),
  ])
  expect(figuresOf('taken', of)).toMatchObject({ taken: 2, amount: 6_000_000 })
  expect(figuresOf('refunds', of)).toMatchObject({ due: 2, overdue: 2, amount: 6_000_000, share: null })
  expect(sectionOf('late-refunds', of)?.table?.rows.map(({ id, project }) => [id, project])).toEqual([
    ['d1', 'p1'],
    ['d2', 'p1'],
  ])
  const [unit] = sectionOf('units', of)?.table?.rows ?? []
  const [project] = sectionOf('projects', of)?.table?.rows ?? []
  expect(unit?.cells.slice(1)).toEqual(project?.cells.slice(2))
  expect(unit?.cells).toEqual(['示范区水务局', 2, 6_000_000, 0, 0, 0, 2, 0, 0, 2, null])
})

test('a project without bidders on record counts by its own clock, its amount unknown', () => {
  const refund: ReportedRefund = {
    id: 'p1:losers',
    project: 'p1',
    unit: 'water',
    bidder: null,
    event: 'loser-deposit-refunded',
    amount: undefined,
    due: '2026-02-27',
    refundedOn: '2026-03-01',
  }
  const of = reading([], { projectRefunds: [refund] })
  expect(figuresOf('refunds', of)).toMatchObject({ due: 1, late: 1, 'amount-unknown': 1, amount: 0 })
  expect(sectionOf('late-refunds', of)?.table?.rows[0]?.cells.slice(1)).toEqual([
    { zh: '未中标人', en: 'losers' },
    null,
    '2026-02-27',
    '2026-03-01',
    2,
  ])
})

test('an empty period has no lines and no share', () => {
  const of = reading([])
  expect(figuresOf('taken', of)).toMatchObject({ taken: 0, waived: 0, saved: 0 })
  expect(figuresOf('refunds', of)).toMatchObject({ due: 0, share: null })
  expect(sectionOf('units', of)?.table?.rows).toEqual([])
})
