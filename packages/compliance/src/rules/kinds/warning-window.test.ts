import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { movedEnd, plainEnd } from './term.ts'
import { warnFrom } from './warning-window.ts'

const DEFAULT = undefined
const HALF = { share: 5000, leastWorkingDays: 0 }
const WIDER = { share: 15_000, leastWorkingDays: 2 }
const NONE = { share: 0, leastWorkingDays: 0 }

// 2026-03-02 is a Monday; March 2026 has no holiday.
test.each`
  because                                                  | trigger         | days  | counting          | window     | first
  ${'the last quarter of twenty working days are five'}    | ${'2026-03-02'} | ${20} | ${'working-days'} | ${DEFAULT} | ${'2026-03-24'}
  ${'a quarter of seven, rounded up, are two'}             | ${'2026-03-02'} | ${7}  | ${'working-days'} | ${DEFAULT} | ${'2026-03-10'}
  ${'two at least, although a quarter of three is one'}    | ${'2026-03-02'} | ${3}  | ${'working-days'} | ${DEFAULT} | ${'2026-03-04'}
  ${'two working days from Friday: yellow from Monday on'} | ${'2026-03-06'} | ${2}  | ${'working-days'} | ${DEFAULT} | ${'2026-03-09'}
  ${'a term of one working day is yellow from its start'}  | ${'2026-03-06'} | ${1}  | ${'working-days'} | ${DEFAULT} | ${'2026-03-07'}
  ${'the last eight of thirty days'}                       | ${'2026-03-02'} | ${30} | ${'days'}         | ${DEFAULT} | ${'2026-03-25'}
  ${'two working days go before one day'}                  | ${'2026-03-02'} | ${3}  | ${'days'}         | ${DEFAULT} | ${'2026-03-04'}
  ${'one day: it has no two working days'}                 | ${'2026-03-02'} | ${1}  | ${'days'}         | ${DEFAULT} | ${'2026-03-03'}
  ${'moved to Monday: Friday and Monday are its last two'} | ${'2026-03-02'} | ${5}  | ${'days'}         | ${DEFAULT} | ${'2026-03-06'}
  ${'ends on Sunday, moved: the last two working days'}    | ${'2026-03-05'} | ${3}  | ${'days'}         | ${DEFAULT} | ${'2026-03-06'}
  ${'a district that warns for the last half of ten days'} | ${'2026-03-02'} | ${10} | ${'days'}         | ${HALF}    | ${'2026-03-08'}
  ${'a window wider than the term begins with it'}         | ${'2026-03-02'} | ${10} | ${'days'}         | ${WIDER}   | ${'2026-03-03'}
  ${'no window: the last day itself, in working days'}     | ${'2026-03-02'} | ${5}  | ${'working-days'} | ${NONE}    | ${'2026-03-09'}
  ${'no window: the last day itself, moved'}               | ${'2026-03-02'} | ${5}  | ${'days'}         | ${NONE}    | ${'2026-03-08'}
`('$because', ({ trigger, days, counting, window, first }) => {
  const from = dayNumber(trigger)
  const aimFor = plainEnd(CALENDAR_CN, from, days, counting)
  const due = movedEnd(CALENDAR_CN, aimFor, counting)
  expect(civilDateOf(warnFrom(CALENDAR_CN, { trigger: from, days, counting, aimFor, due }, window))).toBe(first)
})
