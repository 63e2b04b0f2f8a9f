import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

const asked = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    announcementOn: '2026-11-09',
    bidDeadlineOn: '2026-11-30',
    bidDeposit: 100_000,
    ...overrides,
  })

describe('cn.gp.deposit.terms', () => {
  const both = (depositDeadlineOn: string, bidDeadlineOn: string) => ({ depositDeadlineOn, bidDeadlineOn })
  test.each`
    because                                            | overrides                                                                                                                 | verdict          | missing
    ${'the same day and hour'}                         | ${{ depositDeadlineOn: '2026-11-30', times: both('09:30', '09:30') }}                                                     | ${'compliant'}   | ${undefined}
    ${'the afternoon before'}                          | ${{ depositDeadlineOn: '2026-11-29', times: both('17:00', '09:30') }}                                                     | ${'breach'}      | ${undefined}
    ${'the same day, an hour before'}                  | ${{ depositDeadlineOn: '2026-11-30', times: both('08:30', '09:30') }}                                                     | ${'breach'}      | ${undefined}
    ${'the same day, hours not on record'}             | ${{ depositDeadlineOn: '2026-11-30' }}                                                                                    | ${'cannot-tell'} | ${['times.depositDeadlineOn', 'times.bidDeadlineOn']}
    ${'one hour not on record'}                        | ${{ depositDeadlineOn: '2026-11-30', times: { bidDeadlineOn: '09:30' } }}                                                 | ${'cannot-tell'} | ${['times.depositDeadlineOn']}
    ${'no bid deadline'}                               | ${{ depositDeadlineOn: '2026-11-30', bidDeadlineOn: undefined }}                                                          | ${'cannot-tell'} | ${['bidDeadlineOn']}
    ${'no deposit asked'}                              | ${{ depositDeadlineOn: '2026-11-29', bidDeposit: 0 }}                                                                     | ${undefined}     | ${undefined}
    ${'the terms say nothing of the day'}              | ${{ depositBasisStated: true, depositRefundTermsStated: true }}                                                           | ${undefined}     | ${undefined}
    ${'asked before the notice of 2019, due after it'} | ${{ depositDeadlineOn: '2019-09-10', bidDeadlineOn: '2019-09-11', announcementOn: '2019-08-31', intentionOn: undefined }} | ${undefined}     | ${undefined}
    ${'nobody said when the deposit is due'}           | ${{}}                                                                                                                     | ${undefined}     | ${undefined}
    ${'before the notice of 2019'}                     | ${{ depositDeadlineOn: '2019-08-29', bidDeadlineOn: '2019-08-30', announcementOn: '2019-08-31' }}                         | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, missing }) => {
    const finding = findingOf(asked(overrides), 'cn.gp.deposit.terms', aContext(), 'deadline')
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
  })

  test.each`
    because                      | overrides                                                        | verdict          | missing
    ${'basis and refund stated'} | ${{ depositBasisStated: true, depositRefundTermsStated: true }}  | ${'compliant'}   | ${undefined}
    ${'no basis'}                | ${{ depositBasisStated: false, depositRefundTermsStated: true }} | ${'breach'}      | ${['depositBasisStated']}
    ${'no terms of refund'}      | ${{ depositBasisStated: true, depositRefundTermsStated: false }} | ${'breach'}      | ${['depositRefundTermsStated']}
    ${'one of the two said'}     | ${{ depositBasisStated: true }}                                  | ${'cannot-tell'} | ${['depositRefundTermsStated']}
    ${'nothing said'}            | ${{}}                                                            | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, missing }) => {
    const finding = findingOf(asked(overrides), 'cn.gp.deposit.terms', aContext(), 'terms')
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
  })
})

test.each`
  because                    | overrides                                                     | trigger                                        | due
  ${'the bids are due then'} | ${{}}                                                         | ${{ event: 'bid-deadline', on: '2026-11-30' }} | ${'2026-11-30'}
  ${'nobody knows when'}     | ${{ bidDeadlineOn: undefined, announcementOn: '2026-11-09' }} | ${null}                                        | ${null}
`('the day on which the deposit was due is told in any case: $because', ({ overrides, trigger, due }) => {
  const record = asked({ depositDeadlineOn: '2026-11-29', ...overrides })
  const finding = findingOf(record, 'cn.gp.deposit.terms', aContext(), 'deadline')
  expect(finding).toMatchObject({ met: '2026-11-29', trigger, due })
})

