import { describe, expect, test } from 'vitest'
import type { Procurement } from '../../procurement/procurement.ts'
import { sayFinding } from '../../say.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

const RULE = 'cn.pay.interest'
/** Accepted on 2026-06-01, due on 2026-07-01, paid ten days late: 100,000 yuan cost 500. */
const late = (overrides: { readonly [K in keyof Procurement]?: Procurement[K] | undefined }) =>
  aProcurement({ paidOn: '2026-07-11', contractAmount: 10_000_000, ...overrides })

describe('the interest that was paid', () => {
  test.each`
    because                                       | overrides                                                            | verdict          | required     | missing
    ${'0.05 % a day, paid'}                       | ${{ interestPaid: 50_000 }}                                          | ${'compliant'}   | ${50_000}    | ${undefined}
    ${'more than was due'}                        | ${{ interestPaid: 50_001 }}                                          | ${'compliant'}   | ${50_000}    | ${undefined}
    ${'a fen short: fires'}                       | ${{ interestPaid: 49_999 }}                                          | ${'breach'}      | ${50_000}    | ${undefined}
    ${'only part was late'}                       | ${{ interestPaid: 25_000, overdueAmount: 5_000_000 }}                | ${'compliant'}   | ${25_000}    | ${undefined}
    ${'agreed: 3.65 % a year'}                    | ${{ interestPaid: 10_000, agreedLateRate: 365, lprAtContract: 310 }} | ${'compliant'}   | ${10_000}    | ${undefined}
    ${'agreed below the LPR: the statutory rate'} | ${{ interestPaid: 2740, agreedLateRate: 100, lprAtContract: 310 }}   | ${'breach'}      | ${50_000}    | ${undefined}
    ${'agreed, and the LPR is not known'}         | ${{ interestPaid: 10_000, agreedLateRate: 365 }}                     | ${'cannot-tell'} | ${undefined} | ${['lprAtContract']}
    ${'nobody knows what was late'}               | ${{ interestPaid: 10_000, contractAmount: undefined }}               | ${'cannot-tell'} | ${undefined} | ${['overdueAmount']}
    ${'nobody knows what interest was paid'}      | ${{ agreedLateRate: 365, lprAtContract: 310 }}                       | ${'cannot-tell'} | ${10_000}    | ${['interestPaid']}
    ${'nobody knows how big the supplier is'}     | ${{ interestPaid: 50_000, winnerScale: undefined }}                  | ${'cannot-tell'} | ${undefined} | ${['winnerScale']}
  `('$because', ({ overrides, verdict, required, missing }) => {
    const finding = findingOf(late(overrides), RULE)
    expect([finding?.verdict, finding?.required, finding?.missing]).toEqual([verdict, required, missing])
  })

  test.each`
    because                                                     | overrides
    ${'paid in time'}                                           | ${{ paidOn: '2026-07-01', interestPaid: 0 }}
    ${'not paid yet: what it will cost is not known'}           | ${{ paidOn: undefined, interestPaid: 0 }}
    ${'a large supplier is not protected'}                      | ${{ winnerScale: 'large', interestPaid: 0 }}
    ${'nothing about interest is on record: a ledger has none'} | ${{}}
  `('silent: $because', ({ overrides }) => {
    expect(findingOf(late(overrides), RULE)).toBeUndefined()
  })

  test('the payment that came late is told with its interest', () => {
    const payment = { trigger: { event: 'acceptance', on: '2026-06-01' }, met: '2026-07-11' }
    expect(findingOf(late({ interestPaid: 50_000 }), RULE)).toMatchObject(payment)
    expect(findingOf(late({ interestPaid: 1, contractAmount: undefined }), RULE)).toMatchObject(payment)
    expect(findingOf(late({ agreedLateRate: 365, lprAtContract: 310 }), RULE)).toMatchObject(payment)
  })

  test('amounts are said as amounts', () => {
    const finding = findingOf(late({ interestPaid: 49_999 }), RULE)
    expect(finding).toMatchObject({ light: 'red', unit: 'fen', shortfall: 1 })
    expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe('应为 500.00 元,实际 499.99 元')
    expect(finding === undefined ? '' : sayFinding(finding, 'en')).toBe('499.99 yuan, 500.00 required')
  })

  test('the regulation of 2020 for what was paid under it, marked unverified', () => {
    const old = aProcurement({
      ...NOTHING,
      acceptedOn: '2024-06-03',
      paidOn: '2024-07-13',
      contractAmount: 10_000_000,
      interestPaid: 50_000,
    })
    expect(findingOf(old, RULE)).toMatchObject({
      verdict: 'compliant',
      required: 50_000,
      citation: { clause: '第十五条', verification: 'unverified' },
    })
  })
})

const NOTHING = {
  intentionOn: undefined,
  announcementOn: undefined,
  bidDeadlineOn: undefined,
  evaluationEndedOn: undefined,
  evaluationReportOn: undefined,
  resultDeterminedOn: undefined,
  awardNoticeOn: undefined,
  contractSignedOn: undefined,
  contractPublishedOn: undefined,
  contractPublishedProvinciallyOn: undefined,
  contractFiledOn: undefined,
  invoicedOn: undefined,
} as const

describe('the rate that was agreed', () => {
  test.each`
    because                                 | agreed | lpr          | verdict
    ${'1 % below an LPR of 3.1 %: invalid'} | ${100} | ${310}       | ${'breach'}
    ${'exactly the LPR'}                    | ${310} | ${310}       | ${'compliant'}
    ${'the LPR at contract is not known'}   | ${310} | ${undefined} | ${'cannot-tell'}
  `('$because', ({ agreed, lpr, verdict }) => {
    const record = aProcurement({ agreedLateRate: agreed, lprAtContract: lpr })
    expect(findingOf(record, RULE, aContext(), 'clause')?.verdict).toBe(verdict)
  })

  test('judged whether or not anybody paid late, and said in words', () => {
    const finding = findingOf(aProcurement({ agreedLateRate: 100, lprAtContract: 310 }), RULE, aContext(), 'clause')
    expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe(
      '约定的逾期利率低于合同订立时 1 年期 LPR,约定无效,按每日万分之五计',
    )
    expect(findingOf(aProcurement({ interestPaid: 0 }), RULE, aContext(), 'clause')).toBeUndefined()
  })
})
