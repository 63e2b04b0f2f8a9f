import { expect, test } from 'vitest'
import type { Holiday } from '../calendar.ts'
import type { CivilDate } from '../civil-date.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import { checkDays } from './check-days.ts'

const SPRING: Holiday = ['春节', '2027-02-05', '2027-02-12']
const NATIONAL: Holiday = ['国庆节', '2027-10-01', '2027-10-07']

const found = (more: Partial<HolidayNotice>): string[] =>
  checkDays({
    year: 2027,
    number: '示例〔2026〕0号',
    announcedOn: '2026-11-04',
    verified: false,
    holidays: [SPRING, NATIONAL],
    ...more,
  }).map(({ code, where, found: what }) => `${code} ${where} ${what}`)
const ofHolidays = (...more: Holiday[]): string[] => found({ holidays: [SPRING, NATIONAL, ...more] })

test.each<[announcedOn: CivilDate, odd: boolean, because: string]>([
  ['2025-12-31', true, 'the last day of the year before the year before'],
  ['2026-01-01', false, 'the first day of the year before'],
  ['2027-12-31', false, 'the last day of the year itself: an amendment may be late'],
  ['2028-01-01', true, 'the year is over'],
])('announced on %s is odd: %s, %s', (announcedOn, odd) => {
  expect(found({ announcedOn })).toStrictEqual(odd ? [`announced-at-odd-time announcedOn ${announcedOn}`] : [])
})

test.each<[because: string, holiday: Holiday, problems: string[]]>([
  ['the turn of the year may begin on 15 December', ['元旦', '2026-12-15', '2026-12-16'], []],
  ['not a day earlier', ['元旦', '2026-12-14', '2026-12-15'], ['outside-year holidays[2] 2026-12-14']],
  ['the last day of the year may be a rest day', ['元旦', '2027-12-31', '2027-12-31'], []],
  [
    'the first of the next belongs to its own notice',
    ['元旦', '2027-12-31', '2028-01-01'],
    ['outside-year holidays[2] 2028-01-01'],
  ],
  ['fifteen days in one go', ['长假', '2027-07-01', '2027-07-15'], []],
  ['sixteen', ['长假', '2027-07-01', '2027-07-16'], ['range-too-long holidays[2] 2027-07-01 – 2027-07-16']],
  ['a single day', ['端午节', '2027-06-09', '2027-06-09'], []],
  [
    'a last day before the first',
    ['端午节', '2027-06-09', '2027-06-08'],
    ['range-reversed holidays[2] 2027-06-09 – 2027-06-08'],
  ],
])('days: %s', (_because, holiday, problems) => {
  expect(ofHolidays(holiday)).toStrictEqual(problems)
})

test.each<[because: string, holidays: Holiday[], problems: string[]]>([
  [
    'twice a rest day',
    [
      ['端午节', '2027-06-09', '2027-06-10'],
      ['又', '2027-06-10', '2027-06-11'],
    ],
    ['overlapping holidays[3] 2027-06-10'],
  ],
  [
    'worked for two holidays',
    [
      ['端午节', '2027-06-09', '2027-06-09', '2027-06-12'],
      ['又', '2027-06-10', '2027-06-10', '2027-06-12'],
    ],
    ['overlapping holidays[3].makeUp[0] 2027-06-12'],
  ],
  [
    'rest day and make-up day at once',
    [['端午节', '2027-06-09', '2027-06-13', '2027-06-12', '2027-06-19']],
    ['overlapping holidays[2].makeUp[0] 2027-06-12'],
  ],
])('each day once: %s', (_because, holidays, problems) => {
  expect(ofHolidays(...holidays)).toStrictEqual(problems)
})

test.each<[on: CivilDate, far: boolean, because: string]>([
  ['2027-07-13', false, '31 days before the holiday'],
  ['2027-07-14', true, '32 days before it'],
  ['2027-05-12', false, '31 days after it'],
  ['2027-05-11', true, '32 days after it'],
])('Saturday 12 June worked for %s is far away: %s, %s', (on, far) => {
  expect(ofHolidays(['端午节', on, on, '2027-06-12'])).toStrictEqual(
    far ? ['make-up-far-away holidays[2].makeUp[0] 2027-06-12'] : [],
  )
})

test.each<[day: CivilDate, problems: string[], because: string]>([
  ['2027-06-11', ['make-up-on-weekday holidays[2].makeUp[0] 2027-06-11'], 'a Friday'],
  ['2027-06-12', [], 'a Saturday'],
  ['2027-06-13', [], 'a Sunday'],
  ['2027-06-14', ['make-up-on-weekday holidays[2].makeUp[0] 2027-06-14'], 'a Monday'],
])('worked on %s instead: %s, %s', (day, problems) => {
  expect(ofHolidays(['端午节', '2027-06-09', '2027-06-09', day])).toStrictEqual(problems)
})

test('a year has its two festivals, alone or with another; an amendment need not', () => {
  expect(found({ holidays: [['国庆节、中秋节', '2027-10-01', '2027-10-08']] })).toStrictEqual([
    'missing-festival holidays 春节',
  ])
  expect(found({ holidays: [SPRING] })).toStrictEqual(['missing-festival holidays 国庆节'])
  expect(found({ holidays: [SPRING], amends: '示例〔2026〕0号' })).toStrictEqual([])
})
