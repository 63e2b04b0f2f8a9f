import { buildCalendar } from '@tenderlight/law/calendar'
import type { CalendarSource } from '@tenderlight/law/calendar'
import { expect, test } from 'vitest'
import { calendarOf, recordedCalendar } from './recorded-calendar.ts'
import type { RecordedCalendar } from './recorded-calendar.ts'

/** Two years that somebody knew in November 2024, with a holiday and its two make-up days in each. */
const OLDER: CalendarSource = {
  version: 'old.1',
  knownOn: '2024-11-20',
  coveredFrom: '2024-01-01',
  coveredThrough: '2025-12-31',
  notices: [{ year: 2025, numbers: ['甲〔2024〕1号'], verified: true }],
  holidays: [
    ['春节', '2024-02-10', '2024-02-11', '2024-02-04', '2024-02-18'],
    ['国庆节', '2025-10-01', '2025-10-03', '2025-09-28', '2025-10-11'],
  ],
}
const NEWER: CalendarSource = {
  ...OLDER,
  version: 'new.1',
  knownOn: '2025-11-20',
  coveredThrough: '2026-12-31',
  notices: [...OLDER.notices, { year: 2026, numbers: ['甲〔2025〕1号'], verified: true }],
  holidays: [...OLDER.holidays, ['元旦', '2026-01-01', '2026-01-02']],
}
const BUILT_IN = [buildCalendar(OLDER), buildCalendar(NEWER)] as const

const recorded = (change: Partial<CalendarSource>, of = NEWER): RecordedCalendar =>
  recordedCalendar(buildCalendar({ ...of, ...change }), BUILT_IN)

test.each([
  { because: 'the older one', calendar: BUILT_IN[0], version: 'old.1' },
  { because: 'the newer one', calendar: BUILT_IN[1], version: 'new.1' },
  { because: 'the same days built again', calendar: buildCalendar(NEWER), version: 'new.1' },
])('a calendar that the product brings is named: $because', ({ calendar, version }) => {
  const { knownOn, coveredThrough } = calendar
  expect(recordedCalendar(calendar, BUILT_IN)).toEqual({ version, knownOn, coveredThrough })
  expect(calendarOf({ version, knownOn, coveredThrough }, BUILT_IN)).toBe(
    BUILT_IN.find((one) => one.version === version),
  )
})

const notice = { year: 2027, numbers: ['甲〔2026〕1号'], verified: false }
const [CHANGED_2026] = [{ year: 2026, numbers: ['甲〔2025〕1号', '甲〔2026〕2号'], verified: true }]
const UNVERIFIED_2025 = { year: 2025, numbers: ['甲〔2024〕1号'], verified: false }
const AS_2025 = { year: 2024, numbers: ['甲〔2024〕1号'], verified: true }

