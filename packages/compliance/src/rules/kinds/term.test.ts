import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, civilDateOf } from '@tenderlight/law/civil-date'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { isWorkingDay } from '@tenderlight/law/working-days'
import type { Span } from './suspension.ts'
import { isProvisional, termOf } from './term.ts'

/** The end of a term as text, or that it is not known. */
function endOf(trigger: string, days: number, counting: 'working-days' | 'days', spans: readonly Span[]): string {
  const term = termOf(CALENDAR_CN, civilDate(trigger), days, counting, spans)
  if (term === undefined) return 'not known'
  return term.aimFor === term.due ? civilDateOf(term.due) : `${civilDateOf(term.aimFor)} → ${civilDateOf(term.due)}`
}

test.each`
  because                                                   | spans                                                                                         | end
  ${'nothing stops it: seven working days after Friday'}    | ${[]}                                                                                         | ${'2026-11-17'}
  ${'a challenge of two working days adds two'}             | ${[{ from: '2026-11-10', until: '2026-11-11' }]}                                              | ${'2026-11-19'}
  ${'days of rest inside a challenge add nothing'}          | ${[{ from: '2026-11-13', until: '2026-11-16' }]}                                              | ${'2026-11-19'}
  ${'two challenges stop it twice'}                         | ${[{ from: '2026-11-10', until: '2026-11-10' }, { from: '2026-11-12', until: '2026-11-12' }]} | ${'2026-11-19'}
  ${'overlapping ones stop it once'}                        | ${[{ from: '2026-11-10', until: '2026-11-12' }, { from: '2026-11-11', until: '2026-11-12' }]} | ${'2026-11-20'}
  ${'one inside another changes nothing'}                   | ${[{ from: '2026-11-10', until: '2026-11-12' }, { from: '2026-11-11', until: '2026-11-11' }]} | ${'2026-11-20'}
  ${'they are listed in any order'}                         | ${[{ from: '2026-11-12', until: '2026-11-12' }, { from: '2026-11-10', until: '2026-11-10' }]} | ${'2026-11-19'}
  ${'one that began before the term stops its first days'}  | ${[{ from: '2026-10-30', until: '2026-11-09' }]}                                              | ${'2026-11-18'}
  ${'one that ended before the term stops nothing'}         | ${[{ from: '2026-10-20', until: '2026-11-06' }]}                                              | ${'2026-11-17'}
  ${'one after the plain end stops nothing'}                | ${[{ from: '2026-11-18', until: '2026-11-30' }]}                                              | ${'2026-11-17'}
  ${'an open one after the plain end stops nothing'}        | ${[{ from: '2026-11-18', until: undefined }]}                                                 | ${'2026-11-17'}
  ${'one that begins after the end that the first one set'} | ${[{ from: '2026-11-17', until: '2026-11-17' }, { from: '2026-11-18', until: '2026-11-18' }]} | ${'2026-11-19'}
  ${'an open one on the last day: the end is not known'}    | ${[{ from: '2026-11-17' }]}                                                                   | ${'not known'}
  ${'an open one behind a closed one'}                      | ${[{ from: '2026-11-10', until: '2026-11-11' }, { from: '2026-11-19' }]}                      | ${'not known'}
`('$because', ({ spans, end }) => {
  expect(endOf('2026-11-06', 7, 'working-days', spans)).toBe(end)
})

test('days of the calendar: the plain last day, then the move off a rest day', () => {
  expect(endOf('2026-11-06', 7, 'days', [])).toBe('2026-11-13')
  expect(endOf('2026-11-06', 7, 'days', [{ from: '2026-11-10', until: '2026-11-10' }])).toBe('2026-11-14 → 2026-11-16')
  // It began between the plain last day and the moved one: the term had run out.
  expect(endOf('2026-11-06', 8, 'days', [{ from: '2026-11-15', until: '2026-11-20' }])).toBe('2026-11-14 → 2026-11-16')
})

test('a term of no working days ends where it began, on a rest day too', () => {
  expect(endOf('2026-11-07', 0, 'working-days', [])).toBe('2026-11-07')
  expect(endOf('2026-11-07', 0, 'days', [])).toBe('2026-11-07 → 2026-11-09')
})

test('the working days of a published year are known from its first day through its last', () => {
  const { firstDay, lastDay } = CALENDAR_CN
  const days = [firstDay - 1, firstDay, lastDay, lastDay + 1]
  expect(days.map((day) => isProvisional(CALENDAR_CN, day))).toEqual([true, false, false, true])
})

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2024-09-01', days))
  const aSpan = fc
    .record({ wait: fc.integer({ min: -9, max: 40 }), length: fc.integer({ min: 0, max: 12 }), open: fc.nat(9) })
    .map(({ wait, length, open }) => ({ wait, length: open === 0 ? undefined : length }))

  test('several spans: the same end as counting one day at a time', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('working-days' as const, 'days' as const),
        fc.array(aSpan, { maxLength: 4 }),
        (trigger, days, counting, drawn) => {
          const spans = drawn.map(({ wait, length }) => ({
            from: addDays(trigger, wait),
            until: length === undefined ? undefined : addDays(trigger, wait + length),
          }))
          let date = trigger
          let counted = 0
          for (let step = 0; counted < days && step < 900; step += 1) {
            date = addDays(date, 1)
            const stopped = spans.some(({ from, until }) => from <= date && (until === undefined || date <= until))
            if (!stopped && (counting === 'days' || isWorkingDay(CALENDAR_CN, date))) counted += 1
          }
          const term = termOf(CALENDAR_CN, trigger, days, counting, spans)
          expect(term === undefined ? undefined : civilDateOf(term.aimFor)).toBe(counted < days ? undefined : date)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a span more never brings the end forward', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.array(aSpan, { minLength: 1, maxLength: 3 }),
        (on, n, drawn) => {
          const spans = drawn.map(({ wait, length = 3 }) => ({
            from: addDays(on, wait),
            until: addDays(on, wait + length),
          }))
          const whole = termOf(CALENDAR_CN, on, n, 'days', spans)
          const fewer = termOf(CALENDAR_CN, on, n, 'days', spans.slice(1))
          expect(whole?.due).toBeGreaterThanOrEqual(fewer?.due ?? Infinity)
        },
      ),
    )
  })
})
