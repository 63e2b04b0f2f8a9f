import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { bondTermOf, coversBids, isWinner } from './bidder-deposit.ts'
import type { BidderDeposit } from './bidder-deposit.ts'
import { refundClock, refundedOn } from './refunds.ts'
import { askedOfBidder, couldBeWaived, isAboutDeposits, savedOn, waivable } from './savings.ts'

const WINNER = '江城示例市政有限公司'
const aDeposit = (overrides: Partial<BidderDeposit> = {}): BidderDeposit => ({
  purpose: 'bid',
  bidder: '落选示例有限公司',
  won: null,
  form: 'transfer',
  amount: 3_000_000,
  validUntil: null,
  refundedOn: null,
  ...overrides,
})
const day = civilDate

test.each`
  because                                   | deposit                           | is
  ${'the record names the winner'}          | ${{ bidder: WINNER }}             | ${true}
  ${'spaces around a name are none'}        | ${{ bidder: ` ${WINNER} ` }}      | ${true}
  ${'somebody else lost'}                   | ${{}}                             | ${false}
  ${'who entered it knows better'}          | ${{ won: true }}                  | ${true}
  ${'also that the name is another’s'}      | ${{ bidder: WINNER, won: false }} | ${false}
  ${'nobody else gives a performance bond'} | ${{ purpose: 'performance' }}     | ${true}
`('winner: $because', ({ deposit, is }) => {
  expect(isWinner(aDeposit(deposit as object), aProcurement())).toBe(is)
})

test('each of those that won a package won', () => {
  const record = { winner: `甲有限公司、${WINNER}` }
  expect(isWinner(aDeposit({ bidder: WINNER }), record)).toBe(true)
  expect(isWinner(aDeposit({ bidder: '甲有限公司' }), record)).toBe(true)
  expect(isWinner(aDeposit({ bidder: '甲' }), record)).toBe(false)
})

test.each`
  because                                | deposits                                                                                                      | losers          | winner
  ${'one has not gone back'}             | ${[aDeposit({ refundedOn: day('2026-02-16') }), aDeposit()]}                                                  | ${undefined}    | ${undefined}
  ${'the last one went back'}            | ${[aDeposit({ refundedOn: day('2026-02-16') }), aDeposit({ refundedOn: day('2026-02-14') })]}                 | ${'2026-02-16'} | ${undefined}
  ${'each group has a last one'}         | ${[aDeposit({ refundedOn: day('2026-02-16') }), aDeposit({ bidder: WINNER, refundedOn: day('2026-03-01') })]} | ${'2026-02-16'} | ${'2026-03-01'}
  ${'what was waived does not go back'}  | ${[aDeposit({ form: 'waived', amount: 0 }), aDeposit({ refundedOn: day('2026-02-14') })]}                     | ${'2026-02-14'} | ${undefined}
  ${'a performance bond is another one'} | ${[aDeposit({ purpose: 'performance' }), aDeposit({ refundedOn: day('2026-02-14') })]}                        | ${'2026-02-14'} | ${undefined}
  ${'nothing was taken'}                 | ${[]}                                                                                                         | ${undefined}    | ${undefined}
`('refunds: $because', ({ deposits, losers, winner }) => {
  expect(refundedOn('loser-deposit-refunded', deposits, aProcurement())).toBe(losers)
  expect(refundedOn('winner-deposit-refunded', deposits, aProcurement())).toBe(winner)
})

test.each`
  because                                                  | record                                          | deposit                                              | finding
  ${'losers: five working days from the notice of 13 Feb'} | ${{ category: 'goods', method: 'open-tender' }} | ${{ refundedOn: day('2026-02-27') }}                 | ${{ due: '2026-02-27', verdict: 'compliant', part: 'losers' }}
  ${'a day later is late'}                                 | ${{}}                                           | ${{ refundedOn: day('2026-02-28') }}                 | ${{ due: '2026-02-27', verdict: 'breach', light: 'red', late: { workingDays: 1, calendarDays: 1 } }}
  ${'the winner: from the contract of 26 Feb'}             | ${{}}                                           | ${{ bidder: WINNER, refundedOn: day('2026-03-04') }} | ${{ due: '2026-03-04', verdict: 'compliant', part: 'winner' }}
  ${'tendering: five days from the contract for losers'}   | ${{ regime: 'tendering', category: 'works' }}   | ${{ refundedOn: day('2026-03-03') }}                 | ${{ due: '2026-03-03', verdict: 'compliant', rule: 'cn.tender.bid-bond.refund' }}
  ${'one of several that already went back does not tell'} | ${{ loserDepositRefundedOn: '2026-02-16' }}     | ${{}}                                                | ${{ due: '2026-02-27', verdict: 'breach', met: null }}
`('clock: $because', ({ record, deposit, finding }) => {
  const procurement = aProcurement({ bidDeposit: 3_000_000, ...(record as object) })
  const clock = refundClock(aDeposit(deposit as object), procurement, aContext('2026-06-01'))
  expect(clock?.finding).toMatchObject(finding as object)
})

test('no clock for what was waived, nor for a performance bond', () => {
  const procurement = aProcurement({ bidDeposit: 0 })
  const context = aContext('2026-06-01')
  expect(refundClock(aDeposit({ form: 'waived', amount: 0 }), procurement, context)).toBeUndefined()
  expect(refundClock(aDeposit({ purpose: 'performance' }), procurement, context)).toBeUndefined()
})

