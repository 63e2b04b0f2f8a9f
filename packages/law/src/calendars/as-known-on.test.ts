import { describe, expect, test } from 'vitest'
import { buildCalendar } from '../calendar.ts'
import { civilDate } from '../civil-date.ts'
import type { CivilDate } from '../civil-date.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import { addWorkingDays, dayKind } from '../working-days.ts'
import { CN_NOTICES } from './cn-notices.ts'
import { CALENDAR_CN, calendarAsKnownOn, calendarWith, noticesOf } from './cn.ts'

/** A notice as it might come for 2027; nobody has announced it. */
const NEXT: HolidayNotice = {
  year: 2027,
  number: '国办发明电〔2026〕99号',
  announcedOn: '2026-11-23',
  verified: false,
  holidays: [
    ['元旦', '2027-01-01', '2027-01-03'],
    ['春节', '2027-02-05', '2027-02-12', '2027-01-30', '2027-02-14'],
    ['国庆节', '2027-10-01', '2027-10-07', '2027-09-26', '2027-10-09'],
  ],
}
const AMENDMENT: HolidayNotice = {
  year: 2027,
  number: '国办发明电〔2027〕1号',
  announcedOn: '2027-01-20',
  verified: false,
  amends: '国办发明电〔2026〕99号',
  holidays: [['春节', '2027-02-05', '2027-02-13', '2027-01-30']],
}

test.each`
  on              | version        | coveredThrough  | knownOn         | because
  ${'2006-12-18'} | ${'cn-2007.1'} | ${'2007-12-31'} | ${'2006-12-18'} | ${'the first notice'}
  ${'2007-12-17'} | ${'cn-2007.1'} | ${'2007-12-31'} | ${'2006-12-18'} | ${'the notice for 2008 was a day away'}
  ${'2015-05-12'} | ${'cn-2015.1'} | ${'2015-12-31'} | ${'2014-12-16'} | ${'3 September was still a Thursday like any other'}
  ${'2015-05-13'} | ${'cn-2015.2'} | ${'2015-12-31'} | ${'2015-05-13'} | ${'a holiday was added'}
  ${'2018-12-05'} | ${'cn-2018.1'} | ${'2018-12-31'} | ${'2017-11-30'} | ${'dated 12-04, but published two days later'}
  ${'2018-12-06'} | ${'cn-2019.1'} | ${'2019-12-31'} | ${'2018-12-06'} | ${'published'}
  ${'2019-03-22'} | ${'cn-2019.2'} | ${'2019-12-31'} | ${'2019-03-22'} | ${'Labour Day became four days'}
  ${'2020-01-25'} | ${'cn-2020.1'} | ${'2020-12-31'} | ${'2019-11-21'} | ${'the day before the extension'}
  ${'2020-01-26'} | ${'cn-2020.2'} | ${'2020-12-31'} | ${'2020-01-26'} | ${'Spring Festival was extended'}
  ${'2025-11-03'} | ${'cn-2025.1'} | ${'2025-12-31'} | ${'2024-11-12'} | ${'2026 was not known'}
  ${'2025-11-04'} | ${'cn-2026.1'} | ${'2026-12-31'} | ${'2026-11-21'} | ${'and now it was, to this day the last'}
  ${'2026-11-21'} | ${'cn-2026.1'} | ${'2026-12-31'} | ${'2026-11-21'} | ${'today'}
`('on $on the calendar was $version: $because', ({ on, version, coveredThrough, knownOn }: Record<string, string>) => {
  const calendar = calendarAsKnownOn(civilDate(on ?? ''))
  expect(calendar).toMatchObject({ version, coveredThrough, knownOn })
  expect(calendarAsKnownOn(civilDate(on ?? ''))).toBe(calendar)
})

test('what is known today is the calendar itself, and before the first notice there is none', () => {
  expect(calendarAsKnownOn('2026-11-21')).toBe(CALENDAR_CN)
  expect(() => calendarAsKnownOn('2006-12-17')).toThrow(RangeError)
})

test('the notices behind a calendar are told with their numbers and marks as they were known', () => {
  expect(calendarAsKnownOn('2009-12-07').notices).toStrictEqual([
    { year: 2007, numbers: ['国办发明电〔2006〕49号'], verified: true },
    { year: 2008, numbers: [], verified: false },
    { year: 2009, numbers: ['国办发明电〔2008〕42号'], verified: false },
  ])
})

test('a calendar made otherwise has no notices, is known as it is, and stays itself where nothing is added', () => {
  const own = buildCalendar({
    version: 'own.1',
    knownOn: '2020-01-20',
    coveredFrom: '2020-01-01',
    coveredThrough: '2020-12-31',
    holidays: [],
    notices: [],
  })
  expect(noticesOf(own)).toStrictEqual([])
  expect(calendarAsKnownOn('2020-01-01', own)).toBe(own)
  expect(calendarWith(own, [])).toBe(own)
})

