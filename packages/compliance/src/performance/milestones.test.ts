import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { standingOf } from './milestones.ts'

const TODAY = civilDate('2026-09-16')

test.each`
  because                               | plannedOn       | doneOn          | expected
  ${'done before the day'}              | ${'2026-09-10'} | ${'2026-09-08'} | ${{ state: 'done', days: 0 }}
  ${'done on the day'}                  | ${'2026-09-10'} | ${'2026-09-10'} | ${{ state: 'done', days: 0 }}
  ${'done after the day stays so'}      | ${'2026-08-30'} | ${'2026-09-02'} | ${{ state: 'done-late', days: 3 }}
  ${'on the day itself it is not late'} | ${'2026-09-16'} | ${undefined}    | ${{ state: 'awaited', days: 0 }}
  ${'the day after it is'}              | ${'2026-09-15'} | ${undefined}    | ${{ state: 'late', days: 1 }}
  ${'over the end of a year'}           | ${'2027-01-01'} | ${undefined}    | ${{ state: 'awaited', days: 107 }}
`('$because', ({ plannedOn, doneOn, expected }) => {
  expect(standingOf({ plannedOn, ...(doneOn === undefined ? {} : { doneOn }) }, TODAY)).toEqual(expected)
})
