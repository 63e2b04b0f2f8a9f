import { expect, test } from 'vitest'
import { marksOf } from './marks.ts'
import { aProcurement } from './testing/builders.ts'
import { aContext, findingOf } from './testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from './testing/stages.ts'

const awarded = (awardNoticeOn: `${number}-${number}-${number}`) =>
  aProcurement({ ...NOTHING_AFTER_EVALUATION, announcementOn: undefined, bidDeadlineOn: undefined, awardNoticeOn })

test.each`
  because                              | rule                           | jurisdiction  | noticeOn        | marks
  ${'a figure of law needs none'}      | ${'cn.gp.contract.sign'}       | ${'jiujiang'} | ${'2026-11-02'} | ${[]}
  ${'a promise that nobody confirmed'} | ${'jiujiang.gp.contract.sign'} | ${'jiujiang'} | ${'2026-11-02'} | ${['unconfirmed']}
  ${'a promise within its plan'}       | ${'bayuquan.gp.contract.sign'} | ${'bayuquan'} | ${'2024-12-02'} | ${['unconfirmed']}
  ${'a promise whose plan has ended'}  | ${'bayuquan.gp.contract.sign'} | ${'bayuquan'} | ${'2026-11-02'} | ${['unconfirmed', 'plan-ended']}
`('$because', ({ rule, jurisdiction, noticeOn, marks }) => {
  const context = aContext('2026-11-21', jurisdiction)
  const finding = findingOf(awarded(noticeOn), rule, context)
  expect(finding === undefined ? undefined : marksOf(finding, context.today)).toEqual(marks)
})

test('the fixed cap of a tender deposit is unverified where it binds', () => {
  const context = aContext()
  const large = aProcurement({ regime: 'tendering', category: 'works', budget: 5_000_000_000, bidDeposit: 80_000_000 })
  const finding = findingOf(large, 'cn.tender.bid-bond.cap', context)
  expect(finding === undefined ? undefined : marksOf(finding, context.today)).toEqual(['unverified'])
})
