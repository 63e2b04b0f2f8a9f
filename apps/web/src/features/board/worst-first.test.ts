import type { BoardUnit } from '@tenderlight/contracts/board'
import { expect, test } from 'vitest'
import { inOrder, worstFirst } from './worst-first.ts'

const none = { red: 0, yellow: 0, green: 4, breaches: 0 }

function unit(name: string, red: number, yellow: number, breaches = 0, onTime = 4, openProcurements = 4): BoardUnit {
  const clocks = { red, yellow, green: 0, breaches }
  return {
    unit: { id: name, name },
    openProcurements,
    stages: { intention: none, tender: none, award: none, contract: clocks, publication: none, payment: none },
    onTime: { numerator: onTime, denominator: onTime === 4 ? 4 : 10 },
  }
}
const names = (units: readonly BoardUnit[]) => units.map(({ unit: { name } }) => name)

test('late before nearly due before not met, and otherwise as it was', () => {
  const units = [
    unit('甲', 0, 0),
    unit('乙', 0, 2),
    unit('丙', 1, 0),
    unit('丁', 1, 1),
    unit('戊', 0, 0),
    unit('己', 0, 0, 1),
  ]
  expect(names(worstFirst(units))).toEqual(['丁', '丙', '乙', '己', '甲', '戊'])
})

test.each`
  because                                                       | sort         | order
  ${'the worst first unless asked for another order'}           | ${undefined} | ${['乙', '甲', '丙']}
  ${'as given, which is by name'}                               | ${'name'}    | ${['甲', '乙', '丙']}
  ${'the most at work first'}                                   | ${'open'}    | ${['丙', '甲', '乙']}
  ${'the least kept first; four deadlines are too few to tell'} | ${'on-time'} | ${['甲', '丙', '乙']}
`('$because', ({ sort, order }) => {
  const units = [unit('甲', 0, 1, 0, 2, 5), unit('乙', 1, 0), unit('丙', 0, 0, 0, 9, 8)]
  expect(names(inOrder(units, sort))).toEqual(order)
})
