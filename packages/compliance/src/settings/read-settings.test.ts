import { expect, test } from 'vitest'
import { readEntries, readValue } from './read-entries.ts'
import { readSettings } from './read-settings.ts'
import { settle } from './settle.ts'

const SIGN = 'jiujiang.gp.contract.sign'
const HERE = { jurisdiction: 'jiujiang', today: '2026-11-21' } as const

test('a file as the product writes it is read back as it was', () => {
  const entries = [
    {
      id: 'a',
      value: { kind: 'rule-switch', rule: SIGN, on: false },
      from: '2026-03-01',
      recordedAt: '2026-02-27T03:00:00.000Z',
      recordedBy: '示范区财政局',
      reason: '会议纪要〔2026〕3号',
    },
    {
      id: 'b',
      value: { kind: 'withdrawal', entry: 'a' },
      from: '2026-04-01',
      recordedAt: '2026-04-01T03:00:00.000Z',
      recordedBy: '示范区财政局',
      reason: '登记有误',
    },
  ]
  expect(readSettings(JSON.parse(JSON.stringify({ district: 'jiujiang', entries })), HERE)).toEqual({
    entries,
    problems: [],
  })
})

test('an entry written by hand needs a value, a first day and a reason', () => {
  const { entries, problems } = readSettings(
    [{ value: { kind: 'warning-window', share: 5000, leastWorkingDays: 3 }, from: '2026-02-01', reason: '试行' }],
    HERE,
  )
  expect(problems).toEqual([])
  expect(entries[0]).toMatchObject({ id: '1', recordedAt: '2026-02-01T00:00:00+08:00', value: { rule: null } })
  expect(settle(entries).warningWindow(SIGN, '2026-02-01')?.share).toBe(5000)
})

test.each`
  json                                                                                                                  | field             | because
  ${'text'}                                                                                                             | ${'entries'}      | ${'it is no list'}
  ${{ entries: 3 }}                                                                                                     | ${'entries'}      | ${'nor is that'}
  ${[3]}                                                                                                                | ${'1'}            | ${'a number is no entry'}
  ${[{ value: { kind: 'rule-switch', rule: SIGN, on: 'no' }, from: '2026-03-01', reason: '试行' }]}                     | ${'1.value'}      | ${'“no” is no boolean'}
  ${[{ value: { kind: 'unheard-of' }, from: '2026-03-01', reason: '试行' }]}                                            | ${'1.value'}      | ${'no such kind'}
  ${[{ value: { kind: 'rule-switch', rule: SIGN, on: false }, from: '2026-02-30', reason: '试行' }]}                    | ${'1.from'}       | ${'no such day'}
  ${[{ value: { kind: 'rule-switch', rule: SIGN, on: false }, from: '2026-03-01', recordedAt: 'now', reason: '试行' }]} | ${'1.recordedAt'} | ${'no instant'}
  ${[{ value: { kind: 'rule-switch', rule: 'cn.gp.contract.sign', on: false }, from: '2026-03-01', reason: '试行' }]}   | ${'1.rule'}       | ${'law is never off'}
  ${[{ value: { kind: 'rule-switch', rule: SIGN, on: false }, from: '2026-03-01' }]}                                    | ${'1.reason'}     | ${'no reason'}
`('a file with $field wrong settles nothing: $because', ({ json, field }: { json: unknown; field: string }) => {
  const { entries, problems } = readSettings(json, HERE)
  expect(entries).toEqual([])
  expect(problems.map((one) => one.field)).toEqual([field])
  expect(problems.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
})

test.each([
  { kind: 'rule-switch', rule: SIGN, on: true },
  { kind: 'confirmation', rule: SIGN, by: '区财政局' },
  { kind: 'plan', rule: SIGN, through: null },
  { kind: 'plan', rule: SIGN, through: '2027-12-31' },
  { kind: 'threshold', name: 'decentralised.works', amount: 60_000_000, instrument: '省目录', clause: '三' },
  { kind: 'warning-window', rule: null, share: 2500, leastWorkingDays: 2 },
  { kind: 'warning-window', rule: SIGN, share: 2500, leastWorkingDays: 2 },
  { kind: 'graded-limit', grade: '3', days: 3, counting: 'days' },
  { kind: 'withdrawal', entry: 'a' },
])('$kind is read as it is written, and not with a field too few', (value) => {
  expect(readValue(value)).toEqual(value)
  for (const field of Object.keys(value)) {
    // A window for all may leave its rule out; a threshold its clause.
    if (field === 'clause' || (field === 'rule' && value.kind === 'warning-window')) continue
    const { [field as 'kind']: _, ...less } = value
    expect(readValue(less), `without ${field}`).toBeUndefined()
  }
})

test('each entry is checked against those recorded before it, in whatever order the file has them', () => {
  const off = { value: { kind: 'rule-switch', rule: SIGN, on: false }, from: '2026-03-01', reason: '试行' }
  expect(readSettings([off, { ...off, from: '2026-04-01' }], HERE).problems.map(({ field }) => field)).toEqual([
    '2.from',
  ])
  expect(readEntries([off]).entries).toHaveLength(1)
})
