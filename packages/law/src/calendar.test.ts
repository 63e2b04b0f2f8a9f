import { describe, expect, test } from 'vitest'
import { announcedDays, buildCalendar } from './calendar.ts'
import type { Calendar, CalendarSource, Holiday } from './calendar.ts'
import { CALENDAR_CN } from './calendars/cn.ts'
import { CN_HOLIDAYS } from './calendars/cn-holidays.ts'
import { civilDateOf } from './civil-date.ts'
import type { CivilDate } from './civil-date.ts'
import { addWorkingDays, dayKind, isWorkingDay, workingDaysBetween } from './working-days.ts'

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

test('a calendar of a single day is a calendar', () => {
  const single = buildCalendar({ ...SOURCE, coveredThrough: '2020-01-01' })
  expect(addWorkingDays(single, '2019-12-31', 1)).toStrictEqual({ date: '2020-01-01', provisional: false })
  expect(addWorkingDays(single, '2020-01-01', 1)).toStrictEqual({ date: '2020-01-02', provisional: true })
})

test('years before 1970, whose days have numbers below 0, are counted like any others', () => {
  const old = buildCalendar({ ...SOURCE, coveredFrom: '1960-01-01', coveredThrough: '1960-12-31' })
  expect(workingDaysBetween(old, '1960-01-01', '1960-12-30').days).toBe(260)
  expect(workingDaysBetween(old, '2000-12-22', '2000-12-29').days).toBe(5)
})

test('two holidays may share a rest day', () => {
  const shared = buildCalendar(
    withHolidays(['国庆节', '2020-10-01', '2020-10-05'], ['中秋节', '2020-10-05', '2020-10-06']),
  )
  expect(dayKind(shared, '2020-10-05')).toMatchObject({ working: false, kind: 'holiday' })
})

test('the announced days are those of the notices, not what is presumed of later years', () => {
  const days = announcedDays(buildCalendar(withHolidays(['元旦', '2020-12-31', '2020-12-31', '2020-12-27'])))
  expect([...days].map(([day, { working, name }]) => `${civilDateOf(day)} ${working} ${name}`)).toStrictEqual([
    '2020-12-31 false 元旦',
    '2020-12-27 true 元旦',
  ])
})

describe('after the published years', () => {
  const untilMayDay = (): Calendar => buildCalendar({ ...SOURCE, coveredThrough: '2020-05-01' })

  test.each<[on: CivilDate, working: boolean, because: string]>([
    ['2020-01-01', true, 'published: nobody announced a rest'],
    ['2020-05-01', true, 'the last published day is not presumed either'],
    ['2020-10-01', false, 'a holiday of fixed day in the rest of the same year'],
    ['2021-01-01', false, 'and in the year after'],
    ['2060-10-01', false, 'and in the fortieth'],
    ['2061-01-03', true, 'a plain Monday in the one after that'],
    ['2061-10-03', true, 'whose holidays are not presumed any more'],
  ])('%s is worked: %s, %s', (on, working) => {
    expect(isWorkingDay(untilMayDay(), on)).toBe(working)
  })

  test('whole years are followed by the first one that is not published and forty more', () => {
    const whole = buildCalendar(SOURCE)
    expect(civilDateOf(whole.lastIndexed)).toBe('2061-12-31')
    expect(dayKind(whole, '2061-10-03')).toMatchObject({ kind: 'holiday', name: '国庆节', provisional: true })
    expect(dayKind(whole, '2062-10-03')).toMatchObject({ kind: 'weekday' })
  })

  test.each`
    from            | n      | to              | because
    ${'2061-12-29'} | ${1}   | ${'2061-12-30'} | ${'up to the last indexed working day, a Friday'}
    ${'2061-12-30'} | ${1}   | ${'2062-01-02'} | ${'beyond it the weekdays count on'}
    ${'2061-12-31'} | ${5}   | ${'2062-01-06'} | ${'from the last indexed day, a Saturday'}
    ${'2062-03-03'} | ${10}  | ${'2062-03-17'} | ${'wholly beyond it'}
    ${'2061-12-23'} | ${265} | ${'2062-12-29'} | ${'from within it far beyond'}
  `('$from + $n = $to and back: $because', ({ from, n, to }: { from: CivilDate; n: number; to: CivilDate }) => {
    const whole = buildCalendar(SOURCE)
    expect(addWorkingDays(whole, from, n).date).toBe(to)
    expect(workingDaysBetween(whole, from, to).days).toBe(n)
  })

  test('a last indexed day that is worked counts as one', () => {
    const until2019 = buildCalendar({ ...SOURCE, coveredFrom: '2019-01-01', coveredThrough: '2019-12-31' })
    expect(civilDateOf(until2019.lastIndexed)).toBe('2060-12-31') // a Friday
    expect(addWorkingDays(until2019, '2060-12-30', 1).date).toBe('2060-12-31')
    expect(addWorkingDays(until2019, '2060-12-31', 1).date).toBe('2061-01-03')
    expect(workingDaysBetween(until2019, '2060-12-30', '2061-01-03').days).toBe(2)
  })
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
