import type { LineChoice } from '@tenderlight/contracts/budget'
import { expect, test } from 'vitest'
import { lineIn, lineOptions, lineValue, overBy, sayOver } from './budget-lines.ts'

const LINE: LineChoice = { year: 2026, code: 'A 1', name: '校车', amount: 100_000_000, used: 60_000_000 }

test('a line is the value of a choice and back, whatever is in its code', () => {
  for (const code of ['A 1', '2027 x', '=1'])
    expect(lineIn(lineValue({ year: 2026, code }))).toEqual({ year: 2026, code })
  expect([lineIn(undefined), lineIn(''), lineIn('26 x')]).toEqual([undefined, undefined, undefined])
})

test.each`
  because                    | asked          | over
  ${'nothing is asked yet'}  | ${undefined}   | ${0}
  ${'exactly the rest fits'} | ${40_000_000}  | ${0}
  ${'a fen more does not'}   | ${40_000_001}  | ${1}
  ${'all of it and more'}    | ${150_000_000} | ${110_000_000}
`('$because: over by $over', ({ asked, over }) => {
  expect(overBy(LINE, asked)).toBe(over)
  expect(sayOver(LINE, asked) === undefined).toBe(over === 0)
})

test('a line that is used up says so in the list, and one that was cut below has nothing left', () => {
  const cut = { ...LINE, code: 'B', used: 120_000_000 }
  const [open, shut] = lineOptions([LINE, cut]).map(({ label }) => label)
  expect(open).toContain('400,000')
  expect(shut).not.toMatch(/\d{3},\d{3}/u)
  expect(overBy(cut, 1)).toBe(20_000_001)
})
