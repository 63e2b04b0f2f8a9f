import { expect, test } from 'vitest'
import type { Clock, Statement } from '../rules/rule.ts'
import { settle } from '../settings/settle.ts'
import { chainOf } from './chain.ts'
import { newContext } from './testing/provisions.ts'
import { statement } from './testing/statements.ts'

/** What is asked: from the evaluation to the notice. */
const ASKED: Clock = { from: 'evaluation-ended', to: 'award-notice', counting: 'working-days' }

type Ends = readonly [from: Clock['from'], to: Clock['to']]
const REPORT: Ends = ['evaluation-ended', 'evaluation-report']
const RESULT: Ends = ['evaluation-report', 'result-determined']
const NOTICE: Ends = ['result-determined', 'award-notice']
const STRAIGHT: Ends = ['evaluation-report', 'award-notice']
const BACK: Ends = ['evaluation-report', 'evaluation-ended']

/** A law that gives `days` from one event to another. */
const term = (id: string, [from, to]: Ends, days: unknown, clock: Partial<Clock> = {}, rest: Partial<Statement> = {}) =>
  statement({
    id,
    unit: 'working-days',
    values: [{ from: '2020-01-01', value: days }],
    clocks: [{ from, to, counting: 'working-days', ...clock }],
    rest,
  })
const report = term('report', REPORT, 2)
const result = term('result', RESULT, 5)
const notice = term('notice', NOTICE, 1)
const asDays = { counting: 'days' } as const
const monthly: Statement = {
  ...result,
  parameter: { ...result.parameter, unit: 'months' },
  clocks: [{ ...ASKED, from: 'evaluation-report', to: 'result-determined', counting: 'days' }],
}

test.each`
  laws                                                                                                                                                         | row                               | sum          | because
  ${[report, result, notice]}                                                                                                                                  | ${['report', 'result', 'notice']} | ${8}         | ${'three terms in a row lead there'}
  ${[notice, result, report]}                                                                                                                                  | ${['report', 'result', 'notice']} | ${8}         | ${'the events order them, not the catalogue'}
  ${[report, result, notice, term('straight', STRAIGHT, 9)]}                                                                                                   | ${['report', 'straight']}         | ${11}        | ${'the shortest row is the nearest to what is asked'}
  ${[report, term('back', BACK, 1), result, notice]}                                                                                                           | ${['report', 'result', 'notice']} | ${8}         | ${'a way back leads nowhere new'}
  ${[term('a', REPORT, 2, asDays), term('b', STRAIGHT, 3, asDays)]}                                                                                            | ${['a', 'b']}                     | ${5}         | ${'days add up as working days do'}
  ${[report, result]}                                                                                                                                          | ${undefined}                      | ${undefined} | ${'the row ends before the notice'}
  ${[report, term('back', BACK, 1)]}                                                                                                                           | ${undefined}                      | ${undefined} | ${'going round in circles ends too'}
  ${[term('direct', ['evaluation-ended', 'award-notice'], 7)]}                                                                                                 | ${undefined}                      | ${undefined} | ${'one term is no row'}
  ${[]}                                                                                                                                                        | ${undefined}                      | ${undefined} | ${'nothing leads there'}
  ${[report, term('straight', STRAIGHT, 9, asDays)]}                                                                                                           | ${undefined}                      | ${undefined} | ${'days and working days do not add up'}
  ${[report, term('result', RESULT, 5, asDays), notice]}                                                                                                       | ${undefined}                      | ${undefined} | ${'not even with days in the middle'}
  ${[report, monthly, notice]}                                                                                                                                 | ${undefined}                      | ${undefined} | ${'months are no days'}
  ${[term('a', REPORT, 2, asDays), term('straight', STRAIGHT, 9, { counting: 'gap' })]}                                                                        | ${undefined}                      | ${undefined} | ${'a least distance never ends a term'}
  ${[term('a', REPORT, 2, asDays), term('straight', STRAIGHT, 0, { counting: 'same-day' })]}                                                                   | ${undefined}                      | ${undefined} | ${'one date is no term'}
  ${[report, term('straight', STRAIGHT, 9, { right: true })]}                                                                                                  | ${undefined}                      | ${undefined} | ${'a right need not be used'}
  ${[report, term('straight', STRAIGHT, { goods: 9 })]}                                                                                                        | ${undefined}                      | ${undefined} | ${'the figure names other things than days'}
  ${[report, term('straight', STRAIGHT, 9, {}, { level: 'commitment' })]}                                                                                      | ${undefined}                      | ${undefined} | ${'a promise is no law'}
  ${[report, statement({ id: 'later', unit: 'working-days', values: [{ from: '2027-01-01', value: 1 }], clocks: [{ ...ASKED, from: 'evaluation-report' }] })]} | ${undefined}                      | ${undefined} | ${'what is not in force yet leads nowhere'}
`(
  '$row, because $because',
  ({ laws, row, sum }: { laws: readonly Statement[]; row: readonly string[] | undefined; sum: number | undefined }) => {
    const chain = chainOf({ clock: ASKED, regime: 'government-procurement' }, laws, newContext())
    expect(chain?.rules).toEqual(row)
    expect(chain?.figure?.numbers).toEqual(sum === undefined ? undefined : [{ name: '', value: sum }])
  },
)

