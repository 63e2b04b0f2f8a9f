import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const tendered = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    regime: 'tendering',
    category: 'works',
    announcementOn: undefined,
    bidDeadlineOn: undefined,
    ...overrides,
  })

describe.each(['cn.tender.contract.sign', 'jiujiang.tender.contract.sign'])('%s', (rule) => {
  test.each`
    because                         | noticeOn        | due
    ${'thirty plain days'}          | ${'2026-11-02'} | ${'2026-12-02'}
    ${'a Saturday moves to Monday'} | ${'2026-10-22'} | ${'2026-11-23'}
  `('$because', ({ noticeOn, due }) => {
    expect(findingOf(tendered({ awardNoticeOn: noticeOn }), rule)?.due).toBe(due)
  })
})

test('a contract on paper keeps the law and breaks the promise', () => {
  const later = aContext('2026-12-05')
  const dates = { awardNoticeOn: '2026-11-02', contractSignedOn: '2026-12-02' } as const
  const paper = tendered({ ...dates, contractForm: 'paper' })
  expect(findingOf(paper, 'cn.tender.contract.sign', later)?.verdict).toBe('compliant')
  expect(findingOf(paper, 'jiujiang.tender.contract.sign', later)).toMatchObject({
    verdict: 'breach',
    light: 'red',
    missing: ['contractForm'],
  })
  const electronic = tendered({ ...dates, contractForm: 'electronic' })
  expect(findingOf(electronic, 'jiujiang.tender.contract.sign', later)?.verdict).toBe('compliant')
})

test('the form is held against a contract that is signed in time, not against one to come or one that is late', () => {
  const paper = { awardNoticeOn: '2026-11-02', contractForm: 'paper' } as const
  const RULE = 'jiujiang.tender.contract.sign'
  expect(findingOf(tendered(paper), RULE, aContext('2026-11-21'))?.verdict).toBe('pending')
  const late = findingOf(tendered({ ...paper, contractSignedOn: '2026-12-03' }), RULE, aContext('2026-12-05'))
  expect(late).toMatchObject({ verdict: 'breach', due: '2026-12-02' })
  expect(late?.missing).toBeUndefined()
  expect(findingOf(tendered({ ...paper, awardNoticeOn: '2022-11-02' }), RULE)).toBeUndefined()
})

test.each`
  because                                       | signedOn        | due
  ${'the tenth day is a Sunday, so Monday'}     | ${'2026-11-12'} | ${'2026-11-23'}
  ${'2026-10-10 is a make-up working Saturday'} | ${'2026-09-30'} | ${'2026-10-10'}
`('jiujiang.tender.contract.publish: $because', ({ signedOn, due }) => {
  const signed = tendered({ contractSignedOn: signedOn })
  expect(findingOf(signed, 'jiujiang.tender.contract.publish')?.due).toBe(due)
})