describe('zhejiang.gp.bid-bond-zero', () => {
  test.each`
    because                        | district       | overrides                                                  | verdict
    ${'nothing asked in Zhenhai'}  | ${'zhenhai'}   | ${{ bidDeposit: 0 }}                                       | ${'compliant'}
    ${'10,000 asked in Zhenhai'}   | ${'zhenhai'}   | ${{ bidDeposit: 1_000_000 }}                               | ${'breach'}
    ${'10,000 asked in Changshan'} | ${'changshan'} | ${{ bidDeposit: 1_000_000 }}                               | ${'breach'}
    ${'announced, nothing said'}   | ${'zhenhai'}   | ${{ bidDeposit: undefined }}                               | ${'cannot-tell'}
    ${'10,000 asked in Anhui'}     | ${'jiujiang'}  | ${{ bidDeposit: 1_000_000 }}                               | ${undefined}
    ${'works under the other law'} | ${'zhenhai'}   | ${{ bidDeposit: 1_000_000, regime: 'tendering' }}          | ${undefined}
    ${'before 2019'}               | ${'zhenhai'}   | ${{ bidDeposit: 1_000_000, announcementOn: '2018-12-31' }} | ${undefined}
  `('$because', ({ district, overrides, verdict }) => {
    const finding = findingOf(asked(overrides), 'zhejiang.gp.bid-bond-zero', aContext('2026-11-21', district))
    expect(finding?.verdict).toBe(verdict)
  })
})

describe('cn.tender.perf-bond.cap', () => {
  const works = { regime: 'tendering', category: 'works', contractAmount: 1_000_000_000 } as const
  test.each`
    because                    | overrides                                                           | verdict
    ${'10 % exactly'}          | ${{ performanceBond: 100_000_000 }}                                 | ${'compliant'}
    ${'a yuan more'}           | ${{ performanceBond: 100_000_100 }}                                 | ${'breach'}
    ${'no amount to measure'}  | ${{ performanceBond: 100, contractAmount: undefined }}              | ${'cannot-tell'}
    ${'before the regulation'} | ${{ performanceBond: 500_000_000, contractSignedOn: '2012-01-31' }} | ${undefined}
  `('$because', ({ overrides, verdict }) => {
    expect(findingOf(aProcurement({ ...works, ...overrides }), 'cn.tender.perf-bond.cap')?.verdict).toBe(verdict)
  })
})

describe('bayuquan.gp.bid-bond.lower', () => {
  test.each`
    because                                     | overrides                                                               | verdict          | light
    ${'an electronic guarantee'}                | ${{ electronicGuaranteeAccepted: true }}                                | ${'compliant'}   | ${'green'}
    ${'cash only: advice'}                      | ${{ electronicGuaranteeAccepted: false }}                               | ${'suggestion'}  | ${'grey'}
    ${'cash only, if there is a deposit'}       | ${{ electronicGuaranteeAccepted: false, bidDeposit: undefined }}        | ${'cannot-tell'} | ${'grey'}
    ${'one accepted: no deposit need be known'} | ${{ electronicGuaranteeAccepted: true, bidDeposit: undefined }}         | ${'compliant'}   | ${'green'}
    ${'no deposit at all'}                      | ${{ electronicGuaranteeAccepted: false, bidDeposit: 0 }}                | ${undefined}     | ${undefined}
    ${'nobody said'}                            | ${{}}                                                                   | ${undefined}     | ${undefined}
    ${'before the district’s plan'}             | ${{ electronicGuaranteeAccepted: false, announcementOn: '2022-03-22' }} | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, light }) => {
    const finding = findingOf(asked(overrides), 'bayuquan.gp.bid-bond.lower', aContext('2026-11-21', 'bayuquan'))
    expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
  })
})
