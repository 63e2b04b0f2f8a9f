import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import type { SettingsEntry, SettingValue } from './entry.ts'
import { entryOn, inOrderOfRecording, standingEntries } from './in-force.ts'

const SIGN = 'jiujiang.gp.contract.sign'
const FILE = 'jiujiang.gp.contract.file'

const entry = (id: string, value: SettingValue, from: string, recordedAt = `${from}T02:00:00Z`): SettingsEntry => ({
  id,
  value,
  from: civilDate(from),
  recordedAt,
  recordedBy: '示范区财政局',
  reason: '会议纪要',
})
const off = (rule: string): SettingValue => ({ kind: 'rule-switch', rule, on: false })
const plan = (rule: string): SettingValue => ({ kind: 'plan', rule, through: null })
const idsOf = (entries: readonly SettingsEntry[]): string => entries.map(({ id }) => id).join(' ')

test.each`
  because                                     | recorded                                                                                    | order
  ${'they come in their order'}               | ${{ a: '2026-03-01T01:00:00Z', b: '2026-03-01T02:00:00Z', c: '2026-03-01T03:00:00Z' }}      | ${'a b c'}
  ${'the last comes first'}                   | ${{ c: '2026-03-01T01:00:00Z', b: '2026-03-01T02:00:00Z', a: '2026-03-01T03:00:00Z' }}      | ${'c b a'}
  ${'an instant is one, whatever its offset'} | ${{ a: '2026-03-01T09:30:00+08:00', b: '2026-03-01T01:00:00Z', c: '2026-03-01T02:00:00Z' }} | ${'b a c'}
  ${'three of one instant go by their ids'}   | ${{ b: '2026-03-01T01:00:00Z', c: '2026-03-01T01:00:00Z', a: '2026-03-01T09:00:00+08:00' }} | ${'a b c'}
  ${'the ids decide only within an instant'}  | ${{ b: '2026-03-01T01:00:00Z', a: '2026-03-01T02:00:00Z', c: '2026-03-01T01:00:00Z' }}      | ${'b c a'}
`('in the order of recording, $because: $order', ({ recorded, order }) => {
  const entries = Object.entries<string>(recorded).map(([id, at]) => entry(id, off(SIGN), '2026-03-01', at))
  expect(idsOf(inOrderOfRecording(entries))).toBe(order)
  expect(idsOf(inOrderOfRecording(entries.toReversed()))).toBe(order)
})

test.each`
  because                                                        | entries                                                                                                            | standing
  ${'by thing, then by day'}                                     | ${[entry('x', off(SIGN), '2026-05-01'), entry('y', off(FILE), '2026-06-01'), entry('z', off(SIGN), '2026-04-01')]} | ${'y z x'}
  ${'plans of two rules are two things'}                         | ${[entry('x', plan(SIGN), '2026-05-01'), entry('y', plan(FILE), '2026-05-01')]}                                    | ${'y x'}
  ${'of one thing on one day the entry recorded last'}           | ${[entry('x', off(SIGN), '2026-05-01', '2026-05-03T02:00:00Z'), entry('y', off(SIGN), '2026-05-01')]}              | ${'x'}
  ${'of one instant the one whose id comes last'}                | ${[entry('y', off(SIGN), '2026-05-01'), entry('x', off(SIGN), '2026-05-01')]}                                      | ${'y'}
  ${'what is withdrawn stands no more, nor does the withdrawal'} | ${[entry('x', off(SIGN), '2026-05-01'), entry('y', { kind: 'withdrawal', entry: 'x' }, '2026-05-02')]}             | ${''}
`('what stands: $because', ({ entries, standing }) => {
  expect(idsOf(standingEntries(entries))).toBe(standing)
  expect(idsOf(standingEntries(entries.toReversed()))).toBe(standing)
})

test.each`
  because                                      | on              | id
  ${'nothing has begun yet'}                   | ${'2026-02-28'} | ${undefined}
  ${'the first day counts'}                    | ${'2026-03-01'} | ${'spring'}
  ${'the day before the next'}                 | ${'2026-05-31'} | ${'spring'}
  ${'the later takes its place on its day'}    | ${'2026-06-01'} | ${'summer'}
  ${'what begins next year does not hold yet'} | ${'2026-12-31'} | ${'summer'}
  ${'it does then'}                            | ${'2027-01-01'} | ${'winter'}
`('on $on holds $id: $because', ({ on, id }) => {
  const lines = [
    entry('summer', off(SIGN), '2026-06-01'),
    entry('winter', off(SIGN), '2027-01-01'),
    entry('spring', off(SIGN), '2026-03-01'),
  ]
  for (const entries of [lines, lines.toReversed(), lines.toSorted((a, b) => (a.from < b.from ? -1 : 1))]) {
    expect(entryOn(standingEntries(entries), on)).toBe(lines.find((one) => one.id === id))
    expect(
      entryOn(
        entries.map(({ from }) => ({ from, value: { kind: 'plan', rule: SIGN, through: null } })),
        on,
      )?.from,
    ).toBe(lines.find((one) => one.id === id)?.from)
  }
})
