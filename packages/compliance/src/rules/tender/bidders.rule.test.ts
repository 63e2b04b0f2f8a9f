import { expect, test } from 'vitest'
import { recordOf } from '../../records/record-of.ts'
import { replay } from '../../records/replay.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const RULE = 'cn.bidders-minimum'
const WORKS = { regime: 'tendering', category: 'works' } as const

test.each`
  because                                         | overrides                                                                                                                                 | verdict          | light
  ${'three: open'}                                | ${{ ...WORKS, bidders: 3 }}                                                                                                               | ${'compliant'}   | ${'green'}
  ${'two, not opened: tendered again'}            | ${{ ...WORKS, ...NOTHING_AFTER_EVALUATION, bidders: 2 }}                                                                                  | ${'pending'}     | ${'yellow'}
  ${'two, and evaluated'}                         | ${{ ...WORKS, bidders: 2 }}                                                                                                               | ${'breach'}      | ${'red'}
  ${'goods and services: three'}                  | ${{ bidders: 3 }}                                                                                                                         | ${'compliant'}   | ${'green'}
  ${'goods and services: two, and evaluated'}     | ${{ bidders: 2 }}                                                                                                                         | ${'breach'}      | ${'red'}
  ${'a negotiation with two: approved or not?'}   | ${{ method: 'competitive-negotiation', bidders: 2 }}                                                                                      | ${'cannot-tell'} | ${'grey'}
  ${'a negotiation with two, approved'}           | ${{ method: 'competitive-negotiation', bidders: 2, fewBiddersApproved: true }}                                                            | ${'exempt'}      | ${'green'}
  ${'a negotiation with two, not approved'}       | ${{ method: 'competitive-negotiation', bidders: 2, fewBiddersApproved: false }}                                                           | ${'breach'}      | ${'red'}
  ${'a negotiation with one needs no approval'}   | ${{ method: 'competitive-negotiation', bidders: 1, fewBiddersApproved: true }}                                                            | ${'breach'}      | ${'red'}
  ${'two by approval, before order 74'}           | ${{ method: 'competitive-negotiation', bidders: 2, fewBiddersApproved: true, announcementOn: '2013-09-01', bidDeadlineOn: '2013-09-30' }} | ${undefined}     | ${undefined}
  ${'a single source has one supplier by nature'} | ${{ method: 'single-source', bidders: 1 }}                                                                                                | ${undefined}     | ${undefined}
  ${'an invited tender: three'}                   | ${{ method: 'invited-tender', bidders: 2 }}                                                                                               | ${'breach'}      | ${'red'}
  ${'tendering law knows no negotiation'}         | ${{ ...WORKS, method: 'competitive-negotiation', bidders: 2 }}                                                                            | ${undefined}     | ${undefined}
  ${'under which law is not on record'}           | ${{ regime: undefined, bidders: 2 }}                                                                                                      | ${undefined}     | ${undefined}
  ${'an inquiry has no number here'}              | ${{ method: 'inquiry', bidders: 2 }}                                                                                                      | ${undefined}     | ${undefined}
  ${'nobody counted the bidders'}                 | ${{ bidders: undefined }}                                                                                                                 | ${undefined}     | ${undefined}
  ${'goods before order 87'}                      | ${{ bidders: 2, announcementOn: '2017-09-01', bidDeadlineOn: '2017-09-30' }}                                                              | ${undefined}     | ${undefined}
  ${'works under the regulation of 2012 by then'} | ${{ ...WORKS, bidders: 2, announcementOn: '2017-09-01', bidDeadlineOn: '2017-09-30' }}                                                    | ${'breach'}      | ${'red'}
`('$because', ({ overrides, verdict, light }) => {
  const finding = findingOf(aProcurement(overrides), RULE)
  expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
})

test('the two of a negotiation are a figure of the order, which a record keeps', () => {
  const negotiation = aProcurement({ method: 'competitive-negotiation', bidders: 2, fewBiddersApproved: true })
  const record = recordOf({ rule: RULE }, negotiation, aContext())
  expect(record?.parameter.value).toMatchObject({ negotiation: 3, negotiationApproved: 2 })
  if (record === undefined) throw new Error('the rule applies')
  expect(replay(record)).toMatchObject({ same: true, finding: { verdict: 'exempt', ground: '第二十七条' } })
  const three = { tendering: 3, negotiation: 3, negotiationApproved: 3, purchase: 3 }
  const otherwise = replay({ ...record, parameter: { ...record.parameter, value: three } })
  expect(otherwise.finding?.verdict).toBe('pending')
})

test('names how many are missing, and cites the order that governs the way of buying', () => {
  expect(findingOf(aProcurement({ bidders: 1 }), RULE)).toMatchObject({
    unit: 'count',
    required: 3,
    actual: 1,
    shortfall: 2,
    met: '2026-02-12',
  })
  const clause = (overrides: Parameters<typeof aProcurement>[0]) =>
    findingOf(aProcurement(overrides), RULE)?.citation.clause
  expect(clause(WORKS)).toBe('第四十四条')
  expect(clause({ regime: 'tendering', category: 'services' })).toBe('第四十四条')
  expect(clause({})).toContain('四十三')
  expect(clause({ category: 'works' })).toBe('第四十四条')
  expect(clause({ method: 'competitive-negotiation' })).toBe('第二十七条')
})