describe('the changes of 2015, 2019 and 2020', () => {
  const due = (knownOn: CivilDate, from: CivilDate, n: number) =>
    addWorkingDays(calendarAsKnownOn(knownOn), from, n).date
  test.each`
    because                                           | knownOn         | from            | n    | due
    ${'2019: Labour Day of one day'}                  | ${'2019-03-21'} | ${'2019-04-26'} | ${3} | ${'2019-05-02'}
    ${'2019: four days, 04-28 and 05-05 worked'}      | ${'2019-03-22'} | ${'2019-04-26'} | ${3} | ${'2019-04-30'}
    ${'2019: and over the holiday'}                   | ${'2019-03-22'} | ${'2019-04-30'} | ${1} | ${'2019-05-05'}
    ${'2020: the make-up Saturday 02-01 was to come'} | ${'2020-01-20'} | ${'2020-01-20'} | ${7} | ${'2020-02-04'}
    ${'2020: extended to 02-02, 02-01 cancelled'}     | ${'2020-01-26'} | ${'2020-01-20'} | ${7} | ${'2020-02-06'}
    ${'2015: before the anniversary was announced'}   | ${'2015-05-12'} | ${'2015-09-02'} | ${1} | ${'2015-09-03'}
    ${'2015: after it, Sunday 09-06 worked'}          | ${'2015-05-13'} | ${'2015-09-02'} | ${1} | ${'2015-09-06'}
  `('$because', ({ knownOn, from, n, due: expected }) => {
    expect(due(knownOn as CivilDate, from as CivilDate, Number(n))).toBe(expected)
  })

  test('a year whose notice is not out is provisional', () => {
    const before = addWorkingDays(calendarAsKnownOn('2025-11-03'), '2026-02-10', 7)
    expect(before).toStrictEqual({ date: '2026-02-19', provisional: true })
    expect(addWorkingDays(CALENDAR_CN, '2026-02-10', 7)).toStrictEqual({ date: '2026-02-26', provisional: false })
    expect(dayKind(calendarAsKnownOn('2025-11-03'), '2026-02-17')).toMatchObject({ kind: 'weekday', provisional: true })
  })
})

