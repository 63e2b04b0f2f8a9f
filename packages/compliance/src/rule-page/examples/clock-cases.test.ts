import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import { ruleById } from '../../rules/all.ts'
import { asExpected, clockCases } from './clock-cases.ts'
import { clockExample } from './clock-example.ts'

test.each`
  id                             | cases
  ${'jiujiang.gp.contract.sign'} | ${[['pending', 'pending'], ['compliant', 'compliant'], ['not-compliant', 'breach']]}
  ${'cn.gp.intention.lead-time'} | ${[['pending', 'pending'], ['compliant', 'compliant'], ['not-compliant', 'breach']]}
`('$id: while it runs, on its last day, beyond it', ({ id, cases }: { id: string; cases: unknown }) => {
  const rule = ruleById(id)
  const [clock] = rule?.clocks ?? []
  if (rule === undefined || clock === undefined) throw new Error(`no clock of ${id}`)
  const example = clockExample(rule, clock, CALENDAR_CN)
  if (example === undefined) throw new Error('it has an example')
  const told = clockCases(rule, clock, example, CALENDAR_CN)
  expect(told.map(({ expected, finding }) => [expected, finding.verdict])).toEqual(cases)
})

test.each`
  verdict          | expected           | is
  ${'compliant'}   | ${'compliant'}     | ${true}
  ${'pending'}     | ${'pending'}       | ${true}
  ${'pending'}     | ${'compliant'}     | ${false}
  ${'breach'}      | ${'compliant'}     | ${false}
  ${'breach'}      | ${'not-compliant'} | ${true}
  ${'cannot-tell'} | ${'not-compliant'} | ${true}
  ${'compliant'}   | ${'not-compliant'} | ${false}
  ${'pending'}     | ${'not-compliant'} | ${false}
`('$verdict where $expected is expected: $is', ({ verdict, expected, is }) => {
  expect(asExpected(verdict, expected)).toBe(is)
})