test.each`
  because                                                  | change                                                                                                                                                                                      | version    | notices               | changed
  ${'another name for the same days'}                      | ${{ version: 'x' }}                                                                                                                                                                         | ${'new.1'} | ${[]}                 | ${[]}
  ${'known when only the older one was out'}               | ${{ version: 'x', knownOn: '2025-11-19' }}                                                                                                                                                  | ${'old.1'} | ${[NEWER.notices[1]]} | ${[['2026-01-01', 'rest', '元旦'], ['2026-01-02', 'rest', '元旦']]}
  ${'known on the very day of the newer one'}              | ${{ version: 'x', knownOn: '2025-11-20' }}                                                                                                                                                  | ${'new.1'} | ${[]}                 | ${[]}
  ${'known before them all: the first of them'}            | ${{ version: 'x', knownOn: '2023-01-01' }}                                                                                                                                                  | ${'old.1'} | ${[NEWER.notices[1]]} | ${[['2026-01-01', 'rest', '元旦'], ['2026-01-02', 'rest', '元旦']]}
  ${'under the same name it covers less'}                  | ${{ coveredThrough: '2026-01-02' }}                                                                                                                                                         | ${'new.1'} | ${[]}                 | ${[]}
  ${'under the same name it begins on the first holiday'}  | ${{ coveredFrom: '2024-02-04' }}                                                                                                                                                            | ${'new.1'} | ${[]}                 | ${[]}
  ${'under the same name another day rests'}               | ${{ holidays: [...NEWER.holidays, ['元旦', '2026-01-05', '2026-01-05']] }}                                                                                                                  | ${'new.1'} | ${[]}                 | ${[['2026-01-05', 'rest', '元旦']]}
  ${'a year more, with its notice and a make-up day'}      | ${{ version: 'x', coveredThrough: '2027-12-31', notices: [...NEWER.notices, notice], holidays: [...NEWER.holidays, ['元旦节', '2027-01-01', '2027-01-01', '2027-01-09']] }}                 | ${'new.1'} | ${[notice]}           | ${[['2027-01-01', 'rest', '元旦节'], ['2027-01-09', 'make-up', '元旦节']]}
  ${'a notice of a known year that was amended'}           | ${{ version: 'x', notices: [NEWER.notices[0], CHANGED_2026] }}                                                                                                                              | ${'new.1'} | ${[CHANGED_2026]}     | ${[]}
  ${'a notice that nobody has compared any more'}          | ${{ version: 'x', notices: [UNVERIFIED_2025, NEWER.notices[1]] }}                                                                                                                           | ${'new.1'} | ${[UNVERIFIED_2025]}  | ${[]}
  ${'a notice of the same number for another year'}        | ${{ version: 'x', notices: [AS_2025, NEWER.notices[0], NEWER.notices[1]] }}                                                                                                                 | ${'new.1'} | ${[AS_2025]}          | ${[]}
  ${'a day more, a day less, a make-up day moved, a name'} | ${{ version: 'x', holidays: [['春节', '2024-02-10', '2024-02-12', '2024-02-04'], ['国庆', '2025-10-02', '2025-10-03', '2025-09-28', '2025-10-12'], ['元旦', '2026-01-01', '2026-01-02']] }} | ${'new.1'} | ${[]}                 | ${[['2024-02-12', 'rest', '春节'], ['2024-02-18', null, ''], ['2025-09-28', 'make-up', '国庆'], ['2025-10-01', null, ''], ['2025-10-02', 'rest', '国庆'], ['2025-10-03', 'rest', '国庆'], ['2025-10-11', null, ''], ['2025-10-12', 'make-up', '国庆']]}
  ${'a rest day that became a working day'}                | ${{ version: 'x', holidays: [OLDER.holidays[0], ['国庆节', '2025-10-01', '2025-10-02', '2025-10-03'], ['元旦', '2026-01-01', '2026-01-02']] }}                                              | ${'new.1'} | ${[]}                 | ${[['2025-09-28', null, ''], ['2025-10-03', 'make-up', '国庆节'], ['2025-10-11', null, '']]}
`('any other is told by what its notices changed: $because', ({ change, version, notices, changed }) => {
  const calendar = buildCalendar({ ...NEWER, ...(change as Partial<CalendarSource>) })
  const record = recordedCalendar(calendar, BUILT_IN)
  const { coveredFrom } = calendar
  expect(record.over).toEqual({ version, coveredFrom, notices, changed })
  const again = calendarOf(record, BUILT_IN)
  // The make-up days of an amended year stand in the record, and so does every day that is counted.
  expect([...(again?.special ?? [])].toSorted(([a], [b]) => a - b)).toEqual(
    [...calendar.special].toSorted(([a], [b]) => a - b),
  )
  expect(again).toMatchObject({
    version: calendar.version,
    knownOn: calendar.knownOn,
    coveredFrom,
    coveredThrough: calendar.coveredThrough,
    through: calendar.through,
    nth: calendar.nth,
  })
})

test('days of the version beneath that it does not cover are neither told nor built', () => {
  const short = recorded({
    version: 'x',
    coveredFrom: '2025-01-01',
    coveredThrough: '2025-12-31',
    notices: OLDER.notices,
    holidays: [['国庆节', '2025-10-01', '2025-10-03', '2025-09-28', '2025-10-11']],
  })
  expect(short.over).toMatchObject({ version: 'new.1', notices: [], changed: [] })
  const again = calendarOf(short, BUILT_IN)
  expect(again?.coveredFrom).toBe('2025-01-01')
  expect([...(again?.special.values() ?? [])].filter(({ name }) => name === '春节')).toHaveLength(0)
})

test('its notices follow those of the version beneath', () => {
  const longer = recorded({ version: 'x', notices: [...NEWER.notices, notice] })
  expect(calendarOf(longer, BUILT_IN)?.notices).toEqual([...NEWER.notices, notice])
})

test('a version that nobody has is no calendar, nor what rests on it', () => {
  const named = recorded({})
  expect(calendarOf({ ...named, version: 'gone' }, BUILT_IN)).toBeUndefined()
  const over = { version: 'gone', coveredFrom: '2024-01-01', notices: [], changed: [] } as const
  expect(calendarOf({ ...named, version: 'x', over }, BUILT_IN)).toBeUndefined()
})