describe('with notices that were loaded', () => {
  const withNext = () => calendarWith(CALENDAR_CN, [NEXT])

  test('a further year is covered, under a version that names its content', () => {
    const next = withNext()
    expect(next.version).toMatch(/^cn-2027\.1\+[0-9a-f]{8}$/u)
    expect(next).toMatchObject({ coveredThrough: '2027-12-31', knownOn: '2026-11-23' })
    expect(next.notices.at(-1)).toStrictEqual({ year: 2027, numbers: [NEXT.number], verified: false })
    expect(addWorkingDays(next, '2026-12-31', 1)).toStrictEqual({ date: '2027-01-04', provisional: false })
    expect(addWorkingDays(next, '2027-02-04', 1).date).toBe('2027-02-14')
  })

  test('a stored version names the same content tomorrow', () => {
    expect(withNext().version).toBe('cn-2027.1+c5e2836e')
    expect(calendarWith(CALENDAR_CN, [NEXT, AMENDMENT]).version).toBe('cn-2027.2+b3099c9a')
  })

  test('its notices are those of the calendar it was made from and the loaded ones, and can be taken back', () => {
    const another = { ...NEXT, number: '国办发明电〔2026〕100号' }
    const calendar = calendarWith(CALENDAR_CN, [another])
    expect(noticesOf(calendar)).toStrictEqual([...CN_NOTICES, another])
    expect(calendarAsKnownOn('2026-11-22', calendar)).toBe(CALENDAR_CN)
  })

  test('the fingerprint has eight digits, those that begin with 0 too', () => {
    const numbers = Array.from({ length: 40 }, (_, at) => `国办发明电〔2026〕${at + 1}号`)
    const versions = numbers.map((number) => calendarWith(CALENDAR_CN, [{ ...NEXT, number }]).version)
    expect(new Set(versions).size).toBe(40)
    expect(versions.filter((version) => !/^cn-2027\.1\+[0-9a-f]{8}$/u.test(version))).toStrictEqual([])
    expect(versions.some((version) => version.includes('+0'))).toBe(true)
  })

  test.each<[because: string, announced: CivilDate[], knownOn: CivilDate]>([
    ['announced before the day up to which the product looked', ['2026-11-10'], '2026-11-21'],
    ['on that very day', ['2026-11-21'], '2026-11-21'],
    ['after it', ['2026-11-22'], '2026-11-22'],
    ['the newest counts, wherever it stands', ['2026-11-25', '2027-02-01', '2026-12-01'], '2027-02-01'],
  ])('the calendar is known on the day of its newest notice: %s', (_because, [first, ...amendments], knownOn) => {
    const further = amendments.map((announcedOn) => ({ ...AMENDMENT, announcedOn, number: `改${announcedOn}` }))
    const loaded = [{ ...NEXT, announcedOn: first ?? NEXT.announcedOn }, ...further]
    expect(calendarWith(CALENDAR_CN, loaded).knownOn).toBe(knownOn)
  })

  test.each`
    first    | amendment | told
    ${true}  | ${true}   | ${true}
    ${true}  | ${false}  | ${false}
    ${false} | ${true}   | ${false}
    ${false} | ${false}  | ${false}
  `('a year is verified where all of its notices are: $first, $amendment', ({ first, amendment, told }) => {
    const notices = [
      { ...NEXT, verified: first === true },
      { ...AMENDMENT, verified: amendment === true },
    ]
    expect(calendarWith(CALENDAR_CN, notices).notices.at(-1)).toStrictEqual({
      year: 2027,
      numbers: [NEXT.number, AMENDMENT.number],
      verified: told,
    })
  })

  test('other days, another version; the same again, the same object', () => {
    const other = calendarWith(CALENDAR_CN, [{ ...NEXT, holidays: NEXT.holidays.slice(1) }])
    const next = withNext()
    expect(other.version).not.toBe(next.version)
    expect(calendarWith(CALENDAR_CN, [structuredClone(NEXT)])).toBe(next)
    expect(calendarWith(next, [NEXT])).toBe(next)
    expect(calendarWith(CALENDAR_CN, [])).toBe(CALENDAR_CN)
    expect(calendarWith(CALENDAR_CN, [structuredClone(CN_NOTICES[3] as HolidayNotice)])).toBe(CALENDAR_CN)
  })

  test('an amendment changes its holiday only, and what was known before stays to be asked', () => {
    const amended = calendarWith(CALENDAR_CN, [NEXT, AMENDMENT])
    expect(amended.version).toMatch(/^cn-2027\.2\+/u)
    expect(dayKind(amended, '2027-02-13')).toMatchObject({ working: false, kind: 'holiday' })
    expect(dayKind(amended, '2027-02-14')).toMatchObject({ working: false, kind: 'weekend' })
    expect(dayKind(amended, '2027-10-09')).toMatchObject({ working: true, kind: 'make-up' })
    expect(calendarAsKnownOn('2027-01-19', amended)).toBe(withNext())
    expect(calendarAsKnownOn('2026-11-22', amended)).toBe(CALENDAR_CN)
  })

  test('a file typed wrongly is replaced altogether', () => {
    const next = withNext()
    const corrected = {
      ...NEXT,
      replaces: NEXT.number ?? '',
      holidays: [...NEXT.holidays.slice(0, 2), ['国庆节', '2027-10-01', '2027-10-08']],
    } as HolidayNotice
    const calendar = calendarWith(next, [corrected])
    expect(dayKind(calendar, '2027-10-08').working).toBe(false)
    expect(dayKind(calendar, '2027-10-09').working).toBe(false)
    expect(calendar.version).toMatch(/^cn-2027\.1\+/u)
    expect(calendar.version).not.toBe(next.version)
    expect(calendar.notices.at(-1)?.numbers).toStrictEqual([NEXT.number])
  })

  test('a year after one that is missing is not reached', () => {
    const later = calendarWith(CALENDAR_CN, [{ ...NEXT, year: 2028, holidays: [['春节', '2028-01-26', '2028-02-01']] }])
    expect(later.coveredThrough).toBe('2026-12-31')
    expect(addWorkingDays(later, '2028-01-25', 1)).toStrictEqual({ date: '2028-01-26', provisional: true })
  })
})

describe('the notices themselves', () => {
  test('each year from 2007 has one, in order; three wait for a comparison with a copy', () => {
    expect(CALENDAR_CN.notices.map(({ year }) => year)).toStrictEqual(Array.from({ length: 20 }, (_, at) => 2007 + at))
    expect(CALENDAR_CN.notices.filter(({ verified }) => !verified).map(({ year }) => year)).toStrictEqual([
      2008, 2009, 2026,
    ])
    const announced = noticesOf(CALENDAR_CN).map(({ announcedOn }) => announcedOn)
    expect(announced).toStrictEqual(announced.toSorted())
    expect(noticesOf(CALENDAR_CN)).toHaveLength(23)
  })

  test('2015, 2019 and 2020 were amended', () => {
    const amended = CALENDAR_CN.notices.filter(({ numbers }) => numbers.length > 1)
    expect(amended.map(({ year, numbers }) => `${year} ${numbers.join(' ')}`)).toStrictEqual([
      '2015 国办发明电〔2014〕28号 国发明电〔2015〕1号',
      '2019 国办发明电〔2018〕15号 国办发明电〔2019〕3号',
      '2020 国办发明电〔2019〕16号 国办发明电〔2020〕1号',
    ])
  })
})
