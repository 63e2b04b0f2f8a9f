import { dated } from '@tenderlight/law/dated-parameter'
import { civilDateOf } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { scopeOf } from '../evaluate.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { figureByNotice, figureFor, noticeDate, noticeDay } from './notice-date.ts'

const cite = { instrument: 'product', clause: '试' } as const
const figure = dated({
  rule: 'test.notice',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'own rule',
  values: [
    { from: '2024-01-01', to: '2024-12-31', value: 24, cite },
    { from: '2025-01-01', to: '2025-12-31', value: 25, cite },
    { from: '2026-01-01', to: '2026-12-31', value: 26, cite },
    { from: '2027-01-01', value: 27, cite },
  ],
})

test.each`
  because                                              | announced       | intended        | planned         | notice          | governs
  ${'the announcement before all others'}              | ${'2026-01-22'} | ${'2025-12-22'} | ${'2024-06-01'} | ${'2026-01-22'} | ${26}
  ${'not announced: the intention'}                    | ${undefined}    | ${'2025-12-22'} | ${'2024-06-01'} | ${'2025-12-22'} | ${25}
  ${'a tender plan alone'}                             | ${undefined}    | ${undefined}    | ${'2024-06-01'} | ${'2024-06-01'} | ${24}
  ${'before all notices the latest figure, and today'} | ${undefined}    | ${undefined}    | ${undefined}    | ${undefined}    | ${27}
  ${'a notice of a time before the law'}               | ${'2023-12-31'} | ${undefined}    | ${undefined}    | ${'2023-12-31'} | ${undefined}
`('$because', ({ announced, intended, planned, notice, governs }) => {
  const record = aProcurement({ announcementOn: announced, intentionOn: intended, tenderPlanOn: planned })
  const scope = scopeOf(record, aContext('2026-11-21'))
  expect(noticeDate(record)).toBe(notice)
  // As `evaluate` has it: the record read once.
  for (const procurement of [record, scope.reading.facts]) {
    expect(civilDateOf(noticeDay(procurement, scope))).toBe(notice ?? '2026-11-21')
    expect(figureByNotice(figure)(procurement, scope)).toBe(governs)
    expect(figureFor(figure, procurement)).toBe(governs)
  }
})
