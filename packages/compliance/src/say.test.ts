import { describe, expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { eventName, fieldName, ruleTitle, sayFinding } from './say.ts'
import { aProcurement } from './testing/builders.ts'
import { aContext, findingOf } from './testing/findings.ts'
import { ofMatter } from './testing/matters.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_EVALUATION } from './testing/stages.ts'

const there = (finding: Finding | undefined): Finding => {
  if (finding === undefined) throw new Error('the rule does not apply')
  return finding
}
const awarded = aProcurement(NOTHING_AFTER_AWARD)

test.each`
  because                                     | overrides                                                                                    | rule                           | today           | zh                                                    | en
  ${'overdue and open'}                       | ${NOTHING_AFTER_AWARD}                                                                       | ${'jiujiang.gp.contract.sign'} | ${'2026-03-04'} | ${'应于 2026-03-02 前完成,超 2 个工作日'}             | ${'Due by 2026-03-02, 2 working days late'}
  ${'overdue on the Saturday after a Friday'} | ${{ ...NOTHING_AFTER_AWARD, awardNoticeOn: '2026-03-04', resultDeterminedOn: '2026-03-04' }} | ${'jiujiang.gp.contract.sign'} | ${'2026-03-14'} | ${'应于 2026-03-13 前完成,超 1 天'}                   | ${'Due by 2026-03-13, 1 day late'}
  ${'done late'}                              | ${{ ...NOTHING_AFTER_AWARD, contractSignedOn: '2026-03-03' }}                                | ${'jiujiang.gp.contract.sign'} | ${'2026-03-04'} | ${'应于 2026-03-02 前,实际 2026-03-03,超 1 个工作日'} | ${'Due by 2026-03-02, done on 2026-03-03, 1 working day late'}
  ${'running'}                                | ${NOTHING_AFTER_AWARD}                                                                       | ${'cn.gp.contract.sign'}       | ${'2026-03-04'} | ${'最迟 2026-03-16'}                                  | ${'Due by 2026-03-16'}
  ${'done'}                                   | ${{}}                                                                                        | ${'cn.gp.contract.sign'}       | ${'2026-03-04'} | ${'2026-02-26 完成,合规'}                             | ${'Done on 2026-02-26, compliant'}
  ${'done on the moved day'}                  | ${{ ...NOTHING_AFTER_AWARD, contractSignedOn: '2026-03-16' }}                                | ${'cn.gp.contract.sign'}       | ${'2026-03-20'} | ${'2026-03-16 完成,在顺延后的期限 2026-03-16 内'}     | ${'Done on 2026-03-16, within the moved last day 2026-03-16'}
  ${'done on the plain last day'}             | ${{ ...NOTHING_AFTER_AWARD, contractSignedOn: '2026-03-15' }}                                | ${'cn.gp.contract.sign'}       | ${'2026-03-20'} | ${'2026-03-15 完成,合规'}                             | ${'Done on 2026-03-15, compliant'}
  ${'announced a day after the earliest'}     | ${{}}                                                                                        | ${'cn.gp.intention.lead-time'} | ${'2026-03-04'} | ${'2026-01-22 完成,合规'}                             | ${'Done on 2026-01-22, compliant'}
  ${'to be announced'}                        | ${{ ...NOTHING_AFTER_EVALUATION, announcementOn: undefined, bidDeadlineOn: undefined }}      | ${'cn.gp.intention.lead-time'} | ${'2026-01-04'} | ${'最早 2026-01-21'}                                  | ${'2026-01-21 at the earliest'}
  ${'bidders before the opening'}             | ${{ ...NOTHING_AFTER_EVALUATION, bidders: 2 }}                                               | ${'cn.bidders-minimum'}        | ${'2026-02-12'} | ${'要求至少 3,目前 2'}                                | ${'3 required, 2 so far'}
  ${'not started'}                            | ${NOTHING_AFTER_AWARD}                                                                       | ${'cn.gp.contract.file'}       | ${'2026-03-04'} | ${'未起算'}                                           | ${'Not started'}
  ${'announced too early'}                    | ${{ ...NOTHING_AFTER_EVALUATION, intentionOn: '2025-12-24' }}                                | ${'cn.gp.intention.lead-time'} | ${'2026-03-04'} | ${'仅提前 29 天,要求 30 天,最早 2026-01-23'}          | ${'29 days, 30 required, 2026-01-23 at the earliest'}
  ${'bought without an intention'}            | ${{ intentionOn: undefined }}                                                                | ${'cn.gp.intention.lead-time'} | ${'2026-03-04'} | ${'没有先行公开的记录,要求提前 30 天'}                | ${'Nothing published before; 30 days ahead required'}
  ${'a deposit above zero'}                   | ${{ bidDeposit: 2_000_000 }}                                                                 | ${'anhui.gp.bid-bond-zero'}    | ${'2026-03-04'} | ${'20,000.00 元,上限 0.00 元,超出 20,000.00 元'}      | ${'20,000.00 yuan, at most 0.00, 20,000.00 too much'}
  ${'dates that cannot be'}                   | ${{ contractSignedOn: '2026-02-12' }}                                                        | ${'record.date-order'}         | ${'2026-03-04'} | ${'请核对并更正:中标(成交)通知书、合同签订'}          | ${'Please check and correct: award notice, contract signed'}
  ${'what is missing'}                        | ${{ winnerScale: undefined }}                                                                | ${'cn.pay.sme.term'}           | ${'2026-03-04'} | ${'无法判定,缺少或需核对:供应商规模'}                 | ${"Cannot tell; missing or to be checked: winner's size"}
`('$because', ({ overrides, rule, today, zh, en }) => {
  const finding = findingOf(aProcurement(overrides), rule, aContext(today))
  expect(finding).toBeDefined()
  if (finding === undefined) return
  expect([sayFinding(finding, 'zh-CN'), sayFinding(finding, 'en')]).toEqual([zh, en])
})

describe('shares', () => {
  test('the part that is short is the one that is named', () => {
    const inner = aProcurement({
      budget: 300_000_000,
      measure: 'package',
      reservedSme: 120_000_000,
      reservedSmallMicro: 72_000_000,
    })
    const finding = findingOf(inner, 'jiujiang.gp.sme.reserve-above')
    expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe(
      '面向小微企业预留 720,000.00 元,要求 840,000.00 元',
    )
  })
})

test('a suspended clock says why it has no last day', () => {
  const challenged = { ...awarded, challengeOn: '2026-02-24' } as const
  const finding = there(findingOf(challenged, 'jiujiang.gp.contract.sign', aContext('2026-03-04')))
  expect(sayFinding(finding, 'zh-CN')).toBe('质疑处理期间暂停计时')
  expect(sayFinding(finding, 'en')).toBe('Suspended while a challenge is open')
})

test('a right that nobody used in time is over, and nobody is late', () => {
  const known = { kind: 'challenge', knownOn: '2026-01-05', about: 'documents' } as const
  const finding = there(ofMatter(known, 'cn.gp.challenge.file', { today: '2026-11-21' }))
  expect(sayFinding(finding, 'zh-CN')).toBe('提出期限 2026-01-14 已过')
  expect(sayFinding(finding, 'en')).toBe('Could be made until 2026-01-14')
})

describe('what an earlier rulebook found is still said', () => {
  const formerly = (finding: Finding) => [
    sayFinding({ ...finding, rule: 'no.such.rule' }, 'zh-CN'),
    sayFinding({ ...finding, rule: 'no.such.rule' }, 'en'),
  ]
  const deposited = aProcurement({ bidDeposit: 2_000_000 })

  test('a term by its dates', () => {
    const late = there(findingOf(awarded, 'jiujiang.gp.contract.sign', aContext('2026-03-04')))
    expect(formerly(late)).toEqual(['应于 2026-03-02 前完成,超 2 个工作日', 'Due by 2026-03-02, 2 working days late'])
  })

  test('an amount whose rule is gone only as not kept', () => {
    const above = there(findingOf(deposited, 'anhui.gp.bid-bond-zero'))
    expect(formerly(above)).toEqual(['不符合要求', 'Requirement not met'])
  })

  test('advice in general words', () => {
    const works = aProcurement({ regime: 'tendering', category: 'works', budget: 5_000_000_000, bidDeposit: 1 })
    const advice = there(findingOf(works, 'jiujiang.tender.bid-bond.waive-all'))
    expect(advice.verdict).toBe('suggestion')
    expect(formerly(advice)).toEqual(['建议免收,不属于不符', 'Better not collected; no breach'])
  })
})

test('titles name the clock where a rule has several; unknown ids stand for themselves', () => {
  expect(ruleTitle('cn.gp.bid-bond.refund', 'zh-CN', 'losers')).toBe('退还投标保证金 · 未中标人')
  expect(ruleTitle('cn.gp.contract.sign', 'en')).toBe('Contract signed')
  expect(ruleTitle('cn.gp.contract.sign', 'en', null)).toBe('Contract signed')
  expect(ruleTitle('cn.gp.contract.sign', 'en', 'a part of another day')).toBe('Contract signed')
  expect(ruleTitle('no.such.rule', 'zh-CN')).toBe('no.such.rule')
  expect(fieldName('awardNoticeOn', 'zh-CN')).toBe('中标(成交)通知书')
  expect(fieldName('budget', 'en')).toBe('budget')
  expect(fieldName('matter.repliedOn', 'zh-CN')).toBe(eventName('matter-replied', 'zh-CN'))
  expect([fieldName('noSuchField', 'en'), fieldName('matter.noSuchField', 'en')]).toEqual([
    'noSuchField',
    'noSuchField',
  ])
  expect([eventName('award-notice', 'zh-CN'), eventName('award-notice', 'en')]).toEqual([
    '中标(成交)通知书',
    'award notice',
  ])
})
