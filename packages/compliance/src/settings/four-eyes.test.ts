import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import type { SettingsEntry, SettingValue } from './entry.ts'
import { fourEyesEntry } from './four-eyes.ts'
import { readValue } from './read-entries.ts'
import { readSettings } from './read-settings.ts'
import { settle } from './settle.ts'

const entry = (id: string, from: CivilDate, value: SettingValue): SettingsEntry => ({
  id,
  value,
  from,
  recordedAt: `${from}T01:00:00Z`,
  recordedBy: '管理甲',
  reason: '单位仅一人',
})
const off = entry('off', '2026-03-02', { kind: 'four-eyes', on: false })
const on = entry('on', '2026-04-01', { kind: 'four-eyes', on: true })
const back = entry('back', '2026-03-20', { kind: 'withdrawal', entry: 'off' })

test.each`
  because                                   | entries        | day             | holds
  ${'nothing was settled'}                  | ${[]}          | ${'2026-03-02'} | ${undefined}
  ${'the day before it holds'}              | ${[off]}       | ${'2026-03-01'} | ${undefined}
  ${'the day from which it holds'}          | ${[off]}       | ${'2026-03-02'} | ${'off'}
  ${'it was withdrawn: as if it never was'} | ${[off, back]} | ${'2026-03-25'} | ${undefined}
  ${'switched on again'}                    | ${[off, on]}   | ${'2026-04-01'} | ${'on'}
  ${'of the day before, the earlier'}       | ${[on, off]}   | ${'2026-03-31'} | ${'off'}
`('$because', ({ entries, day, holds }: { entries: SettingsEntry[]; day: CivilDate; holds?: string }) => {
  expect(fourEyesEntry(entries, day)?.id).toBe(holds)
})

test('it judges no procurement, is read from a file, and nothing is guessed', () => {
  expect(settle([off]).isOn('jiujiang.gp.contract.sign', '2026-03-03')).toBe(true)
  expect(readValue({ kind: 'four-eyes', on: false })).toEqual({ kind: 'four-eyes', on: false })
  expect(readValue({ kind: 'four-eyes', on: 'no' })).toBeUndefined()
})

test('a file tells of decisions of the past, and of none that changes nothing', () => {
  const situation = { jurisdiction: 'jiujiang', today: '2026-11-21' } as const
  expect(readSettings([off, back, on], situation).problems.map(({ field }) => field)).toEqual(['on.from'])
  expect(readSettings([off, on], situation)).toEqual({ entries: [off, on], problems: [] })
})

test('what is decided about cases says nothing of intentions, and an entry that does not say is about intentions', () => {
  const cases = entry('cases', '2026-03-02', { kind: 'four-eyes', on: false, of: 'cases' })
  expect(fourEyesEntry([cases], '2026-03-03')).toBeUndefined()
  expect(fourEyesEntry([cases, off], '2026-03-03', 'cases')?.id).toBe('cases')
  expect(fourEyesEntry([cases, off], '2026-03-03')?.id).toBe('off')
  expect(readValue({ kind: 'four-eyes', on: false, of: 'cases' })).toEqual(cases.value)
  expect(readValue({ kind: 'four-eyes', on: false, of: 'letters' })).toBeUndefined()
  const situation = { jurisdiction: 'jiujiang', today: '2026-11-21' } as const
  expect(readSettings([off, cases], situation).problems).toEqual([])
  expect(readSettings([cases, { ...cases, id: 'later' }], situation).problems.map(({ field }) => field)).toEqual([
    'later.from',
  ])
})
