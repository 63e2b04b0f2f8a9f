import { expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

const RULE = 'cn.tender.rank-first'
const tendered = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({ regime: 'tendering', category: 'works', ...overrides })

test.each`
  because                                           | overrides                                                                               | verdict          | light
  ${'rank one wins'}                                | ${{ winnerRank: 1 }}                                                                    | ${'compliant'}   | ${'green'}
  ${'rank two without a ground, state funds'}       | ${{ winnerRank: 2, stateFunded: true }}                                                 | ${'breach'}      | ${'red'}
  ${'rank one gave up'}                             | ${{ winnerRank: 2, stateFunded: true, rankOneGone: 'gave-up' }}                         | ${'exempt'}      | ${'green'}
  ${'separated award with the pilot’s document'}    | ${{ winnerRank: 2, stateFunded: true, separatedAward: true, pilotDocument: '试点1号' }} | ${'breach'}      | ${'yellow'}
  ${'separated award without the pilot’s document'} | ${{ winnerRank: 2, stateFunded: true, separatedAward: true }}                           | ${'cannot-tell'} | ${'grey'}
  ${'an empty document is none'}                    | ${{ winnerRank: 2, separatedAward: true, pilotDocument: '' }}                           | ${'cannot-tell'} | ${'grey'}
  ${'whose money is not on record'}                 | ${{ winnerRank: 2 }}                                                                    | ${'cannot-tell'} | ${'grey'}
  ${'private money may choose'}                     | ${{ winnerRank: 2, stateFunded: false }}                                                | ${undefined}     | ${undefined}
  ${'nobody said which rank won'}                   | ${{ stateFunded: true }}                                                                | ${undefined}     | ${undefined}
  ${'before the regulation'}                        | ${{ winnerRank: 2, stateFunded: true, resultDeterminedOn: '2012-01-31' }}               | ${undefined}     | ${undefined}
`('$because', ({ overrides, verdict, light }) => {
  const finding = findingOf(tendered(overrides), RULE, aContext('2026-11-21', 'zhenhai'))
  expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
})

test('what excuses the second rank is named with it', () => {
  const gaveUp = findingOf(tendered({ winnerRank: 2, stateFunded: true, rankOneGone: 'gave-up' }), RULE)
  expect(gaveUp).toMatchObject({ unit: 'count', required: 1, actual: 2, shortfall: 1 })
  expect(gaveUp?.ground).toBe(gaveUp?.citation.clause)
})

test('names the rank, and keeps the pilot’s document as the written reason', () => {
  const pilot = tendered({ winnerRank: 3, separatedAward: true, pilotDocument: '镇海试点〔2024〕1号' })
  expect(findingOf(pilot, RULE)).toMatchObject({ required: 1, actual: 3, shortfall: 2, reason: '镇海试点〔2024〕1号' })
  const second = tendered({ winnerRank: 2, separatedAward: true })
  expect(findingOf(second, RULE)?.missing).toEqual(['pilotDocument'])
})
