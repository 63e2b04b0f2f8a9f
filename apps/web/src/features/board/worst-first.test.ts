import type { BoardUnit } from '@tenderlight/contracts/board'
import { expect, test } from 'vitest'
import { worstFirst } from './worst-first.ts'

const none = { red: 0, yellow: 0, green: 4 }

function unit(name: string, red: number, yellow: number): BoardUnit {
  const clocks = { red, yellow, green: 0 }
  return {
    unit: { id: name, name },
    openProcurements: 4,
    stages: { intention: none, tender: none, award: none, contract: clocks, publication: none, payment: none },
    onTime: { numerator: 4, denominator: 4 },
  }
}

test('late before nearly due, and otherwise as it was', () => {
  const units = [unit('甲', 0, 0), unit('乙', 0, 2), unit('丙', 1, 0), unit('丁', 1, 1), unit('戊', 0, 0)]
  expect(worstFirst(units).map(({ unit: { name } }) => name)).toEqual(['丁', '丙', '乙', '甲', '戊'])
})
