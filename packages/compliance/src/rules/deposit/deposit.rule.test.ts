import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const tendered = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({ regime: 'tendering', category: 'works', ...overrides })

describe('caps', () => {
  test.each`
    rule                        | because                                       | overrides                                                       | verdict
    ${'cn.gp.bid-bond.cap'}     | ${'2 % exactly'}                              | ${{ budget: 200_000_000, bidDeposit: 4_000_000 }}               | ${'compliant'}
    ${'cn.gp.bid-bond.cap'}     | ${'one yuan above 2 %'}                       | ${{ budget: 200_000_000, bidDeposit: 4_000_100 }}               | ${'breach'}
    ${'cn.gp.bid-bond.cap'}     | ${'one fen above 2 % of an odd budget'}       | ${{ budget: 200_000_049, bidDeposit: 4_000_001 }}               | ${'breach'}
    ${'cn.gp.bid-bond.cap'}     | ${'a deposit whose base is unknown'}          | ${{ budget: undefined, bidDeposit: 1 }}                         | ${'cannot-tell'}
    ${'cn.gp.bid-bond.cap'}     | ${'no deposit keeps any cap'}                 | ${{ budget: undefined, bidDeposit: 0 }}                         | ${'compliant'}
    ${'cn.gp.bid-bond.cap'}     | ${'announced, and the deposit not on record'} | ${{ bidDeposit: undefined }}                                    | ${'cannot-tell'}
    ${'anhui.gp.bid-bond-zero'} | ${'1 % is too much in Anhui'}                 | ${{ budget: 200_000_000, bidDeposit: 2_000_000 }}               | ${'breach'}
    ${'anhui.gp.bid-bond-zero'} | ${'nothing collected'}                        | ${{ bidDeposit: 0 }}                                            | ${'compliant'}
    ${'cn.gp.perf-bond.cap'}    | ${'10 % exactly'}                             | ${{ contractAmount: 100_000_000, performanceBond: 10_000_000 }} | ${'compliant'}
    ${'cn.gp.perf-bond.cap'}    | ${'one yuan above'}                           | ${{ contractAmount: 100_000_000, performanceBond: 10_000_100 }} | ${'breach'}
    ${'anhui.gp.perf-bond'}     | ${'2.5 % exactly'}                            | ${{ contractAmount: 100_000_000, performanceBond: 2_500_000 }}  | ${'compliant'}
    ${'anhui.gp.perf-bond'}     | ${'one yuan above'}                           | ${{ contractAmount: 100_000_000, performanceBond: 2_500_100 }}  | ${'breach'}
    ${'anhui.gp.perf-bond'}     | ${'works are outside'}                        | ${{ category: 'works', performanceBond: 18_000_000 }}           | ${undefined}
  `('$rule: $because', ({ rule, overrides, verdict }) => {
    expect(findingOf(aProcurement(overrides), rule)?.verdict).toBe(verdict)
  })

  test.each`
    because                                        | overrides                                                                   | verdict        | verification
    ${'2 % exactly'}                               | ${{ budget: 1_000_000_000, bidDeposit: 20_000_000 }}                        | ${'compliant'} | ${'public text'}
    ${'one fen above'}                             | ${{ budget: 1_000_000_000, bidDeposit: 20_000_001 }}                        | ${'breach'}    | ${'public text'}
    ${'works: 800,000 yuan bind before 2 %'}       | ${{ budget: 5_000_000_000, bidDeposit: 100_000_000 }}                       | ${'breach'}    | ${'unverified'}
    ${'800,000 yuan exactly'}                      | ${{ budget: 5_000_000_000, bidDeposit: 80_000_000 }}                        | ${'compliant'} | ${'unverified'}
    ${'where 2 % is 800,000 yuan it binds itself'} | ${{ budget: 4_000_000_000, bidDeposit: 80_000_000 }}                        | ${'compliant'} | ${'public text'}
    ${'services have no fixed cap'}                | ${{ category: 'services', budget: 5_000_000_000, bidDeposit: 100_000_000 }} | ${'compliant'} | ${'public text'}
  `('cn.tender.bid-bond.cap: $because', ({ overrides, verdict, verification }) => {
    const finding = findingOf(tendered(overrides), 'cn.tender.bid-bond.cap')
    expect(finding?.verdict).toBe(verdict)
    expect(finding?.citation.verification).toBe(verification)
  })

  test('works tendered under the Tendering Law are outside the rule of Anhui', () => {
    expect(findingOf(tendered({ bidDeposit: 2_000_000 }), 'anhui.gp.bid-bond-zero')).toBeUndefined()
  })

  test('elsewhere than in Anhui 2 % may be collected', () => {
    const asked = aProcurement({ budget: 200_000_000, bidDeposit: 4_000_000 })
    expect(findingOf(asked, 'anhui.gp.bid-bond-zero', aContext('2026-11-21', 'bayuquan'))).toBeUndefined()
  })
})

