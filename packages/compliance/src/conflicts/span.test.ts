import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addDays } from '@tenderlight/law/civil-date'
import { addWorkingDays } from '@tenderlight/law/working-days'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareFigures } from './compare.ts'
import type { Figure } from './figure.ts'
import { compareTerms, comparedOver, spanOf } from './span.ts'
import type { Term } from './span.ts'

const term = (days: number, counting: Term['counting'] = 'working-days'): Term => ({ days, counting })

test.each`
  one                       | other                     | order        | because
  ${term(7)}                | ${term(30, 'days')}       | ${'earlier'} | ${'7 working days took at most 19 days'}
  ${term(30, 'days')}       | ${term(7)}                | ${'later'}   | ${'the same the other way'}
  ${term(2)}                | ${term(2)}                | ${'same'}    | ${'one and the same'}
  ${term(15)}               | ${term(21, 'days')}       | ${'depends'} | ${'three weeks hold 15 working days only without holidays'}
  ${term(3)}                | ${term(3, 'days')}        | ${'later'}   | ${'working days pass no faster than days'}
  ${term(0, 'days')}        | ${term(2)}                | ${'earlier'} | ${'the same day is before any other'}
  ${term(20, 'plain-days')} | ${term(30, 'plain-days')} | ${'earlier'} | ${'least distances are never moved'}
`(
  '$one.days $one.counting against $other.days $other.counting: $order, because $because',
  ({ one, other, order }: { one: Term; other: Term; order: string }) => {
    expect(compareTerms(CALENDAR_CN, one, other)).toBe(order)
  },
)

test('a span is the fewest and the most days that any day of the calendar gives', () => {
  const { from, through } = comparedOver(CALENDAR_CN)
  const seven = spanOf(CALENDAR_CN, term(7))
  expect(seven).toEqual({ least: 7, most: 19 })
  expect(spanOf(CALENDAR_CN, term(30, 'plain-days'))).toEqual({ least: 30, most: 30 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6000 }), (days) => {
      const day = addDays(from, days)
      if (day > through) return
      const end = addWorkingDays(CALENDAR_CN, day, 7).date
      expect(end >= addDays(day, seven.least) && end <= addDays(day, seven.most)).toBe(true)
    }),
  )
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
    expect(compareFigures(one, other, direction, CALENDAR_CN)).toBe(found)
  },
)
