import { describe, expect, test } from 'vitest'
import { named, told } from '../testing/indicators.ts'
import { isNear } from './price.ts'

const ROWS = named({
  whole: { budget: 100_00, awardAmount: 100_00 },
  '98 %': { budget: 100_00, awardAmount: 98_00 },
  'below 98 %': { budget: 100_00, awardAmount: 97_99 },
  '30 % off': { budget: 100_00, awardAmount: 70_00 },
  'a budget of nothing': { budget: 0, awardAmount: 0 },
  'no budget': { budget: undefined, awardAmount: 98_00 },
  'no award': { budget: 100_00, awardAmount: undefined },
})

describe('award and budget', () => {
  test.each`
    id                         | behind               | parameter
    ${'award-close-to-budget'} | ${['98 %', 'whole']} | ${{ name: 'closeToBudget', value: 9800 }}
    ${'large-price-drop'}      | ${['30 % off']}      | ${{ name: 'largeDrop', value: 3000 }}
  `('$id: without either amount nothing is told of one', ({ id, behind, parameter }) => {
    expect(told(id as string, ROWS)).toMatchObject({
      behind,
      lookedAt: 5,
      denominator: 5,
      leftAside: 1,
      parameters: [{ ...(parameter as object), unit: 'basis-points', source: 'own rule' }],
    })
  })

  test('the sums are those of the procurements with both amounts', () => {
    expect(told('award-to-budget', ROWS)).toMatchObject({
      behind: ['30 % off', '98 %', 'a budget of nothing', 'below 98 %', 'whole'],
      numerator: 100_00 + 98_00 + 97_99 + 70_00,
      denominator: 400_00,
      lookedAt: 5,
      leftAside: 1,
      value: { unit: 'basis-points', value: 9149 },
    })
  })
})

test.each`
  because                                  | amount | share     | near
  ${'5 % below, to the fen'}               | ${95}  | ${500}    | ${true}
  ${'a fen less is further'}               | ${94}  | ${500}    | ${false}
  ${'at the threshold it is not below'}    | ${100} | ${500}    | ${false}
  ${'no share at all leaves nothing near'} | ${99}  | ${0}      | ${false}
  ${'by the whole of it everything is'}    | ${0}   | ${10_000} | ${true}
  ${'more than the whole is the whole'}    | ${0}   | ${12_000} | ${true}
`('$because', ({ amount, share, near }: { amount: number; share: number; near: boolean }) => {
  expect(isNear(amount, 100, share)).toBe(near)
})
