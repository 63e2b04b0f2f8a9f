import { dated } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import { NOTHING_AFTER_AWARD } from '../../testing/stages.ts'
import { sameDay } from './same-day.ts'

const TEXT = { zh: '当日公告', en: 'announced on the day' }
const rule = sameDay({
  level: 'law',
  regime: 'both',
  stage: 'award',
  title: TEXT,
  requires: TEXT,
  figure: dated({
    rule: 'test.same-day',
    jurisdiction: 'cn',
    unit: 'days',
    verified: 'own rule',
    values: [{ from: '2026-01-01', value: 0, cite: { instrument: 'product', clause: '试' } }],
  }),
  clock: { from: 'result-determined', to: 'award-notice', counting: 'same-day' },
})

const judged = (overrides: Parameters<typeof aProcurement>[0], today: Parameters<typeof aContext>[0]) =>
  evaluate(aProcurement({ ...NOTHING_AFTER_AWARD, ...overrides }), {
    ...aContext(today),
    rulebook: { rules: [rule] },
  })[0]

describe('two facts on one date', () => {
  test.each`
    because                                           | determined      | notice          | today           | verdict          | light        | days         | provisional
    ${'neither has happened'}                         | ${undefined}    | ${undefined}    | ${'2026-03-02'} | ${'pending'}     | ${'grey'}    | ${undefined} | ${false}
    ${'the second without the first'}                 | ${undefined}    | ${'2026-03-02'} | ${'2026-03-02'} | ${'cannot-tell'} | ${'grey'}    | ${undefined} | ${false}
    ${'the second of a time before the rule'}         | ${undefined}    | ${'2025-12-31'} | ${'2026-03-02'} | ${undefined}     | ${undefined} | ${undefined} | ${undefined}
    ${'both on one day'}                              | ${'2026-03-02'} | ${'2026-03-02'} | ${'2026-03-09'} | ${'compliant'}   | ${'green'}   | ${undefined} | ${false}
    ${'a Monday after the Friday'}                    | ${'2026-03-06'} | ${'2026-03-09'} | ${'2026-03-30'} | ${'breach'}      | ${'red'}     | ${3}         | ${false}
    ${'the day is not over'}                          | ${'2026-03-02'} | ${undefined}    | ${'2026-03-02'} | ${'pending'}     | ${'yellow'}  | ${undefined} | ${false}
    ${'the day is over'}                              | ${'2026-03-02'} | ${undefined}    | ${'2026-03-03'} | ${'breach'}      | ${'red'}     | ${1}         | ${false}
    ${'the law of the first day governs: none yet'}   | ${'2025-12-31'} | ${'2026-01-05'} | ${'2026-03-02'} | ${undefined}     | ${undefined} | ${undefined} | ${undefined}
    ${'late into a year without a calendar'}          | ${'2026-12-31'} | ${'2027-01-04'} | ${'2027-02-01'} | ${'breach'}      | ${'red'}     | ${4}         | ${true}
    ${'one day needs no calendar, whatever the year'} | ${'2027-03-01'} | ${'2027-03-01'} | ${'2027-03-02'} | ${'compliant'}   | ${'green'}   | ${undefined} | ${false}
  `('$because', ({ determined, notice, today, verdict, light, days, provisional }) => {
    const finding = judged({ resultDeterminedOn: determined, awardNoticeOn: notice }, today)
    expect([finding?.verdict, finding?.light, finding?.late?.calendarDays, finding?.provisional]).toEqual([
      verdict,
      light,
      days,
      provisional,
    ])
    expect(finding?.met ?? undefined).toBe(finding === undefined ? undefined : notice)
  })

  test.each`
    because                                       | dates                                                                                              | missing
    ${'the notice stands before the decision'}    | ${{ resultDeterminedOn: '2026-02-16', awardNoticeOn: '2026-02-13' }}                               | ${['resultDeterminedOn', 'awardNoticeOn']}
    ${'only the decision stands against another'} | ${{ evaluationEndedOn: '2026-02-14', resultDeterminedOn: '2026-02-13', awardNoticeOn: undefined }} | ${['resultDeterminedOn']}
    ${'dates that do not concern it contradict'}  | ${{ announcementOn: '2026-02-12', bidDeadlineOn: '2026-02-11' }}                                   | ${undefined}
  `('disputed: $because', ({ dates, missing }) => {
    expect(judged(dates, '2026-03-02')?.missing).toEqual(missing)
  })

  test('reads its two dates and is a one-day clock', () => {
    expect(rule).toMatchObject({ kind: 'same-day', needs: ['resultDeterminedOn', 'awardNoticeOn'] })
  })
})
