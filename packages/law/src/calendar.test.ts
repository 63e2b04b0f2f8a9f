import { expect, test } from 'vitest'
import { buildCalendar } from './calendar.ts'
import type { CalendarSource, Holiday } from './calendar.ts'
import { CALENDAR_CN } from './calendars/cn.ts'
import { CN_HOLIDAYS } from './calendars/cn-holidays.ts'
import { addWorkingDays, dayKind, isWorkingDay } from './working-days.ts'

const SOURCE: CalendarSource = {
  version: 'test.1',
  knownOn: '2020-01-20',
  coveredFrom: '2020-01-01',
  coveredThrough: '2020-12-31',
  holidays: [],
  notices: [],
}
const withHolidays = (...holidays: Holiday[]): CalendarSource => ({ ...SOURCE, holidays })

test('a calendar as it was known before the extension of 2020-01-26 gives the dates of that day', () => {
  const asFirstAnnounced = CN_HOLIDAYS.filter(([name, from]) => !(name === '春节' && from.startsWith('2020')))
  const before = buildCalendar({
    ...SOURCE,
    version: 'cn-2020.1',
    coveredFrom: '2007-01-01',
    holidays: [
      ...asFirstAnnounced.filter(([, , through]) => through <= '2020-12-31'),
      ['春节', '2020-01-24', '2020-01-30', '2020-01-19', '2020-02-01'],
    ],
  })
  expect(before).toMatchObject({ version: 'cn-2020.1', knownOn: '2020-01-20', coveredThrough: '2020-12-31' })
  expect(addWorkingDays(before, '2020-01-20', 7).date).toBe('2020-02-04')
  expect(addWorkingDays(CALENDAR_CN, '2020-01-20', 7).date).toBe('2020-02-06')
  expect(dayKind(before, '2020-02-01')).toStrictEqual({
    working: true,
    kind: 'make-up',
    name: '春节',
    provisional: false,
  })
})

test('a calendar without holidays counts weekdays, and knows where it ends', () => {
  const bare = buildCalendar(SOURCE)
  expect(isWorkingDay(bare, '2020-01-01')).toBe(true)
  expect(addWorkingDays(bare, '2020-12-30', 1)).toStrictEqual({ date: '2020-12-31', provisional: false })
  expect(addWorkingDays(bare, '2020-12-30', 2)).toStrictEqual({ date: '2021-01-04', provisional: true })
})

test('a make-up working day that falls on a weekday is an ordinary weekday', () => {
  const calendar = buildCalendar(withHolidays(['春节', '2020-01-24', '2020-01-30', '2020-02-03']))
  expect(dayKind(calendar, '2020-02-03')).toStrictEqual({ working: true, kind: 'weekday', provisional: false })
})

test('a calendar whose covered range has no working day still reckons beyond it', () => {
  const idle = buildCalendar({ ...SOURCE, coveredFrom: '2020-02-01', coveredThrough: '2020-02-02' })
  expect(addWorkingDays(idle, '2020-01-31', 1)).toStrictEqual({ date: '2020-02-03', provisional: true })
  expect(addWorkingDays(idle, '2020-01-30', 1)).toStrictEqual({ date: '2020-01-31', provisional: true })
})

test.each`
  because                                   | source                                                                                                | message
  ${'rest and make-up at once'}             | ${withHolidays(['甲', '2020-05-01', '2020-05-05', '2020-05-05'])}                                     | ${'2020-05-05 both as rest and as make-up day'}
  ${'the same in two holidays'}             | ${withHolidays(['甲', '2020-05-01', '2020-05-05'], ['乙', '2020-06-01', '2020-06-02', '2020-05-03'])} | ${'2020-05-03 both as rest and as make-up day'}
  ${'a holiday that ends before it begins'} | ${withHolidays(['甲', '2020-05-05', '2020-05-01'])}                                                   | ${'ends on 2020-05-01, before it begins on 2020-05-05'}
  ${'a rest day beyond the coverage'}       | ${withHolidays(['甲', '2020-12-31', '2021-01-02'])}                                                   | ${'甲 2021-01-01 lies outside the coverage'}
  ${'a make-up day before the coverage'}    | ${withHolidays(['甲', '2020-01-01', '2020-01-01', '2019-12-29'])}                                     | ${'甲 2019-12-29 lies outside the coverage'}
  ${'a date that does not exist'}           | ${withHolidays(['甲', '2020-02-30', '2020-03-01'])}                                                   | ${'Not a civil date'}
  ${'coverage turned round'}                | ${{ ...SOURCE, coveredThrough: '2019-12-31' }}                                                        | ${'Calendar test.1 covers no day'}
`('refused: $because', ({ source, message }: { source: CalendarSource; message: string }) => {
  expect(() => buildCalendar(source)).toThrow(RangeError)
  expect(() => buildCalendar(source)).toThrow(message)
})
