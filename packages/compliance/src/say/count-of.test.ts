import { expect, test } from 'vitest'
import { sayFinding } from '../say.ts'
import { aProcurement } from '../testing/builders.ts'
import { findingOf } from '../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../testing/stages.ts'
import { countOf } from './count-of.ts'

test.each`
  n     | one              | many         | said
  ${1}  | ${'day'}         | ${undefined} | ${'1 day'}
  ${0}  | ${'day'}         | ${undefined} | ${'0 days'}
  ${2}  | ${'working day'} | ${undefined} | ${'2 working days'}
  ${1}  | ${'entry'}       | ${'entries'} | ${'1 entry'}
  ${12} | ${'entry'}       | ${'entries'} | ${'12 entries'}
`('$said', ({ n, one, many, said }: { n: number; one: string; many: string | undefined; said: string }) => {
  expect(countOf(n, one, many)).toBe(said)
})

test('an intention one day ahead is said of one day', () => {
  const hurried = aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    intentionOn: '2026-11-19',
    announcementOn: '2026-11-20',
    bidDeadlineOn: undefined,
  })
  const finding = findingOf(hurried, 'cn.gp.intention.lead-time')
  if (finding === undefined) throw new Error('the rule applies')
  expect(sayFinding(finding, 'en')).toBe('1 day, 30 required, 2026-12-19 at the earliest')
  expect(sayFinding(finding, 'zh-CN')).toBe('仅提前 1 天,要求 30 天,最早 2026-12-19')
})
