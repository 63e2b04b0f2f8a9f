import { addDays, civilDate, parseCivilMonth } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsUntil, trendOf } from './trend.ts'
import type { MonthOfDeadlines } from './trend.ts'

test.each`
  because                                          | today           | count | months
  ${'the present month is the last'}               | ${'2026-03-02'} | ${3}  | ${['2026-01', '2026-02', '2026-03']}
  ${'a year ends between'}                         | ${'2026-02-28'} | ${4}  | ${['2025-11', '2025-12', '2026-01', '2026-02']}
  ${'no month is left out after one with 31 days'} | ${'2026-03-31'} | ${2}  | ${['2026-02', '2026-03']}
`('$because', ({ today, count, months }) => {
  expect(monthsUntil(today, count)).toEqual(months)
})

test('a month without anything has what was left overdue by the months before', () => {
  const rows: MonthOfDeadlines[] = [
    { month: '2025-06', met: 0, onTime: 0, metLate: 0, turnedRed: 5 },
    { month: '2026-02', met: 4, onTime: 1, metLate: 3, turnedRed: 1 },
  ]
  expect(trendOf(rows, monthsUntil(civilDate('2026-03-02'), 3))).toEqual([
    { month: '2026-01', met: 0, onTime: 0, overdue: 5 },
    { month: '2026-02', met: 4, onTime: 1, overdue: 3 },
    { month: '2026-03', met: 0, onTime: 0, overdue: 3 },
  ])
})

/** A deadline by its last day and the day on which it was met. */
interface Deadline {
  readonly due: CivilDate
  readonly met: CivilDate | null
}

test('says of every month what a look at each deadline says', () => {
  const start = civilDate('2025-01-01')
  const today = civilDate('2026-03-20')
  const day = fc.integer({ min: 0, max: 443 }).map((days) => addDays(start, days))
  const deadline: fc.Arbitrary<Deadline> = fc.record({ due: day, met: fc.option(day) })
  const monthOf = (on: CivilDate) => on.slice(0, 7)
  fc.assert(
    fc.property(fc.array(deadline, { maxLength: 30 }), (deadlines) => {
      const months = [...new Set(Array.from({ length: 444 }, (_, days) => monthOf(addDays(start, days))))]
      const count = (of: (one: Deadline) => boolean) => deadlines.filter(of).length
      const late = ({ due, met }: Deadline) => due < (met ?? today)
      const rows = months.flatMap((text): MonthOfDeadlines[] => {
        const month = parseCivilMonth(text)
        if (month === undefined) return []
        const metIn = ({ met }: Deadline) => met !== null && monthOf(met) === month
        return [
          {
            month,
            met: count(metIn),
            onTime: count((one) => metIn(one) && !late(one)),
            metLate: count((one) => metIn(one) && late(one)),
            turnedRed: count((one) => late(one) && monthOf(addDays(one.due, 1)) === month),
          },
        ]
      })
      for (const { month, overdue } of trendOf(rows, monthsUntil(today, 12))) {
        const last = month === monthOf(today) ? today : addDays(civilDate(`${nextMonth(month)}-01`), -1)
        expect(overdue).toBe(count(({ due, met }) => due < last && (met === null || met > last)))
      }
    }),
    { numRuns: 60 },
  )
})

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
