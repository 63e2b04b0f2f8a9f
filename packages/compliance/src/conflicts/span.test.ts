import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { buildCalendar } from '@tenderlight/law/calendar'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Calendar } from '@tenderlight/law/working-days'
import { addWorkingDays } from '@tenderlight/law/working-days'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareFigures } from './compare.ts'
import type { Figure } from './figure.ts'
import { compareTerms, comparedOver, spanOf } from './span.ts'
import type { Term } from './span.ts'

/** The calendar of the country, about which nothing was found out before. */
const newCalendar = (): Calendar => ({ ...CALENDAR_CN })

const term = (days: number, counting: Term['counting'] = 'working-days'): Term => ({ days, counting })

test.each`
  one                       | other                     | order        | because
  ${term(7)}                | ${term(30, 'days')}       | ${'earlier'} | ${'7 working days took at most 19 days'}
  ${term(30, 'days')}       | ${term(7)}                | ${'later'}   | ${'the same the other way'}
  ${term(2)}                | ${term(2)}                | ${'same'}    | ${'one and the same'}
  ${term(15)}               | ${term(21, 'days')}       | ${'depends'} | ${'three weeks hold 15 working days only without holidays'}
  ${term(3)}                | ${term(3, 'days')}        | ${'later'}   | ${'working days pass no faster than days'}
  ${term(0, 'days')}        | ${term(2)}                | ${'earlier'} | ${'the same day is before any other'}
  ${term(1)}                | ${term(1, 'days')}        | ${'same'}    | ${'one day that moves off rest days is one working day'}
  ${term(30, 'plain-days')} | ${term(30, 'days')}       | ${'earlier'} | ${'only a deadline moves off rest days'}
  ${term(20, 'plain-days')} | ${term(30, 'plain-days')} | ${'earlier'} | ${'least distances are never moved'}
`(
  '$one.days $one.counting against $other.days $other.counting: $order, because $because',
  ({ one, other, order }: { one: Term; other: Term; order: string }) => {
    expect(compareTerms(newCalendar(), one, other)).toBe(order)
  },
)

test('a span is the fewest and the most days that any day of the calendar gives', () => {
  const { from, through } = comparedOver(CALENDAR_CN)
  const seven = spanOf(newCalendar(), term(7))
  expect(seven).toEqual({ least: 7, most: 19 })
  expect(spanOf(newCalendar(), term(30, 'plain-days'))).toEqual({ least: 30, most: 30 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6000 }), (days) => {
      const day = addDays(from, days)
      if (day > through) return
      const end = addWorkingDays(CALENDAR_CN, day, 7).date
      expect(end >= addDays(day, seven.least) && end <= addDays(day, seven.most)).toBe(true)
    }),
  )
})

/** A calendar without holidays, whose terms may begin on the days from Monday 2024-01-01 through `last`. */
const calendarThrough = (last: CivilDate): Calendar =>
  buildCalendar({
    version: 'a test’s',
    knownOn: '2026-01-01',
    coveredFrom: '2024-01-01',
    coveredThrough: addDays(last, 400),
    holidays: [],
    notices: [],
  })

test.each`
  last            | of                 | span                     | because
  ${'2024-01-01'} | ${term(5)}         | ${{ least: 7, most: 7 }} | ${'from Monday five working days end on the next Monday'}
  ${'2024-01-05'} | ${term(5)}         | ${{ least: 7, most: 7 }} | ${'and so they do from every weekday'}
  ${'2024-01-06'} | ${term(5)}         | ${{ least: 6, most: 7 }} | ${'Saturday is looked at too: they end on Friday'}
  ${'2024-01-07'} | ${term(5)}         | ${{ least: 5, most: 7 }} | ${'and from Sunday they are five days'}
  ${'2024-01-04'} | ${term(1, 'days')} | ${{ least: 1, most: 1 }} | ${'from Thursday a day ends on Friday'}
  ${'2024-01-05'} | ${term(1, 'days')} | ${{ least: 1, most: 3 }} | ${'from Friday it ends on Monday'}
  ${'2024-01-06'} | ${term(0, 'days')} | ${{ least: 0, most: 0 }} | ${'the same day is that day, a Saturday too'}
`('$of.days $of.counting through $last: $span, because $because', ({ last, of, span }) => {
  const calendar = calendarThrough(last)
  expect(spanOf(calendar, of)).toEqual(span)
  expect(spanOf(calendar, of)).toBe(spanOf(calendar, of))
})

test('terms are compared over the days from which the longest ends inside the calendar, at least over its first', () => {
  expect(comparedOver(calendarThrough('2024-03-01'))).toEqual({ from: '2024-01-01', through: '2024-03-01' })
  expect(comparedOver({ ...CALENDAR_CN, coveredFrom: '2024-01-01', coveredThrough: '2024-06-30' })).toEqual({
    from: '2024-01-01',
    through: '2024-01-01',
  })
})

test('what was found out about one calendar or one term is not said of another', () => {
  const calendar = calendarThrough('2024-01-05')
  expect(spanOf(calendar, term(5)).least).toBe(7)
  expect(spanOf(calendar, term(5, 'plain-days')).least).toBe(5)
  expect(spanOf(calendarThrough('2024-01-07'), term(5)).least).toBe(5)
  expect(compareTerms(calendar, term(5), term(7, 'days'))).toBe('same')
  expect(compareTerms(calendar, term(5), term(6, 'plain-days'))).toBe('later')
  expect(compareTerms(calendar, term(6, 'plain-days'), term(5))).toBe('earlier')
})

