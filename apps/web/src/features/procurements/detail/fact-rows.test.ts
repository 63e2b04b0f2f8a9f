import type { FactOutput } from '@tenderlight/contracts/procurements'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { factLines } from './fact-rows.ts'

function entry(id: string, changes: Partial<FactOutput>): FactOutput {
  return {
    id,
    event: 'contract-signed',
    on: civilDate('2026-03-03'),
    time: null,
    medium: null,
    evidence: null,
    recordedAt: '2026-03-03T01:00:00.000Z',
    recordedBy: '经办甲',
    reason: null,
    importId: null,
    importedFrom: null,
    correctedBy: null,
    correctionReason: null,
    withdrawn: false,
    ...changes,
  }
}

test('a corrected entry stays beside the one that replaced it', () => {
  const first = entry('a', { correctedBy: 'b', correctionReason: '日期录错' })
  const second = entry('b', { on: civilDate('2026-03-02'), recordedAt: '2026-03-04T01:00:00.000Z' })
  expect(factLines([first, second])).toEqual([
    { fact: second, state: 'current', replacedBy: undefined },
    { fact: first, state: 'corrected', replacedBy: second },
  ])
})

test('a withdrawal is told at the entry that it withdrew', () => {
  const first = entry('a', { correctedBy: 'b', correctionReason: '误登记' })
  const withdrawal = entry('b', { withdrawn: true })
  expect(factLines([withdrawal, first])).toEqual([{ fact: first, state: 'withdrawn', replacedBy: withdrawal }])
})

test('in the order in which things happened, not in which they were recorded', () => {
  const late = entry('a', {
    event: 'award-notice',
    on: civilDate('2026-02-13'),
    recordedAt: '2026-05-01T00:00:00.000Z',
  })
  expect(factLines([entry('b', {}), late]).map(({ fact }) => fact.id)).toEqual(['a', 'b'])
})
