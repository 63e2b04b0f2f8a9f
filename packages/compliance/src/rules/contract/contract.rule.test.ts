import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_EVALUATION, NOTHING_AFTER_SIGNING } from '../../testing/stages.ts'

/** Only an award notice (and what a test adds) is on record. */
const awarded = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    announcementOn: undefined,
    bidDeadlineOn: undefined,
    intentionOn: undefined,
    ...overrides,
  })

describe('jiujiang.gp.contract.sign', () => {
  const RULE = 'jiujiang.gp.contract.sign'
  test.each`
    because                                 | noticeOn        | signedOn        | verdict          | due
    ${'the seventh working day is in time'} | ${'2026-02-10'} | ${'2026-02-26'} | ${'compliant'}   | ${'2026-02-26'}
    ${'Spring Festival does not count'}     | ${'2026-02-13'} | ${'2026-03-02'} | ${'compliant'}   | ${'2026-03-02'}
    ${'the make-up Saturday 02-28 counts'}  | ${'2026-02-13'} | ${'2026-03-03'} | ${'breach'}      | ${'2026-03-02'}
    ${'seven plain working days'}           | ${'2026-11-02'} | ${'2026-11-11'} | ${'compliant'}   | ${'2026-11-11'}
    ${'the eighth is late'}                 | ${'2026-11-02'} | ${'2026-11-12'} | ${'breach'}      | ${'2026-11-11'}
    ${'over Mid-Autumn and National Day'}   | ${'2026-09-28'} | ${'2026-10-13'} | ${'compliant'}   | ${'2026-10-13'}
    ${'no notice yet, so no clock'}         | ${undefined}    | ${undefined}    | ${'pending'}     | ${null}
    ${'a contract without a notice'}        | ${undefined}    | ${'2026-11-12'} | ${'cannot-tell'} | ${null}
  `('$because', ({ noticeOn, signedOn, verdict, due }) => {
    const finding = findingOf(awarded({ awardNoticeOn: noticeOn, contractSignedOn: signedOn }), RULE)
    expect(finding).toMatchObject({ verdict, due })
  })

  test('late here and in time nationally', () => {
    const signed = awarded({ awardNoticeOn: '2026-11-02', contractSignedOn: '2026-11-12' })
    expect(findingOf(signed, RULE)).toMatchObject({ verdict: 'breach', late: { workingDays: 1, calendarDays: 1 } })
    expect(findingOf(signed, 'cn.gp.contract.sign')?.verdict).toBe('compliant')
  })

  test('lateness counts the days after the last one, make-up days included', () => {
    const signed = awarded({ awardNoticeOn: '2026-02-10', contractSignedOn: '2026-03-02' })
    expect(findingOf(signed, RULE)?.late).toEqual({ workingDays: 3, calendarDays: 4 })
  })

  test.each`
    because                                                     | today           | verdict      | light
    ${'the trigger day'}                                        | ${'2026-11-02'} | ${'pending'} | ${'green'}
    ${'before the window'}                                      | ${'2026-11-09'} | ${'pending'} | ${'green'}
    ${'the last quarter, at least two working days, is yellow'} | ${'2026-11-10'} | ${'pending'} | ${'yellow'}
    ${'the last day is not late'}                               | ${'2026-11-11'} | ${'pending'} | ${'yellow'}
    ${'the day after is'}                                       | ${'2026-11-12'} | ${'breach'}  | ${'red'}
  `('not signed, $because', ({ today, verdict, light }) => {
    expect(findingOf(awarded({ awardNoticeOn: '2026-11-02' }), RULE, aContext(today))).toMatchObject({ verdict, light })
  })

  test.each`
    because                                              | challengeOn     | closedOn        | verdict      | due
    ${'three days used before the stop, four left'}      | ${'2026-11-06'} | ${'2026-11-17'} | ${'pending'} | ${'2026-11-23'}
    ${'a challenge after the last day stops nothing'}    | ${'2026-11-12'} | ${'2026-11-17'} | ${'breach'}  | ${'2026-11-11'}
    ${'while it is open the end is not known'}           | ${'2026-11-06'} | ${undefined}    | ${'pending'} | ${null}
    ${'open since before the notice, answered after it'} | ${'2026-10-30'} | ${'2026-11-17'} | ${'pending'} | ${'2026-11-26'}
    ${'received on the day of the notice'}               | ${'2026-11-02'} | ${'2026-11-17'} | ${'pending'} | ${'2026-11-26'}
    ${'answered before the notice stops nothing'}        | ${'2026-10-20'} | ${'2026-10-30'} | ${'breach'}  | ${'2026-11-11'}
    ${'no challenge, no stop'}                           | ${undefined}    | ${undefined}    | ${'breach'}  | ${'2026-11-11'}
  `('a challenge suspends signing: $because', ({ challengeOn, closedOn, verdict, due }) => {
    const challenged = awarded({ awardNoticeOn: '2026-11-02', challengeOn, challengeClosedOn: closedOn })
    expect(findingOf(challenged, RULE, aContext('2026-11-20'))).toMatchObject({ verdict, due })
  })

  test('a challenge answered before it came leaves the clock untold', () => {
    const odd = awarded({ awardNoticeOn: '2026-11-02', challengeOn: '2026-11-06', challengeClosedOn: '2026-11-05' })
    expect(findingOf(odd, RULE)).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['challengeOn', 'challengeClosedOn'],
    })
  })

  test('a date beyond the published calendar is provisional', () => {
    const finding = findingOf(awarded({ awardNoticeOn: '2026-12-28' }), RULE, aContext('2026-12-28'))
    expect(finding).toMatchObject({ provisional: true, verdict: 'pending' })
    expect(findingOf(awarded({ awardNoticeOn: '2026-11-02' }), RULE)?.provisional).toBe(false)
  })
})

