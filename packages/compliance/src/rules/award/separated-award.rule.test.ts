import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { separatedAwardShare } from './separated-award-share.ts'

const tendered = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({ regime: 'tendering', category: 'works', ...overrides })

test.each`
  because                                        | overrides                                                     | verdict          | light
  ${'flag and record of the award'}              | ${{ separatedAward: true, awardRecordKept: true }}            | ${'compliant'}   | ${'green'}
  ${'flag, and the record is said to be absent'} | ${{ separatedAward: true, awardRecordKept: false }}           | ${'breach'}      | ${'yellow'}
  ${'flag, no record in the register'}           | ${{ separatedAward: true }}                                   | ${'breach'}      | ${'yellow'}
  ${'flag in a ledger that cannot say'}          | ${{ separatedAward: true, heldBy: 'ledger' }}                 | ${'cannot-tell'} | ${'grey'}
  ${'no separated award'}                        | ${{ separatedAward: false }}                                  | ${undefined}     | ${undefined}
  ${'nobody said'}                               | ${{}}                                                         | ${undefined}     | ${undefined}
  ${'before the district’s plan'}                | ${{ separatedAward: true, resultDeterminedOn: '2024-06-13' }} | ${undefined}     | ${undefined}
`('zhenhai.tender.pingding: $because', ({ overrides, verdict, light }) => {
  const finding = findingOf(tendered(overrides), 'zhenhai.tender.pingding', aContext('2026-11-21', 'zhenhai'))
  expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
})

test.each`
  because                            | overrides                                                                               | verdict          | light
  ${'the winner is a candidate'}     | ${{ separatedAward: true, winnerIsCandidate: true }}                                    | ${'compliant'}   | ${'green'}
  ${'the winner is none of them'}    | ${{ separatedAward: true, winnerIsCandidate: false }}                                   | ${'breach'}      | ${'yellow'}
  ${'the record does not say'}       | ${{ separatedAward: true }}                                                             | ${'cannot-tell'} | ${'grey'}
  ${'no separated award'}            | ${{ separatedAward: false, winnerIsCandidate: false }}                                  | ${undefined}     | ${undefined}
  ${'before the year of the report'} | ${{ separatedAward: true, winnerIsCandidate: false, resultDeterminedOn: '2023-12-31' }} | ${undefined}     | ${undefined}
`('changshan.tender.pingding: $because', ({ overrides, verdict, light }) => {
  const finding = findingOf(tendered(overrides), 'changshan.tender.pingding', aContext('2026-11-21', 'changshan'))
  expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
})

describe('the share of separated awards', () => {
  test('10 tenders, 4 with the flag: 40 %', () => {
    const tenders = Array.from({ length: 10 }, (_, index) => tendered({ separatedAward: index < 4 }))
    expect(separatedAwardShare(tenders)).toEqual({ numerator: 4, denominator: 10, share: 4000 })
  })

  test('counts tenders whose record says, and nothing else', () => {
    const mixed = [tendered({}), aProcurement({ separatedAward: true }), tendered({ separatedAward: true })]
    expect(separatedAwardShare(mixed)).toEqual({ numerator: 1, denominator: 1, share: 10_000 })
    expect(separatedAwardShare([])).toEqual({ numerator: 0, denominator: 0, share: null })
  })
})