test('nothing leads to a least distance', () => {
  const asked = { clock: { ...ASKED, counting: 'gap' }, regime: 'government-procurement' } as const
  expect(chainOf(asked, [report, result, notice], newContext())).toBeUndefined()
})

test('a row is made of the law of one regime', () => {
  const tendering: Statement = { ...result, regime: 'tendering' }
  const asked = { clock: ASKED, regime: 'government-procurement' } as const
  expect(chainOf(asked, [report, tendering, notice], newContext())).toBeUndefined()
})

test('a row is law in force, with the name, the source and the span of all its terms', () => {
  expect(chainOf({ clock: ASKED, regime: 'government-procurement' }, [report, result, notice], newContext())).toEqual({
    rules: ['report', 'result', 'notice'],
    title: { zh: '规定 report + 规定 result + 规定 notice', en: 'rule report + rule result + rule notice' },
    tier: 'country',
    jurisdiction: 'cn',
    level: 'law',
    status: 'in-force',
    figure: { unit: 'working-days', numbers: [{ name: '', value: 8 }], codes: [] },
    from: null,
    to: null,
    citations: ['report', 'result', 'notice'].map((clause) => ({
      instrument: '《规定》',
      clause,
      verification: 'public text',
    })),
    marks: [],
    span: { least: 8, most: 20 },
    next: null,
  })
})

test('a row of days is one of days, moved off rest days like each of them', () => {
  const chain = chainOf(
    { clock: ASKED, regime: 'government-procurement' },
    [term('a', REPORT, 2, asDays), term('b', STRAIGHT, 3, asDays)],
    newContext(),
  )
  expect(chain).toMatchObject({ figure: { unit: 'days' }, span: { least: 5, most: 15 } })
})

test('a row in a province is the province’s', () => {
  const ofProvince = (one: Statement): Statement => ({ ...one, jurisdiction: 'cn-34' })
  expect(
    chainOf({ clock: ASKED, regime: 'government-procurement' }, [report, result, notice].map(ofProvince), newContext()),
  ).toMatchObject({
    tier: 'province',
    jurisdiction: 'cn-34',
  })
})

test('a sum is as doubtful as its parts, and says so once', () => {
  const unverified = (id: string, ends: Ends): Statement =>
    statement({
      id,
      unit: 'working-days',
      values: [{ from: '2020-01-01', value: 3, verification: 'unverified' }],
      clocks: [{ from: ends[0], to: ends[1], counting: 'working-days' }],
    })
  const marks = (...laws: readonly Statement[]) =>
    chainOf({ clock: ASKED, regime: 'government-procurement' }, laws, newContext())?.marks
  expect(marks(report, unverified('x', RESULT), unverified('y', NOTICE))).toEqual(['unverified'])
})

test('a term that the district switched off leads nowhere from that day on', () => {
  const settings = settle([
    {
      id: 'off',
      value: { kind: 'rule-switch', rule: 'result', on: false },
      from: '2026-03-01',
      recordedAt: '2026-03-01T00:00:00Z',
      recordedBy: '区财政局',
      reason: '会议纪要',
    },
  ])
  const laws = [report, result, notice]
  expect(
    chainOf({ clock: ASKED, regime: 'government-procurement' }, laws, { ...newContext(), settings }),
  ).toBeUndefined()
  expect(
    chainOf({ clock: ASKED, regime: 'government-procurement' }, laws, { ...newContext(), settings, on: '2026-02-28' })
      ?.rules,
  ).toHaveLength(3)
})
