import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const upToBids = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({ ...NOTHING_AFTER_EVALUATION, ...overrides })

describe('cn.gp.bid-period', () => {
  test.each`
    because                                        | announcementOn  | bidDeadlineOn   | verdict
    ${'20 days pass'}                              | ${'2026-11-03'} | ${'2026-11-23'} | ${'compliant'}
    ${'17 days do not'}                            | ${'2026-11-03'} | ${'2026-11-20'} | ${'breach'}
    ${'a gap that ends on a holiday is not moved'} | ${'2026-09-11'} | ${'2026-10-01'} | ${'compliant'}
    ${'bids are open'}                             | ${'2026-11-03'} | ${undefined}    | ${'pending'}
    ${'a deadline without an announcement'}        | ${undefined}    | ${'2026-11-23'} | ${'cannot-tell'}
  `('$because', ({ announcementOn, bidDeadlineOn, verdict }) => {
    const bids = upToBids({ announcementOn, bidDeadlineOn })
    expect(findingOf(bids, 'cn.gp.bid-period')?.verdict).toBe(verdict)
  })

  test.each`
    because                              | overrides                                 | applies
    ${'works are not goods or services'} | ${{ category: 'works' }}                  | ${false}
    ${'a consultation is no tender'}     | ${{ method: 'competitive-consultation' }} | ${false}
    ${'an invited tender is one'}        | ${{ method: 'invited-tender' }}           | ${true}
  `('$because', ({ overrides, applies }) => {
    expect(findingOf(aProcurement(overrides), 'cn.gp.bid-period') !== undefined).toBe(applies)
  })

  test('without a method nothing can be told', () => {
    expect(findingOf(aProcurement({ method: undefined }), 'cn.gp.bid-period')).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['method'],
    })
  })
})

test.each`
  because             | bidDeadlineOn   | verdict
  ${'20 days pass'}   | ${'2026-11-23'} | ${'compliant'}
  ${'19 days do not'} | ${'2026-11-22'} | ${'breach'}
`('cn.tender.bid-period: $because', ({ bidDeadlineOn, verdict }) => {
  const tendered = upToBids({ regime: 'tendering', category: 'works', announcementOn: '2026-11-03', bidDeadlineOn })
  expect(findingOf(tendered, 'cn.tender.bid-period')?.verdict).toBe(verdict)
})

test.each`
  rule                      | regime                      | category
  ${'cn.gp.bid-period'}     | ${'government-procurement'} | ${'services'}
  ${'cn.tender.bid-period'} | ${'tendering'}              | ${'works'}
`('$rule counts from the issue of the documents where the record holds it', ({ rule, regime, category }) => {
  const dates = { announcementOn: '2026-11-03', bidDeadlineOn: '2026-11-23' } as const
  const late = upToBids({ regime, category, ...dates, documentsIssuedOn: '2026-11-04' })
  expect(findingOf(late, rule)).toMatchObject({
    verdict: 'breach',
    trigger: { event: 'documents-issued', on: '2026-11-04' },
    actual: 19,
  })
})

test('the law of the first day: 2003 in government procurement, 2000 in tendering', () => {
  const gp = upToBids({ announcementOn: '2002-12-31', bidDeadlineOn: '2003-01-02' })
  expect(findingOf(gp, 'cn.gp.bid-period')).toBeUndefined()
  const works = { regime: 'tendering', category: 'works' } as const
  const old = upToBids({ ...works, announcementOn: '1999-12-31', bidDeadlineOn: '2000-01-02' })
  expect(findingOf(old, 'cn.tender.bid-period')).toBeUndefined()
})
