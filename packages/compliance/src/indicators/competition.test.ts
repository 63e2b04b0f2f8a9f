import { expect, test } from 'vitest'
import { named, told } from '../testing/indicators.ts'
import { NOTHING_AFTER_EVALUATION } from '../testing/stages.ts'

/** Each won by a supplier of its own. */
const ROWS = named({
  one: { bidders: 1, winner: '甲' },
  two: { bidders: 2, winner: '乙' },
  three: { bidders: 3, winner: '丙' },
  'nobody counted': { bidders: undefined, winner: '丁' },
  'method unknown': { bidders: 1, method: undefined, winner: '戊' },
  'e-mall': { bidders: 1, method: 'e-mall', winner: '己' },
  'single source': { bidders: undefined, method: 'single-source', winner: '庚' },
  'no deadline': { bidders: 1, bidDeadlineOn: undefined, winner: '辛' },
  'not awarded': { bidders: 1, ...NOTHING_AFTER_EVALUATION, winner: undefined },
  'result only': { bidders: 4, awardNoticeOn: undefined, winner: '壬' },
  'notice only': { bidders: 4, resultDeterminedOn: undefined, winner: '癸' },
})

test.each`
  id                   | behind                                                                 | lookedAt | leftAside | parameters
  ${'single-bidder'}   | ${['method unknown', 'not awarded', 'one']}                            | ${7}     | ${1}      | ${[]}
  ${'few-bidders'}     | ${['method unknown', 'not awarded', 'one', 'two']}                     | ${7}     | ${1}      | ${[{ name: 'fewBidders', value: 3, unit: 'count', source: 'own rule' }]}
  ${'single-bid-rate'} | ${['e-mall', 'method unknown', 'no deadline', 'one', 'single source']} | ${9}     | ${1}      | ${[]}
  ${'repeated-winner'} | ${[]}                                                                  | ${10}    | ${0}      | ${[{ name: 'repeatedWins', value: 3, unit: 'count', source: 'own rule' }]}
`('$id: who is behind it, out of how many', ({ id, behind, lookedAt, leftAside, parameters }) => {
  expect(told(id as string, ROWS)).toMatchObject({
    behind,
    numerator: (behind as readonly string[]).length,
    denominator: lookedAt as number,
    lookedAt,
    leftAside,
    parameters,
    missing: [],
  })
})

test('the average leaves those aside whose bidders nobody counted', () => {
  expect(told('average-bidders', ROWS)).toMatchObject({
    behind: ['method unknown', 'not awarded', 'notice only', 'one', 'result only', 'three', 'two'],
    numerator: 1 + 2 + 3 + 1 + 1 + 4 + 4,
    denominator: 7,
    leftAside: 1,
    value: { unit: 'hundredths', value: 228 },
  })
})

test('a winner or a unit that is not on record is left aside, and won by nobody twice', () => {
  const rows = named({
    first: { winner: '甲' },
    second: { winner: '甲' },
    'other unit': { winner: '甲', buyer: '另一单位' },
    'no unit': { winner: '甲', buyer: undefined },
    a: { winner: undefined },
    b: { winner: undefined },
    c: { winner: undefined },
    'not awarded': { winner: '甲', ...NOTHING_AFTER_EVALUATION },
  })
  expect(told('repeated-winner', rows)).toMatchObject({ behind: [], lookedAt: 3, leftAside: 4 })
  const twice = told('repeated-winner', rows, undefined, { repeatedWins: 2 })
  expect(twice).toMatchObject({ behind: ['first', 'second'], lookedAt: 3, parameters: [{ value: 2 }] })
})
