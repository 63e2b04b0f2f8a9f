import { expect, test } from 'vitest'
import { marksOf } from './marks.ts'
import { settingsOf } from './settings/settle.ts'
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
  ${'on the last day of its plan'}     | ${'bayuquan.gp.contract.sign'} | ${'bayuquan'} | ${'2024-12-31'} | ${['unconfirmed']}
  ${'a promise whose plan has ended'}  | ${'bayuquan.gp.contract.sign'} | ${'bayuquan'} | ${'2026-11-02'} | ${['unconfirmed', 'plan-ended']}
`('$because', ({ rule, jurisdiction, noticeOn, marks }) => {
  const context = aContext('2026-11-21', jurisdiction)
  const finding = findingOf(awarded(noticeOn), rule, context)
  expect(finding === undefined ? undefined : marksOf(finding, context.today)).toEqual(marks)
})

test('what a rule said that the rulebook no longer has is not marked', () => {
  const finding = findingOf(awarded('2026-11-02'), 'jiujiang.gp.contract.sign')
  expect(finding && marksOf({ ...finding, rule: 'no.such.rule' }, '2026-11-21')).toStrictEqual([])
})

test('the fixed cap of a tender deposit is unverified where it binds', () => {
  const context = aContext()
  const large = aProcurement({ regime: 'tendering', category: 'works', budget: 5_000_000_000, bidDeposit: 80_000_000 })
  const finding = findingOf(large, 'cn.tender.bid-bond.cap', context)
  expect(finding === undefined ? undefined : marksOf(finding, context.today)).toEqual(['unverified'])
})

test.each`
  because                                    | value                                                                          | marks
  ${'confirmed by name'}                     | ${{ kind: 'confirmation', rule: 'bayuquan.gp.contract.sign', by: '区财政局' }} | ${['plan-ended']}
  ${'the plan goes on through a later day'}  | ${{ kind: 'plan', rule: 'bayuquan.gp.contract.sign', through: '2026-12-31' }}  | ${['unconfirmed']}
  ${'the plan goes on without end'}          | ${{ kind: 'plan', rule: 'bayuquan.gp.contract.sign', through: null }}          | ${['unconfirmed']}
  ${'the extension ended before the notice'} | ${{ kind: 'plan', rule: 'bayuquan.gp.contract.sign', through: '2026-11-01' }}  | ${['unconfirmed', 'plan-ended']}
  ${'what is settled about another rule'}    | ${{ kind: 'plan', rule: 'bayuquan.gp.intention.fields', through: null }}       | ${['unconfirmed', 'plan-ended']}
`('settled by the district: $because', ({ value, marks }) => {
  const settings = settingsOf([{ from: '2026-01-01', value }])
  const context = { ...aContext('2026-11-21', 'bayuquan'), settings }
  const finding = findingOf(awarded('2026-11-02'), 'bayuquan.gp.contract.sign', context)
  expect(finding === undefined ? undefined : marksOf(finding, context.today, settings)).toEqual(marks)
})
