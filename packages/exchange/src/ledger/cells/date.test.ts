import { describe, expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { numberCell } from './cell.ts'
import { readDate } from './date.ts'
import { EXPECTED } from './unreadable.ts'

const text = (written: string): Cell => ({ kind: 'text', text: written })

describe('a date written as text', () => {
  test.each`
    because                                   | written                        | date            | time
    ${'ISO'}                                  | ${'2026-02-10'}                | ${'2026-02-10'} | ${undefined}
    ${'strokes'}                              | ${'2026/2/10'}                 | ${'2026-02-10'} | ${undefined}
    ${'points'}                               | ${'2026.2.10'}                 | ${'2026-02-10'} | ${undefined}
    ${'Chinese'}                              | ${'2026年2月10日'}             | ${'2026-02-10'} | ${undefined}
    ${'Chinese with noughts and blanks'}      | ${' 2026 年 02 月 10 日 '}     | ${'2026-02-10'} | ${undefined}
    ${'the spoken 号'}                        | ${'2026年2月10号'}             | ${'2026-02-10'} | ${undefined}
    ${'full-width digits'}                    | ${'２０２６－０２－１０'}      | ${'2026-02-10'} | ${undefined}
    ${'the leap day'}                         | ${'2024-2-29'}                 | ${'2024-02-29'} | ${undefined}
    ${'an hour beside it'}                    | ${'2026-02-10 09:30'}          | ${'2026-02-10'} | ${'09:30'}
    ${'one-digit day and hour'}               | ${'2026-2-1 9:30'}             | ${'2026-02-01'} | ${'09:30'}
    ${'seconds'}                              | ${'2026/2/10 14:05:59'}        | ${'2026-02-10'} | ${'14:05'}
    ${'an ISO date-time'}                     | ${'2026-02-10T09:30:00'}       | ${'2026-02-10'} | ${'09:30'}
    ${'China time said outright'}             | ${'2026-02-10T09:30:00+08:00'} | ${'2026-02-10'} | ${'09:30'}
    ${'hours in words'}                       | ${'2026年2月10日9时30分'}      | ${'2026-02-10'} | ${'09:30'}
    ${'the afternoon in words'}               | ${'2026年2月10日下午2:30'}     | ${'2026-02-10'} | ${'14:30'}
    ${'midnight is how sheets write no hour'} | ${'2026-02-10 00:00:00'}       | ${'2026-02-10'} | ${undefined}
    ${'a serial number that a .csv carries'}  | ${'46063'}                     | ${'2026-02-10'} | ${undefined}
  `('$because: $written', ({ written, date, time }) => {
    expect(readDate(text(written), false)).toEqual(time === undefined ? { date } : { date, time })
  })

  test.each`
    because                               | written
    ${'a day that does not exist'}        | ${'2026-02-30'}
    ${'no leap year'}                     | ${'2026年2月29日'}
    ${'no day'}                           | ${'2026-02'}
    ${'two digits of a year'}             | ${'26.2.10'}
    ${'a slip of the year'}               | ${'2206-02-10'}
    ${'a slip of the year'}               | ${'0206-02-10'}
    ${'mixed separators'}                 | ${'2026-02/10'}
    ${'month and day the other way'}      | ${'10/2/2026'}
    ${'a guess'}                          | ${'约2026-02-10'}
    ${'two dates'}                        | ${'2026-02-10、2026-02-11'}
    ${'an hour that does not exist'}      | ${'2026-02-10 25:00'}
    ${'another time zone'}                | ${'2026-02-10T16:00:00Z'}
    ${'nothing yet'}                      | ${'待定'}
    ${'digits run together'}              | ${'2026-2-109:30'}
    ${'a serial number from before 1990'} | ${'2026'}
  `('refuses $written: $because', ({ written }) => {
    expect(readDate(text(written), false)).toBe(EXPECTED.date)
  })

  test.each(['', '  ', '/', '-', '—', '——', '／', '无'])('takes %j for blank', (written) => {
    expect(readDate(text(written), false)).toBeUndefined()
  })
})

describe('a date in a cell of numbers', () => {
  test.each`
    because                                  | serial              | date1904 | date            | time
    ${'counted from 1900'}                   | ${46_063}           | ${false} | ${'2026-02-10'} | ${undefined}
    ${'counted from 1904'}                   | ${46_063 - 1462}    | ${true}  | ${'2026-02-10'} | ${undefined}
    ${'a fraction is the hour'}              | ${46_063.395833}    | ${false} | ${'2026-02-10'} | ${'09:30'}
    ${'binary noise does not lose a minute'} | ${46_063 + 14 / 24} | ${false} | ${'2026-02-10'} | ${'14:00'}
    ${'the first day that is taken'}         | ${32_874}           | ${false} | ${'1990-01-01'} | ${undefined}
    ${'the last day that is taken'}          | ${73_050}           | ${false} | ${'2099-12-31'} | ${undefined}
  `('$because', ({ serial, date1904, date, time }) => {
    const cell = numberCell(serial, 'yyyy-mm-dd', date1904)
    expect(readDate(cell, date1904)).toEqual(time === undefined ? { date } : { date, time })
  })

  test.each([5, 2026, 32_873, 73_051, 20_260_210, -1, Number.NaN])('refuses %d', (serial) => {
    expect(readDate(numberCell(serial, undefined, false), false)).toBe(EXPECTED.date)
  })

  test('refuses an error cell', () => {
    expect(readDate({ kind: 'error', text: '#REF!' }, false)).toBe(EXPECTED.date)
  })
})
