import { describe, expect, test } from 'vitest'
import { explain } from '../../explain.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_AWARD } from '../../testing/stages.ts'

const tendered = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    ...NOTHING_AFTER_AWARD,
    regime: 'tendering',
    category: 'works',
    resultDeterminedOn: undefined,
    evaluationEndedOn: undefined,
    evaluationReportOn: undefined,
    announcementOn: undefined,
    bidDeadlineOn: undefined,
    awardNoticeOn: undefined,
    ...overrides,
  })

describe('cn.gp.contract.supplement', () => {
  test.each`
    because                                 | overrides                                                              | verdict          | shortfall
    ${'60,000 and 40,000 of 1,000,000'}     | ${{ contractAmount: 100_000_000, supplements: 6_000_000 + 4_000_000 }} | ${'compliant'}   | ${0}
    ${'a yuan more'}                        | ${{ contractAmount: 100_000_000, supplements: 6_000_000 + 4_000_100 }} | ${'breach'}      | ${100}
    ${'a fen more than 10 % of an odd sum'} | ${{ contractAmount: 100_000_009, supplements: 10_000_001 }}            | ${'breach'}      | ${1}
    ${'of a contract without an amount'}    | ${{ contractAmount: undefined, supplements: 1 }}                       | ${'cannot-tell'} | ${undefined}
    ${'none on record'}                     | ${{}}                                                                  | ${undefined}     | ${undefined}
    ${'a contract before the law'}          | ${{ supplements: 180_000_000, contractSignedOn: '2002-12-31' }}        | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, shortfall }) => {
    const finding = findingOf(aProcurement(overrides), 'cn.gp.contract.supplement')
    expect([finding?.verdict, finding?.shortfall]).toEqual([verdict, shortfall])
  })
})

describe('zhejiang.tender.contract-file', () => {
  const zhenhai = aContext('2026-12-05', 'zhenhai')
  test.each`
    because                           | overrides                                                            | part      | verdict          | due
    ${'filed on the fifteenth day'}   | ${{ contractSignedOn: '2026-11-02', contractFiledOn: '2026-11-17' }} | ${'file'} | ${'compliant'}   | ${'2026-11-17'}
    ${'filed on the sixteenth'}       | ${{ contractSignedOn: '2026-11-02', contractFiledOn: '2026-11-18' }} | ${'file'} | ${'breach'}      | ${'2026-11-17'}
    ${'filed, signing not on record'} | ${{ contractFiledOn: '2026-11-18' }}                                 | ${'file'} | ${'cannot-tell'} | ${null}
    ${'signed on the thirtieth day'}  | ${{ awardNoticeOn: '2026-11-02', contractSignedOn: '2026-12-02' }}   | ${'sign'} | ${'compliant'}   | ${'2026-12-02'}
    ${'signed on the thirty-first'}   | ${{ awardNoticeOn: '2026-11-02', contractSignedOn: '2026-12-03' }}   | ${'sign'} | ${'breach'}      | ${'2026-12-02'}
    ${'before the regulation'}        | ${{ contractSignedOn: '2006-03-31', contractFiledOn: '2006-05-18' }} | ${'file'} | ${undefined}     | ${undefined}
  `('$because', ({ overrides, part, verdict, due }) => {
    const finding = findingOf(tendered(overrides), 'zhejiang.tender.contract-file', zhenhai, part)
    expect([finding?.verdict, finding?.due]).toEqual([verdict, due])
  })
})

describe('cn.gp.acceptance', () => {
  test.each`
    because                                      | overrides                                                                              | part                | verdict          | missing
    ${'nine of nine standards'}                  | ${{ acceptanceStandards: 9, acceptanceStandardsCovered: 9 }}                           | ${'standards'}      | ${'compliant'}   | ${undefined}
    ${'eight of nine'}                           | ${{ acceptanceStandards: 9, acceptanceStandardsCovered: 8 }}                           | ${'standards'}      | ${'breach'}      | ${undefined}
    ${'accepted, the report not on record'}      | ${{ acceptanceStandards: 9 }}                                                          | ${'standards'}      | ${'cannot-tell'} | ${['acceptanceStandardsCovered']}
    ${'not accepted yet'}                        | ${{ acceptanceStandards: 9, acceptedOn: undefined }}                                   | ${'standards'}      | ${'pending'}     | ${undefined}
    ${'how many the contract sets is unknown'}   | ${{ acceptanceStandardsCovered: 8 }}                                                   | ${'standards'}      | ${'cannot-tell'} | ${['acceptanceStandards']}
    ${'a public service, published'}             | ${{ publicService: true, usersTookPart: true, acceptancePublishedOn: '2026-06-02' }}   | ${'public-service'} | ${'compliant'}   | ${undefined}
    ${'a public service, nothing published'}     | ${{ publicService: true, usersTookPart: true }}                                        | ${'public-service'} | ${'breach'}      | ${['acceptancePublishedOn']}
    ${'a public service without its users'}      | ${{ publicService: true, usersTookPart: false, acceptancePublishedOn: '2026-06-02' }}  | ${'public-service'} | ${'breach'}      | ${['usersTookPart']}
    ${'users not on record'}                     | ${{ publicService: true, acceptancePublishedOn: '2026-06-02' }}                        | ${'public-service'} | ${'cannot-tell'} | ${['usersTookPart']}
    ${'a public service, not accepted yet'}      | ${{ publicService: true, acceptedOn: undefined }}                                      | ${'public-service'} | ${'pending'}     | ${undefined}
    ${'a public service alone has no standards'} | ${{ publicService: true, usersTookPart: true, acceptancePublishedOn: '2026-06-02' }}   | ${'standards'}      | ${undefined}     | ${undefined}
    ${'no public service'}                       | ${{ publicService: false }}                                                            | ${'public-service'} | ${undefined}     | ${undefined}
    ${'nobody said anything'}                    | ${{}}                                                                                  | ${'standards'}      | ${undefined}     | ${undefined}
    ${'before the regulation'}                   | ${{ acceptanceStandards: 9, acceptanceStandardsCovered: 8, acceptedOn: '2015-02-28' }} | ${'standards'}      | ${undefined}     | ${undefined}
  `('$because', ({ overrides, part, verdict, missing }) => {
    const finding = findingOf(aProcurement(overrides), 'cn.gp.acceptance', aContext(), part)
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
  })
})

describe('cn.gp.archive', () => {
  test.each`
    because                       | completed       | destroyed       | verdict          | due
    ${'kept to the same day'}     | ${'2026-11-21'} | ${'2041-11-21'} | ${'compliant'}   | ${'2041-11-21'}
    ${'destroyed in 2040'}        | ${'2026-11-21'} | ${'2040-06-30'} | ${'breach'}      | ${'2041-11-21'}
    ${'still kept'}               | ${'2026-11-21'} | ${undefined}    | ${'pending'}     | ${'2041-11-21'}
    ${'closed on a leap day'}     | ${'2024-02-29'} | ${undefined}    | ${'pending'}     | ${'2039-02-28'}
    ${'destroyed, close unknown'} | ${undefined}    | ${'2040-06-30'} | ${'cannot-tell'} | ${null}
    ${'nothing on record'}        | ${undefined}    | ${undefined}    | ${undefined}     | ${undefined}
    ${'closed before the law'}    | ${'2002-12-31'} | ${'2004-01-01'} | ${undefined}     | ${undefined}
  `('$because', ({ completed, destroyed, verdict, due }) => {
    const record = aProcurement({ completedOn: completed, filesDestroyedOn: destroyed })
    const finding = findingOf(record, 'cn.gp.archive')
    expect([finding?.verdict, finding?.due]).toEqual([verdict, due])
    // Fifteen years are not listed day by day.
    if (finding !== undefined) expect(explain(finding, record, aContext())).toEqual([])
  })
})

describe('jiujiang.tender.post-award', () => {
  test.each`
    because                      | records                                 | verdict         | light        | missing
    ${'all three: a badge'}      | ${['change', 'progress', 'acceptance']} | ${'compliant'}  | ${'green'}   | ${undefined}
    ${'none of them: advice'}    | ${[]}                                   | ${'suggestion'} | ${'grey'}    | ${['performance.change', 'performance.progress', 'performance.acceptance']}
    ${'two of three: advice'}    | ${['change', 'progress']}               | ${'suggestion'} | ${'grey'}    | ${['performance.acceptance']}
    ${'the record does not say'} | ${undefined}                            | ${undefined}    | ${undefined} | ${undefined}
  `('$because', ({ records, verdict, light, missing }) => {
    const finding = findingOf(tendered({ performanceRecords: records }), 'jiujiang.tender.post-award')
    expect([finding?.verdict, finding?.light, finding?.missing]).toEqual([verdict, light, missing])
  })

  test('is no rule before the district’s plan', () => {
    const old = tendered({ announcementOn: '2023-02-05', performanceRecords: [] })
    expect(findingOf(old, 'jiujiang.tender.post-award')).toBeUndefined()
  })
})