describe('bayuquan.gp.contract.sign', () => {
  const here = aContext('2026-11-21', 'bayuquan')
  test.each`
    because                               | noticeOn        | due
    ${'ten plain working days'}           | ${'2026-11-02'} | ${'2026-11-16'}
    ${'over Mid-Autumn and National Day'} | ${'2026-09-28'} | ${'2026-10-16'}
  `('$because', ({ noticeOn, due }) => {
    expect(findingOf(awarded({ awardNoticeOn: noticeOn }), 'bayuquan.gp.contract.sign', here)?.due).toBe(due)
  })

  test('the promise begins at the end of 2022', () => {
    expect(findingOf(awarded({ awardNoticeOn: '2022-12-30' }), 'bayuquan.gp.contract.sign', here)).toBeUndefined()
  })
})

describe('cn.gp.contract.sign', () => {
  const RULE = 'cn.gp.contract.sign'
  test.each`
    because                                                 | noticeOn        | aimFor          | due
    ${'thirty plain days'}                                  | ${'2026-11-02'} | ${'2026-12-02'} | ${'2026-12-02'}
    ${'the last day is National Day'}                       | ${'2026-09-01'} | ${'2026-10-01'} | ${'2026-10-08'}
    ${'the last day is an adjusted rest day: two readings'} | ${'2026-09-04'} | ${'2026-10-04'} | ${'2026-10-08'}
    ${'the last day is a Saturday: two readings'}           | ${'2026-10-22'} | ${'2026-11-21'} | ${'2026-11-23'}
  `('$because', ({ noticeOn, aimFor, due }) => {
    expect(findingOf(awarded({ awardNoticeOn: noticeOn }), RULE)).toMatchObject({ aimFor, due })
  })

  test.each`
    because                       | signedOn        | verdict        | light
    ${'on the plain last day'}    | ${'2026-11-21'} | ${'compliant'} | ${'green'}
    ${'between the two readings'} | ${'2026-11-22'} | ${'compliant'} | ${'yellow'}
    ${'on the moved last day'}    | ${'2026-11-23'} | ${'compliant'} | ${'yellow'}
    ${'after both'}               | ${'2026-11-24'} | ${'breach'}    | ${'red'}
  `('$because', ({ signedOn, verdict, light }) => {
    const signed = awarded({ awardNoticeOn: '2026-10-22', contractSignedOn: signedOn })
    expect(findingOf(signed, RULE, aContext('2026-11-30'))).toMatchObject({ verdict, light })
  })
})

describe('publication and filing', () => {
  const signed = (overrides: Parameters<typeof aProcurement>[0]) =>
    aProcurement({
      ...NOTHING_AFTER_SIGNING,
      awardNoticeOn: '2026-09-16',
      bidDeadlineOn: undefined,
      announcementOn: undefined,
      evaluationEndedOn: undefined,
      resultDeterminedOn: undefined,
      evaluationReportOn: undefined,
      ...overrides,
    })

  test.each`
    rule                              | signedOn        | due
    ${'cn.gp.contract.publish'}       | ${'2026-11-11'} | ${'2026-11-13'}
    ${'cn.gp.contract.publish'}       | ${'2026-09-30'} | ${'2026-10-09'}
    ${'cn.gp.contract.file'}          | ${'2026-11-11'} | ${'2026-11-20'}
    ${'cn.gp.contract.file'}          | ${'2026-09-30'} | ${'2026-10-15'}
    ${'jiujiang.gp.contract.publish'} | ${'2026-11-11'} | ${'2026-11-13'}
    ${'jiujiang.gp.contract.file'}    | ${'2026-11-11'} | ${'2026-11-13'}
  `('$rule: signed $signedOn, due $due', ({ rule, signedOn, due }) => {
    expect(findingOf(signed({ contractSignedOn: signedOn }), rule)?.due).toBe(due)
  })

  test.each`
    because                     | filedOn         | district       | national
    ${'the third working day'}  | ${'2026-11-16'} | ${'breach'}    | ${'compliant'}
    ${'the eighth working day'} | ${'2026-11-23'} | ${'breach'}    | ${'breach'}
    ${'the second working day'} | ${'2026-11-13'} | ${'compliant'} | ${'compliant'}
  `('filed on $because', ({ filedOn, district, national }) => {
    const filed = signed({ contractSignedOn: '2026-11-11', contractFiledOn: filedOn })
    const later = aContext('2026-11-30')
    expect(findingOf(filed, 'jiujiang.gp.contract.file', later)?.verdict).toBe(district)
    expect(findingOf(filed, 'cn.gp.contract.file', later)?.verdict).toBe(national)
  })

  test('the municipal site does not satisfy the national duty', () => {
    const published = signed({ contractSignedOn: '2026-11-11', contractPublishedOn: '2026-11-12' })
    expect(findingOf(published, 'jiujiang.gp.contract.publish')?.verdict).toBe('compliant')
    expect(findingOf(published, 'cn.gp.contract.publish')).toMatchObject({ verdict: 'breach', light: 'red' })
  })

  test('a ledger names no medium, so the national duty cannot be told', () => {
    const row = signed({ heldBy: 'ledger', contractSignedOn: '2026-11-11', contractPublishedOn: '2026-11-12' })
    expect(findingOf(row, 'jiujiang.gp.contract.publish')?.verdict).toBe('compliant')
    expect(findingOf(row, 'cn.gp.contract.publish')).toMatchObject({
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['medium'],
    })
    const unsigned = aProcurement({ heldBy: 'ledger', ...NOTHING_AFTER_AWARD })
    expect(findingOf(unsigned, 'cn.gp.contract.publish')).toMatchObject({ verdict: 'pending', light: 'grey' })
  })
})
