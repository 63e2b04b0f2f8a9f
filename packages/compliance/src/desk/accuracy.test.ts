import { expect, test } from 'vitest'
import { accuracyOf } from './accuracy.ts'
import type { Objected } from './accuracy.ts'
import type { RuleTallies } from './rule-tally.ts'

const NONE = { compliant: 0, breach: 0, pending: 0, exempt: 0, cannotTell: 0, suggestion: 0 }
const tallies = (judged: Readonly<Record<string, number>>): RuleTallies =>
  Object.fromEntries(Object.entries(judged).map(([rule, n]) => [rule, { ...NONE, judged: n }]))
const objected = (rule: string, counts: Partial<Objected> = {}): Objected => ({
  rule,
  waiting: 0,
  upheld: 0,
  dismissed: 0,
  wrong: 0,
  ...counts,
})

test.each`
  because                                                  | judged       | wrong | expected
  ${'a share of what the rule found'}                      | ${200}       | ${3}  | ${{ judged: 200, rate: 150 }}
  ${'one wrong finding of very many is not none'}          | ${1_000_000} | ${1}  | ${{ judged: 1_000_000, rate: 1 }}
  ${'nothing wrong is nothing wrong'}                      | ${200}       | ${0}  | ${{ judged: 200, rate: 0 }}
  ${'five are enough to tell'}                             | ${5}         | ${1}  | ${{ judged: 5, rate: 2_000 }}
  ${'four are too few'}                                    | ${4}         | ${1}  | ${{ judged: 4, rate: null }}
  ${'what was found wrong and is gone was a finding, too'} | ${0}         | ${6}  | ${{ judged: 6, rate: 10_000 }}
`('$because', ({ judged, wrong, expected }) => {
  expect(accuracyOf(tallies({ r: judged }), [objected('r', { upheld: wrong, wrong })])).toMatchObject([expected])
})

test('without a count nothing is told of shares, and what was objected to all the same', () => {
  expect(accuracyOf(null, [objected('r', { upheld: 1, wrong: 1 })])).toEqual([
    { ...objected('r', { upheld: 1, wrong: 1 }), judged: null, rate: null },
  ])
})

test('wrong ones first, then those with most objections, then by name; a rule nobody objected to is among them', () => {
  const said = [
    objected('much', { waiting: 2, dismissed: 3 }),
    objected('wrong', { upheld: 1, wrong: 1 }),
    objected('some', { waiting: 1 }),
  ]
  const found = accuracyOf(tallies({ quiet: 9, also: 9, much: 9, wrong: 9, some: 9 }), said)
  expect(found.map(({ rule }) => rule)).toEqual(['wrong', 'much', 'some', 'also', 'quiet'])
})
