import type { Detail, FactOutput } from '@tenderlight/contracts/procurements'
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
    takesBack: { contractAmount: null, reasons: false },
    ...changes,
  }
}

test('a corrected entry stays beside the one that replaced it', () => {
  const first = entry('a', { correctedBy: 'b', correctionReason: '日期录错' })
  const second = entry('b', { on: civilDate('2026-03-02'), recordedAt: '2026-03-04T01:00:00.000Z' })
  expect(factLines([first, second], [])).toEqual([
    { fact: second, state: 'current', replacedBy: undefined, notice: undefined },
    { fact: first, state: 'corrected', replacedBy: second, notice: undefined },
  ])
})

test('a withdrawal is told at the entry that it withdrew', () => {
  const first = entry('a', { correctedBy: 'b', correctionReason: '误登记' })
  const withdrawal = entry('b', { withdrawn: true })
  expect(factLines([withdrawal, first], [])).toEqual([
    { fact: first, state: 'withdrawn', replacedBy: withdrawal, notice: undefined },
  ])
})

test('in the order in which things happened, not in which they were recorded', () => {
  const late = entry('a', {
    event: 'award-notice',
    on: civilDate('2026-02-13'),
    recordedAt: '2026-05-01T00:00:00.000Z',
  })
  expect(factLines([entry('b', {}), late], []).map(({ fact }) => fact.id)).toEqual(['a', 'b'])
})

const notice = (number: string, changes: Partial<Detail['notices'][number]>): Detail['notices'][number] => ({
  number,
  kind: 'intention',
  publishedOn: civilDate('2026-01-05'),
  publishedBy: '复核甲',
  corrects: null,
  correctedBy: null,
  earliestAnnouncement: null,
  bidDeadlineOn: null,
  ...changes,
})

test.each`
  because                                         | event                | number
  ${'the newest of its kind decides'}             | ${'intention'}       | ${'YX-2026-0002'}
  ${'a plan is published as an intention is'}     | ${'tender-plan'}     | ${'YX-2026-0002'}
  ${'the announcement by the announcement'}       | ${'announcement'}    | ${'GG-2026-0001'}
  ${'no announcement states a deadline'}          | ${'bid-deadline'}    | ${undefined}
  ${'what no notice says is corrected as it was'} | ${'contract-signed'} | ${undefined}
`('$event is decided by $number: $because', ({ event, number }) => {
  const notices = [
    notice('GG-2026-0001', { kind: 'announcement' }),
    notice('YX-2026-0002', { corrects: 'YX-2026-0001' }),
    notice('YX-2026-0001', { correctedBy: 'YX-2026-0002' }),
  ]
  expect(factLines([entry('a', { event })], notices)[0]?.notice).toBe(number)
})

test('an announcement that states the deadline decides it', () => {
  const stated = notice('GG-2026-0001', { kind: 'announcement', bidDeadlineOn: civilDate('2026-02-20') })
  expect(factLines([entry('a', { event: 'bid-deadline' })], [stated])[0]?.notice).toBe('GG-2026-0001')
})
