import { expect, test } from 'vitest'
import { STATEMENTS } from '../statements/statements.ts'
import { RULES, ruleById } from './all.ts'
import { STAGES } from './rule.ts'

test('no id stands twice, and every rule is found by its id', () => {
  expect(new Set(STATEMENTS.map(({ id }) => id)).size).toBe(STATEMENTS.length)
  for (const rule of RULES) expect(ruleById(rule.id)).toBe(rule)
})

test('rules come in the order of a procurement’s life', () => {
  const stages = RULES.map(({ stage }) => STAGES.indexOf(stage))
  expect(stages).toEqual(stages.toSorted((one, other) => one - other))
})

test('every rule says in both languages what it requires, and cites where it stands', () => {
  for (const { id, title, requires, notMet, parameter } of STATEMENTS) {
    const texts = [
      title.zh,
      title.en,
      requires.zh,
      requires.en,
      ...(notMet === undefined ? [] : [notMet.zh, notMet.en]),
    ]
    for (const text of texts) expect([id, text.length > 2]).toEqual([id, true])
    for (const { citation } of parameter.values) {
      expect([id, citation.instrument.length > 3, citation.clause.length > 0]).toEqual([id, true, true])
    }
  }
})

test('the clocks of a rule that has several are told apart', () => {
  for (const { id, clocks } of STATEMENTS) {
    const names = clocks.map(({ part, from, to }) => `${part} ${from} ${to}`)
    expect([id, new Set(names).size]).toEqual([id, names.length])
  }
})