test.each`
  because                                          | record                                                           | asked
  ${'the documents ask for it'}                    | ${{ bidDeposit: 1_000_000 }}                                     | ${1_000_000}
  ${'none asked: 2 % of the budget, not the zero'} | ${{ bidDeposit: 0 }}                                             | ${3_720_000}
  ${'tendering: 2 % of the estimate'}              | ${{ bidDeposit: 0, regime: 'tendering', budget: 1_000_000_000 }} | ${20_000_000}
  ${'nothing is known'}                            | ${{ bidDeposit: undefined }}                                     | ${undefined}
`('what a bidder would have given: $because', ({ record, asked }) => {
  const procurement = aProcurement(record as object)
  const findings = evaluate(procurement, aContext('2026-06-01')).filter(isAboutDeposits)
  expect(askedOfBidder(procurement, findings)).toBe(asked)
})

test('what was not taken is kept; a guarantee keeps nothing back', () => {
  expect(savedOn({ purpose: 'bid', amount: 0 }, 3_720_000)).toBe(3_720_000)
  expect(savedOn({ purpose: 'bid', amount: 3_000_000 }, 3_720_000)).toBe(720_000)
  expect(savedOn({ purpose: 'bid', amount: 3_720_000 }, 3_720_000)).toBe(0)
  expect(savedOn({ purpose: 'performance', amount: 0 }, 3_720_000)).toBe(0)
  expect(savedOn({ purpose: 'bid', amount: 0 }, undefined)).toBe(0)
})

test.each`
  because                                             | bidDeposit    | could
  ${'up to 100,000 yuan: everybody’s'}                | ${10_000_000} | ${30_000_000}
  ${'up to 200,000 yuan: those of small enterprises'} | ${20_000_000} | ${20_000_000}
  ${'above: the nation encourages it for small ones'} | ${20_000_001} | ${20_000_001}
`('could be waived: $because', ({ bidDeposit, could }) => {
  const works = { regime: 'tendering', category: 'works', budget: 2_000_000_000, bidDeposit } as const
  const findings = evaluate(aProcurement(works), aContext('2026-06-01'))
  const given = (scale: 'small' | 'large' | null) => ({ purpose: 'bid' as const, amount: bidDeposit as number, scale })
  expect(couldBeWaived([given('small'), given('large'), given(null)], findings)).toBe(could)
})

test.each`
  because                                        | record                                    | expected
  ${'up to 100,000 yuan: of everybody, of each'} | ${{ bidDeposit: 10_000_000 }}             | ${{ each: 10_000_000, all: undefined, everybody: true }}
  ${'and of all, where the bidders are known'}   | ${{ bidDeposit: 10_000_000, bidders: 4 }} | ${{ each: 10_000_000, all: 40_000_000, everybody: true }}
  ${'one fen above: of small enterprises'}       | ${{ bidDeposit: 10_000_001, bidders: 2 }} | ${{ each: 10_000_001, all: 20_000_002, everybody: false }}
  ${'nothing is asked for'}                      | ${{ bidDeposit: 0, bidders: 4 }}          | ${undefined}
  ${'nothing is known'}                          | ${{}}                                     | ${undefined}
`('before anything is taken: $because', ({ record, expected }) => {
  const works = { regime: 'tendering', category: 'works', budget: 2_000_000_000, bidDeposit: undefined } as const
  const procurement = aProcurement({ ...works, bidders: undefined, ...(record as object) })
  expect(waivable(procurement, evaluate(procurement, aContext('2026-06-01')))).toEqual(expected)
})

test('a guarantee lasts as long as the bids, or it does not, or nobody can say', () => {
  const record = { bidsValidUntil: day('2026-05-12') }
  expect(coversBids({ purpose: 'bid', validUntil: day('2026-05-12') }, record)).toBe(true)
  expect(coversBids({ purpose: 'bid', validUntil: day('2026-05-11') }, record)).toBe(false)
  expect(coversBids({ purpose: 'bid', validUntil: null }, record)).toBeUndefined()
  expect(coversBids({ purpose: 'performance', validUntil: day('2026-05-11') }, record)).toBeUndefined()
  expect(coversBids({ purpose: 'bid', validUntil: day('2026-05-11') }, {})).toBeUndefined()
})

test.each`
  because                                     | bond                            | of                                                                            | expected
  ${'through the last milestone'}             | ${{}}                           | ${{ milestones: [{ plannedOn: '2026-12-01' }, { plannedOn: '2026-06-01' }] }} | ${{ through: '2026-12-01', by: 'milestone', covers: true }}
  ${'a day short of it'}                      | ${{ validUntil: '2026-11-30' }} | ${{ milestones: [{ plannedOn: '2026-12-01' }] }}                              | ${{ through: '2026-12-01', by: 'milestone', covers: false }}
  ${'the milestone, whatever the acceptance'} | ${{}}                           | ${{ milestones: [{ plannedOn: '2026-10-01' }], acceptedOn: '2027-01-05' }}    | ${{ through: '2026-10-01', by: 'milestone', covers: true }}
  ${'none planned: the acceptance'}           | ${{}}                           | ${{ acceptedOn: '2027-01-05' }}                                               | ${{ through: '2027-01-05', by: 'acceptance', covers: false }}
  ${'neither on record'}                      | ${{}}                           | ${{ milestones: [] }}                                                         | ${undefined}
  ${'a transfer lasts'}                       | ${{ validUntil: null }}         | ${{ acceptedOn: '2027-01-05' }}                                               | ${undefined}
  ${'it went back'}                           | ${{ refundedOn: '2026-12-20' }} | ${{ acceptedOn: '2027-01-05' }}                                               | ${undefined}
  ${'a bid deposit is another matter'}        | ${{ purpose: 'bid' }}           | ${{ acceptedOn: '2027-01-05' }}                                               | ${undefined}
`('a performance bond: $because', ({ bond, of, expected }) => {
  const given = aDeposit({ purpose: 'performance', validUntil: day('2026-12-01'), ...(bond as object) })
  expect(bondTermOf(given, of as object)).toEqual(expected)
})
