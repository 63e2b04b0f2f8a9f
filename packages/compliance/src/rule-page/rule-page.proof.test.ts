import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { RULES } from '../rules/all.ts'
import type { Text } from '../rules/rule.ts'
import { STATEMENTS } from '../statements/statements.ts'
import { asExpected, clockCases } from './examples/clock-cases.ts'
import { clockExample } from './examples/clock-example.ts'
import { judgedRule } from './judged-rule.ts'
import { rulePage } from './rule-page.ts'
import type { RulePage } from './rule-page.ts'

vi.setConfig({ testTimeout: 60_000 })
const CONTEXT = { today: CALENDAR_CN.knownOn, calendar: CALENDAR_CN }
const isSaid = ({ zh, en }: Text) => zh.trim() !== '' && en.trim() !== '' && !/undefined|NaN/.test(zh + en)

describe('every rule', () => {
  let pages: readonly RulePage[] = []
  beforeAll(() => {
    pages = STATEMENTS.map((statement) => rulePage(statement, CONTEXT))
  })

  test('has a page that says everything in both languages', () => {
    for (const page of pages) {
      const texts = [
        page.statement.title,
        page.statement.requires,
        page.checkedBy,
        ...page.figures.map(({ text }) => text),
        ...page.counting.flatMap(({ from, to, how }) => [from, to, how]),
        ...page.cases.flatMap(({ said, facts }) => [said, ...facts.flatMap(({ name, value }) => [name, value])]),
        ...page.lights.map(({ when }) => when),
        ...page.needs,
      ]
      expect([page.statement.id, texts.filter((text) => !isSaid(text))]).toEqual([page.statement.id, []])
      expect(page.lights.length).toBeGreaterThan(0)
    }
  })

  test('that is judged by days has an example for each of its clocks (else give it a seed in examples/seeds.ts)', () => {
    const without = pages.filter(
      ({ statement, examples }) => judgedRule(statement) !== undefined && examples.length !== statement.clocks.length,
    )
    expect(without.map(({ statement }) => statement.id)).toEqual([])
  })

  test('that is judged has a case (else write one in examples/written-cases.ts)', () => {
    const without = pages.filter(({ statement, cases }) => judgedRule(statement) !== undefined && cases.length === 0)
    expect(without.map(({ statement }) => statement.id)).toEqual([])
  })

  test('counts in its example as many days as its figure says', () => {
    const counted = pages.flatMap(({ statement, examples }) =>
      examples.flatMap(({ finding, days }) => {
        const { required, unit } = finding
        const clock = statement.clocks.find(({ part }) => part === finding.part)
        if (required === undefined || days.length === 0 || clock?.right === true) return []
        if (unit !== 'days' && unit !== 'working-days') return []
        return [[statement.id, Math.max(...days.map((day) => day.counted)), required]]
      }),
    )
    expect(counted.length).toBeGreaterThan(20)
    expect(counted.filter(([, days, required]) => days !== required)).toEqual([])
  })
})

test('every clock is kept on its last day, and not kept beyond it', () => {
  const odd = RULES.flatMap((rule) =>
    rule.clocks.flatMap((clock) => {
      const example = clockExample(rule, clock, CALENDAR_CN)
      if (example === undefined) return [`${rule.id} has no example`]
      return clockCases(rule, clock, example, CALENDAR_CN)
        .filter(({ finding, expected }) => !asExpected(finding.verdict, expected))
        .map(({ because, finding }) => `${rule.id} ${clock.part ?? ''}: ${because.en}, but ${finding.verdict}`)
    }),
  )
  expect(odd).toEqual([])
})