describe('encouragement is never a breach', () => {
  test.each`
    because                                        | deposit       | all             | sme
    ${'100,000 yuan: better waived for everybody'} | ${10_000_000} | ${'suggestion'} | ${'suggestion'}
    ${'100,000.01: for small and medium ones'}     | ${10_000_001} | ${undefined}    | ${'suggestion'}
    ${'200,000 yuan: for small and medium ones'}   | ${20_000_000} | ${undefined}    | ${'suggestion'}
    ${'200,000.01: outside'}                       | ${20_000_001} | ${undefined}    | ${undefined}
    ${'nothing collected: a badge'}                | ${0}          | ${'compliant'}  | ${'compliant'}
  `('$because', ({ deposit, all, sme }) => {
    const asked = tendered({ budget: 2_000_000_000, bidDeposit: deposit })
    expect(findingOf(asked, 'jiujiang.tender.bid-bond.waive-all')?.verdict).toBe(all)
    expect(findingOf(asked, 'jiujiang.tender.bid-bond.waive-sme')?.verdict).toBe(sme)
    expect(findingOf(asked, 'cn.tender.bid-bond.encourage')?.verdict).toBe(deposit === 0 ? 'compliant' : 'suggestion')
  })

  test('item 79 is about works tendering, not government procurement', () => {
    expect(findingOf(aProcurement({ bidDeposit: 100 }), 'jiujiang.tender.bid-bond.waive-all')).toBeUndefined()
  })
})

describe('refunds', () => {
  const awarded = (overrides: Parameters<typeof aProcurement>[0]) =>
    aProcurement({
      ...NOTHING_AFTER_EVALUATION,
      announcementOn: undefined,
      bidDeadlineOn: undefined,
      bidDeposit: 100_000,
      ...overrides,
    })

  test.each`
    because                              | noticeOn        | due
    ${'five plain working days'}         | ${'2026-11-16'} | ${'2026-11-23'}
    ${'a make-up Saturday is the fifth'} | ${'2026-09-28'} | ${'2026-10-10'}
  `('losers of a government procurement, $because', ({ noticeOn, due }) => {
    const finding = findingOf(awarded({ awardNoticeOn: noticeOn }), 'cn.gp.bid-bond.refund', aContext(), 'losers')
    expect(finding?.due).toBe(due)
  })

  test('the winner waits for the contract', () => {
    const signed = awarded({ awardNoticeOn: '2026-11-02', contractSignedOn: '2026-11-09' })
    const finding = findingOf(signed, 'cn.gp.bid-bond.refund', aContext(), 'winner')
    expect(finding).toMatchObject({ trigger: { event: 'contract-signed', on: '2026-11-09' }, due: '2026-11-16' })
  })

  test('in tendering losers wait for the contract too, in calendar days', () => {
    const signed = awarded({ regime: 'tendering', category: 'works', contractSignedOn: '2026-11-16' })
    for (const part of ['losers', 'winner']) {
      expect(findingOf(signed, 'cn.tender.bid-bond.refund', aContext(), part)).toMatchObject({
        aimFor: '2026-11-21',
        due: '2026-11-23',
      })
    }
  })

  test.each`
    because                                   | overrides                                                          | losers           | winner
    ${'no deposit, nothing to refund'}        | ${{ bidDeposit: 0 }}                                               | ${undefined}     | ${undefined}
    ${'one bidder, no loser'}                 | ${{ bidders: 1 }}                                                  | ${undefined}     | ${'breach'}
    ${'a deposit that is not on record'}      | ${{ bidDeposit: undefined }}                                       | ${'cannot-tell'} | ${'cannot-tell'}
    ${'a refund on record speaks for itself'} | ${{ bidDeposit: undefined, loserDepositRefundedOn: '2026-11-05' }} | ${'compliant'}   | ${'cannot-tell'}
  `('$because', ({ overrides, losers, winner }) => {
    const record = awarded({ awardNoticeOn: '2026-11-02', contractSignedOn: '2026-11-09', ...overrides })
    expect(findingOf(record, 'cn.gp.bid-bond.refund', aContext(), 'losers')?.verdict).toBe(losers)
    expect(findingOf(record, 'cn.gp.bid-bond.refund', aContext(), 'winner')?.verdict).toBe(winner)
  })
})
