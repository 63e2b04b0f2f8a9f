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

describe('cn.tender.report', () => {
  test.each`
    because                                 | determined      | reported        | verdict          | light        | due
    ${'fifteen days'}                       | ${'2026-11-02'} | ${'2026-11-17'} | ${'compliant'}   | ${'green'}   | ${'2026-11-17'}
    ${'a day late'}                         | ${'2026-11-02'} | ${'2026-11-18'} | ${'breach'}      | ${'red'}     | ${'2026-11-17'}
    ${'a Saturday moves to Monday'}         | ${'2026-11-20'} | ${'2026-12-07'} | ${'compliant'}   | ${'yellow'}  | ${'2026-12-07'}
    ${'a report on a choice not on record'} | ${undefined}    | ${'2026-11-17'} | ${'cannot-tell'} | ${'grey'}    | ${null}
    ${'no report on record: none asked'}    | ${'2026-11-02'} | ${undefined}    | ${undefined}     | ${undefined} | ${undefined}
    ${'before the law'}                     | ${'1999-12-31'} | ${'2000-02-01'} | ${undefined}     | ${undefined} | ${undefined}
  `('$because', ({ determined, reported, verdict, light, due }) => {
    const record = tendered({ resultDeterminedOn: determined, supervisionReportOn: reported })
    const finding = findingOf(record, 'cn.tender.report')
    expect([finding?.verdict, finding?.light, finding?.due]).toEqual([verdict, light, due])
  })
})

test.each`
  because                                   | more                                                 | verdict
  ${'a compulsory tender runs'}             | ${{ estimate: 400_000_000 }}                         | ${'breach'}
  ${'a fen below the scale nothing is due'} | ${{ estimate: 399_999_999 }}                         | ${undefined}
  ${'the budget stands for the estimate'}   | ${{ estimate: undefined, budget: 400_000_000 }}      | ${'breach'}
  ${'no state money'}                       | ${{ estimate: 400_000_000, stateFunded: false }}     | ${undefined}
  ${'whose money is not known'}             | ${{ estimate: 400_000_000, stateFunded: undefined }} | ${undefined}
  ${'a ledger has no column for it'}        | ${{ estimate: 400_000_000, heldBy: 'ledger' }}       | ${undefined}
`('a report that is not on record: $because', ({ more, verdict }) => {
  const record = tendered({
    tenderObject: 'construction',
    stateFunded: true,
    resultDeterminedOn: '2026-11-02',
    ...more,
  })
  expect(findingOf(record, 'cn.tender.report')?.verdict).toBe(verdict)
})

describe('zhejiang.tender.notice', () => {
  const zhenhai = aContext('2026-11-21', 'zhenhai')
  test.each`
    because                            | overrides                                                                  | part         | verdict
    ${'notice on the fifteenth day'}   | ${{ resultDeterminedOn: '2026-11-02', awardNoticeOn: '2026-11-17' }}       | ${'notice'}  | ${'compliant'}
    ${'notice on the sixteenth'}       | ${{ resultDeterminedOn: '2026-11-02', awardNoticeOn: '2026-11-18' }}       | ${'notice'}  | ${'breach'}
    ${'notice overdue'}                | ${{ resultDeterminedOn: '2026-11-02' }}                                    | ${'notice'}  | ${'breach'}
    ${'notice without the choice'}     | ${{ awardNoticeOn: '2026-11-18' }}                                         | ${'notice'}  | ${'cannot-tell'}
    ${'results on the sixteenth'}      | ${{ resultDeterminedOn: '2026-11-02', resultPublishedOn: '2026-11-18' }}   | ${'results'} | ${'breach'}
    ${'results not on record'}         | ${{ resultDeterminedOn: '2026-11-02' }}                                    | ${'results'} | ${undefined}
    ${'report on the fifteenth'}       | ${{ resultDeterminedOn: '2026-11-02', supervisionReportOn: '2026-11-17' }} | ${'report'}  | ${'compliant'}
    ${'report on the sixteenth'}       | ${{ resultDeterminedOn: '2026-11-02', supervisionReportOn: '2026-11-18' }} | ${'report'}  | ${'breach'}
    ${'before the regulation of 2006'} | ${{ resultDeterminedOn: '2006-03-31', awardNoticeOn: '2006-05-18' }}       | ${'notice'}  | ${undefined}
  `('$because', ({ overrides, part, verdict }) => {
    expect(findingOf(tendered(overrides), 'zhejiang.tender.notice', zhenhai, part)?.verdict).toBe(verdict)
  })

  test('is a rule of Zhejiang alone', () => {
    const late = tendered({ resultDeterminedOn: '2026-11-02', awardNoticeOn: '2026-11-18' })
    expect(findingOf(late, 'zhejiang.tender.notice', aContext('2026-11-21', 'changshan'), 'notice')?.level).toBe('law')
    expect(findingOf(late, 'zhejiang.tender.notice', aContext(), 'notice')).toBeUndefined()
  })
})
