import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { answerOf } from './reverse-answer.ts'
import type { Question } from './calendar-search.ts'

test.each`
  because                                     | question     | date            | n     | counting          | answer          | workingDay      | provisional
  ${'30 days before an announcement'}         | ${'publish'} | ${'2027-03-01'} | ${30} | ${'days'}         | ${'2027-01-30'} | ${'2027-01-29'} | ${true}
  ${'the last award notice of the year'}      | ${'before'}  | ${'2026-12-31'} | ${7}  | ${'working-days'} | ${'2026-12-22'} | ${'2026-12-22'} | ${false}
  ${'signing within seven working days'}      | ${'after'}   | ${'2026-02-13'} | ${7}  | ${'working-days'} | ${'2026-03-02'} | ${'2026-03-02'} | ${false}
  ${'thirty days that end in a long holiday'} | ${'after'}   | ${'2026-09-01'} | ${30} | ${'days'}         | ${'2026-10-08'} | ${'2026-10-08'} | ${false}
`('$because', ({ question, date, n, counting, answer, workingDay, provisional }: Record<string, unknown>) => {
  const term = { n: Number(n), counting: counting === 'days' ? 'days' : 'working-days' } as const
  expect(answerOf(CALENDAR_CN, question as Question, date as CivilDate, term)).toStrictEqual({
    date: answer,
    workingDay,
    provisional,
  })
})
