import type { Finding } from '@tenderlight/compliance/finding'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { shortVerdict } from './short-verdict.ts'

const today = civilDate('2026-02-25')

const signing: Finding = {
  rule: 'jiujiang.gp.contract.sign',
  level: 'commitment',
  verdict: 'pending',
  light: 'green',
  trigger: { event: 'award-notice', on: civilDate('2026-02-13') },
  aimFor: civilDate('2026-03-02'),
  due: civilDate('2026-03-02'),
  met: null,
  late: null,
  provisional: false,
  unit: 'working-days',
  citation: { instrument: '甲', clause: '71②', verification: 'district document' },
  versions: { parameterFrom: civilDate('2023-02-06'), calendar: 'cn-2026.1' },
}
const byLaw: Finding = {
  ...signing,
  rule: 'cn.gp.contract.sign',
  level: 'law',
  unit: 'days',
  aimFor: civilDate('2026-03-15'),
  due: civilDate('2026-03-16'),
}
const reserved: Finding = {
  ...signing,
  rule: 'jiujiang.gp.sme.reserve-above',
  verdict: 'breach',
  light: 'red',
  trigger: null,
  aimFor: null,
  due: null,
  unit: 'fen',
  required: 112_000_000,
  actual: 100_000_000,
  shortfall: 12_000_000,
}

test.each`
  because                                               | finding                                                                                   | words
  ${'working days are counted with the calendar'}       | ${signing}                                                                                | ${'余 4 个工作日'}
  ${'days are plain days'}                              | ${byLaw}                                                                                  | ${'余 19 天'}
  ${'the last day'}                                     | ${{ ...signing, due: today }}                                                             | ${'今天到期'}
  ${'between the plain and the moved last day'}         | ${{ ...byLaw, aimFor: '2026-02-22', due: '2026-02-26' }}                                  | ${'顺延期内'}
  ${'no trigger, no clock'}                             | ${{ ...signing, trigger: null, aimFor: null, due: null }}                                 | ${'未起算'}
  ${'a challenge stops the clock'}                      | ${{ ...signing, aimFor: null, due: null }}                                                | ${'质疑期间暂停'}
  ${'late in the unit of the term'}                     | ${{ ...signing, verdict: 'breach', late: { workingDays: 2, calendarDays: 4 } }}           | ${'超 2 个工作日'}
  ${'late in days for a term in days'}                  | ${{ ...byLaw, verdict: 'breach', late: { workingDays: 2, calendarDays: 4 } }}             | ${'超 4 天'}
  ${'on the Saturday after, no working day has passed'} | ${{ ...signing, verdict: 'breach', late: { workingDays: 0, calendarDays: 1 } }}           | ${'超 1 天'}
  ${'done in time'}                                     | ${{ ...signing, verdict: 'compliant', met: '2026-02-24' }}                                | ${'按期'}
  ${'done in the moved days'}                           | ${{ ...byLaw, verdict: 'compliant', met: '2026-03-16' }}                                  | ${'顺延期内'}
  ${'a share that is short'}                            | ${reserved}                                                                               | ${'差 120,000.00 元'}
  ${'a deposit that is too large'}                      | ${{ ...reserved, required: 0, actual: 500_000, shortfall: 500_000 }}                      | ${'超出 5,000.00 元'}
  ${'a lead time that is short'}                        | ${{ ...reserved, unit: 'days', required: 30, actual: 29, shortfall: 1 }}                  | ${'少 1 天'}
  ${'a breach in principle with its reason'}            | ${{ ...reserved, light: 'yellow', unit: 'days', required: 30, actual: 9, shortfall: 21 }} | ${'已说明理由'}
`('$because', ({ finding, words }) => {
  expect(shortVerdict(finding as Finding, today)).toBe(words)
})

test('words of a document are to be looked at: nobody has given a reason', () => {
  const places = [
    { offset: 0, line: 2, excerpt: '优先本区企业' },
    { offset: 9, line: 3, excerpt: '指定品牌' },
  ]
  expect(shortVerdict({ ...reserved, light: 'yellow', unit: 'count', places }, today)).toBe('2 处请核对')
})