const numbers = (unit: Figure['unit'], ...values: readonly (readonly [string, number])[]): Figure => ({
  unit,
  numbers: values.map(([name, value]) => ({ name, value })),
  codes: [],
})
const codes = (...list: readonly string[]): Figure => ({ unit: 'list', numbers: [], codes: list })

test.each`
  one                                                          | other                                                        | direction         | found         | because
  ${numbers('basis-points', ['', 250])}                        | ${numbers('basis-points', ['', 1000])}                       | ${'at-most'}      | ${'stricter'} | ${'a smaller cap'}
  ${numbers('basis-points', ['', 4000], ['smallMicro', 7000])} | ${numbers('basis-points', ['', 3000], ['smallMicro', 6000])} | ${'at-least'}     | ${'stricter'} | ${'both parts are larger'}
  ${numbers('basis-points', ['', 4000], ['smallMicro', 5000])} | ${numbers('basis-points', ['', 3000], ['smallMicro', 6000])} | ${'at-least'}     | ${'depends'}  | ${'one part is larger, the other smaller'}
  ${numbers('basis-points', ['', 4000])}                       | ${numbers('basis-points', ['', 3000], ['smallMicro', 6000])} | ${'at-least'}     | ${'stricter'} | ${'what both name is compared'}
  ${numbers('fen', ['', 0])}                                   | ${numbers('basis-points', ['', 200])}                        | ${'at-most'}      | ${'stricter'} | ${'nothing is nothing in every unit'}
  ${numbers('fen', ['', 100])}                                 | ${numbers('basis-points', ['', 200])}                        | ${'at-most'}      | ${undefined}  | ${'an amount and a share are not compared'}
  ${numbers('count', ['', 4])}                                 | ${numbers('count', ['', 4])}                                 | ${'at-least'}     | ${'same'}     | ${'the same number'}
  ${numbers('count', ['', 4])}                                 | ${numbers('count', ['', 5])}                                 | ${'not-compared'} | ${undefined}  | ${'what has no direction is not compared'}
  ${numbers('fen', ['goods', 1])}                              | ${numbers('fen', ['works', 1])}                              | ${'at-least'}     | ${undefined}  | ${'they name nothing in common'}
  ${numbers('fen', ['', 0], ['goods', 5])}                     | ${numbers('basis-points', ['', 200])}                        | ${'at-most'}      | ${undefined}  | ${'nothing of one part is not nothing at all'}
  ${numbers('basis-points', ['', 200])}                        | ${numbers('fen', ['', 0])}                                   | ${'at-most'}      | ${'looser'}   | ${'nothing is stricter than a share'}
  ${codes('a')}                                                | ${numbers('days', ['', 5])}                                  | ${'at-most'}      | ${undefined}  | ${'a list and a number have nothing in common'}
  ${numbers('days', ['', 5])}                                  | ${codes('a')}                                                | ${'at-most'}      | ${undefined}  | ${'neither have a number and a list'}
  ${numbers('working-days', ['', 7])}                          | ${numbers('days', ['', 30])}                                 | ${'at-most'}      | ${'stricter'} | ${'the deadline that ends first'}
  ${numbers('working-days', ['', 7])}                          | ${numbers('days', ['', 30])}                                 | ${'at-least'}     | ${'looser'}   | ${'the distance that ends first'}
  ${numbers('days', ['', 30])}                                 | ${numbers('working-days', ['', 7])}                          | ${'at-least'}     | ${'stricter'} | ${'the distance that ends last'}
  ${numbers('days', ['', 1])}                                  | ${numbers('working-days', ['', 1])}                          | ${'at-most'}      | ${'same'}     | ${'a deadline of a day moves off rest days'}
  ${numbers('days', ['', 1])}                                  | ${numbers('working-days', ['', 1])}                          | ${'at-least'}     | ${'looser'}   | ${'a distance of a day does not'}
  ${numbers('days', ['', 21])}                                 | ${numbers('working-days', ['', 15])}                         | ${'at-most'}      | ${'depends'}  | ${'on the holidays between'}
  ${numbers('days', ['', 5])}                                  | ${numbers('working-days', ['', 5])}                          | ${'not-compared'} | ${undefined}  | ${'what has no direction is not compared, terms neither'}
  ${numbers('days', ['goods', 5])}                             | ${numbers('days', ['goods', 4])}                             | ${'at-most'}      | ${'looser'}   | ${'parts of days are compared as numbers'}
  ${numbers('days', ['goods', 5], ['', 3])}                    | ${numbers('working-days', ['', 3])}                          | ${'at-most'}      | ${'stricter'} | ${'the whole is the term, not the first part'}
  ${numbers('months', ['', 3])}                                | ${numbers('months', ['', 2])}                                | ${'at-most'}      | ${'looser'}   | ${'months are compared as numbers'}
  ${numbers('months', ['', 3])}                                | ${numbers('days', ['', 90])}                                 | ${'at-most'}      | ${undefined}  | ${'months and days are not'}
  ${codes('a', 'b')}                                           | ${codes('a')}                                                | ${'at-least'}     | ${'looser'}   | ${'more exemptions'}
  ${codes('a')}                                                | ${codes('a', 'b')}                                           | ${'at-least'}     | ${'stricter'} | ${'fewer exemptions'}
  ${codes('a')}                                                | ${codes('b')}                                                | ${'at-least'}     | ${'depends'}  | ${'other exemptions'}
  ${codes('a')}                                                | ${codes('a')}                                                | ${'at-least'}     | ${'same'}     | ${'the same exemptions'}
`(
  '$found, because $because',
  ({
    one,
    other,
    direction,
    found,
  }: {
    one: Figure
    other: Figure
    direction: 'at-most'
    found: string | undefined
  }) => {
    expect(compareFigures(one, other, direction, newCalendar())).toBe(found)
  },
)
