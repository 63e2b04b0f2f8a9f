import { describe, expect, test } from 'vitest'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

const evaluated = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({ ...NOTHING_AFTER_EVALUATION, announcementOn: undefined, bidDeadlineOn: undefined, ...overrides })

test.each`
  rule                          | because                            | overrides                               | due
  ${'cn.gp.award.report'}       | ${'over a weekend'}                | ${{ evaluationEndedOn: '2026-11-19' }}  | ${'2026-11-23'}
  ${'cn.gp.award.report'}       | ${'over the National Day holiday'} | ${{ evaluationEndedOn: '2026-09-30' }}  | ${'2026-10-09'}
  ${'cn.gp.award.confirm'}      | ${'five working days'}             | ${{ evaluationReportOn: '2026-11-13' }} | ${'2026-11-20'}
  ${'cn.gp.award.confirm'}      | ${'over two holidays'}             | ${{ evaluationReportOn: '2026-09-24' }} | ${'2026-10-09'}
  ${'cn.gp.award.announce'}     | ${'over a weekend'}                | ${{ resultDeterminedOn: '2026-11-20' }} | ${'2026-11-24'}
  ${'cn.gp.award.announce'}     | ${'the make-up Saturday counts'}   | ${{ resultDeterminedOn: '2026-02-13' }} | ${'2026-02-24'}
  ${'jiujiang.gp.award.within'} | ${'two plain days'}                | ${{ evaluationEndedOn: '2026-09-28' }}  | ${'2026-09-30'}
  ${'jiujiang.gp.award.within'} | ${'over the National Day holiday'} | ${{ evaluationEndedOn: '2026-09-30' }}  | ${'2026-10-09'}
`('$rule, $because: due $due', ({ rule, overrides, due }) => {
  expect(findingOf(evaluated(overrides), rule)?.due).toBe(due)
})

describe('jiujiang.gp.award.within', () => {
  test('the third working day is late here and in time nationally', () => {
    const third = evaluated({
      evaluationEndedOn: '2026-11-16',
      evaluationReportOn: '2026-11-16',
      resultDeterminedOn: '2026-11-19',
      awardNoticeOn: '2026-11-19',
    })
    expect(findingOf(third, 'jiujiang.gp.award.within')?.verdict).toBe('breach')
    expect(findingOf(third, 'cn.gp.award.announce')?.verdict).toBe('compliant')
  })
})

describe('jiujiang.gp.award.same-day', () => {
  const RULE = 'jiujiang.gp.award.same-day'
  test.each`
    because                             | resultOn        | noticeOn        | today           | verdict          | light
    ${'one and the same day'}           | ${'2026-11-19'} | ${'2026-11-19'} | ${'2026-11-21'} | ${'compliant'}   | ${'green'}
    ${'a day later, though within two'} | ${'2026-11-19'} | ${'2026-11-20'} | ${'2026-11-21'} | ${'breach'}      | ${'red'}
    ${'the day is not over'}            | ${'2026-11-19'} | ${undefined}    | ${'2026-11-19'} | ${'pending'}     | ${'yellow'}
    ${'the day is over'}                | ${'2026-11-19'} | ${undefined}    | ${'2026-11-20'} | ${'breach'}      | ${'red'}
    ${'a notice without a result'}      | ${undefined}    | ${'2026-11-19'} | ${'2026-11-21'} | ${'cannot-tell'} | ${'grey'}
    ${'neither'}                        | ${undefined}    | ${undefined}    | ${'2026-11-21'} | ${'pending'}     | ${'grey'}
  `('$because', ({ resultOn, noticeOn, today, verdict, light }) => {
    const award = evaluated({ resultDeterminedOn: resultOn, awardNoticeOn: noticeOn })
    expect(findingOf(award, RULE, aContext(today))).toMatchObject({ verdict, light })
  })
})

describe('what a ledger cannot tell', () => {
  const ledger = (overrides: Parameters<typeof aProcurement>[0]) =>
    evaluated({ heldBy: 'ledger', evaluationReportOn: undefined, ...overrides })

  test('no column holds the arrival of the report', () => {
    const row = ledger({ evaluationEndedOn: '2026-11-02', resultDeterminedOn: '2026-11-04' })
    expect(findingOf(row, 'cn.gp.award.report')).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['evaluationReportOn'],
    })
    expect(findingOf(row, 'cn.gp.award.confirm')).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['evaluationReportOn'],
    })
  })

  test('in the register the same gap is an overdue clock', () => {
    const record = ledger({ heldBy: 'register', evaluationEndedOn: '2026-11-02' })
    expect(findingOf(record, 'cn.gp.award.report')).toMatchObject({ verdict: 'breach', due: '2026-11-04' })
  })
})
