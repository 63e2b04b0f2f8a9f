import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, isoWeekday } from '../civil-date.ts'
import type { CivilDate } from '../civil-date.ts'
import { dayKind, isWorkingDay } from '../working-days.ts'
import { CN_HOLIDAYS } from './cn-holidays.ts'
import { CALENDAR_CN } from './cn.ts'

const SHARED = new URL('../../../../../shared/calendar/', import.meta.url)
const ABSENT = 'the calendar files beside the repository are absent'

/** Days on which a source is wrong, with the reason. None is known: the list is here so that one can be named, not bent. */
const KNOWN_DIFFERENCES: ReadonlyMap<CivilDate, string> = new Map()

function differences(working: (date: CivilDate) => boolean): string[] {
  const found: string[] = []
  for (let date = CALENDAR_CN.coveredFrom; date <= CALENDAR_CN.coveredThrough; date = addDays(date, 1)) {
    if (KNOWN_DIFFERENCES.has(date)) continue
    if (isWorkingDay(CALENDAR_CN, date) !== working(date)) found.push(date)
  }
  return found
}

test('it covers 2007 to 2026, 7,305 days', () => {
  expect(CALENDAR_CN).toMatchObject({
    version: 'cn-2026.1',
    coveredFrom: '2007-01-01',
    coveredThrough: '2026-12-31',
  })
  expect(CALENDAR_CN.lastDay - CALENDAR_CN.firstDay + 1).toBe(7305)
})

test('every day of 2007-2026 is worked or not as chinese-days says', () => {
  // Its data, not its functions: these mix UTC with the viewer's zone and err on 339 of the days in New York.
  const listed = new Map<string, boolean>()
  for (const date of Object.keys(chineseDays.holidays)) listed.set(date, false)
  for (const date of Object.keys(chineseDays.workdays)) listed.set(date, true)
  expect(listed.size).toBeGreaterThan(600)
  expect(differences((date) => listed.get(date) ?? isoWeekday(date) <= 5)).toStrictEqual([])
})

test.skipIf(!existsSync(SHARED))(
  `every day of 2007-2026 is worked or not as holiday-cn says (skipped when ${ABSENT})`,
  () => {
    const listed = new Map<string, boolean>()
    for (let year = 2007; year <= 2027; year++) {
      const text = readFileSync(new URL(`holiday-cn/${year}.json`, SHARED), 'utf8')
      const { days } = JSON.parse(text) as { days: { date: string; isOffDay: boolean }[] }
      for (const { date, isOffDay } of days) listed.set(date, !isOffDay)
    }
    expect(listed.size).toBeGreaterThan(600)
    expect(differences((date) => listed.get(date) ?? isoWeekday(date) <= 5)).toStrictEqual([])
  },
)

test.skipIf(!existsSync(SHARED))(
  `2020-2026 has the rest days of the notices and no others (skipped when ${ABSENT})`,
  () => {
    const notices = JSON.parse(readFileSync(new URL('notices-2020-2026.json', SHARED), 'utf8')) as Record<
      'off' | 'work',
      string[]
    >
    const ours = { off: [] as string[], work: [] as string[] }
    for (let date: CivilDate = '2020-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      const { kind } = dayKind(CALENDAR_CN, date)
      if (kind === 'holiday') ours.off.push(date)
      if (kind === 'make-up') ours.work.push(date)
    }
    expect(ours).toStrictEqual({ off: notices.off, work: notices.work })
  },
)

describe('the data itself', () => {
  test('holidays stand in order of their first rest day and do not overlap', () => {
    const last = new Map<string, string>()
    for (let i = 1; i < CN_HOLIDAYS.length; i++) {
      const [previous, current] = [CN_HOLIDAYS[i - 1], CN_HOLIDAYS[i]]
      if (previous !== undefined && current !== undefined && current[1] <= previous[2]) last.set(current[0], current[1])
    }
    expect([...last]).toStrictEqual([])
  })

  test('every make-up working day is a Saturday or Sunday', () => {
    const makeUp = CN_HOLIDAYS.flatMap(([, , , ...days]) => days)
    expect(makeUp.length).toBeGreaterThan(100)
    expect(makeUp.filter((date) => isoWeekday(date) <= 5)).toStrictEqual([])
  })

  test('a make-up day belongs to the holiday next to it: within 16 days', () => {
    const far = CN_HOLIDAYS.flatMap(([name, from, through, ...makeUp]) =>
      makeUp
        .filter((date) => date < addDays(from, -16) || date > addDays(through, 16))
        .map((date) => `${name} ${date}`),
    )
    expect(far).toStrictEqual([])
  })

  test.each`
    year    | working | because
    ${2023} | ${249}  | ${'365 days, 105 weekend days, 27 rest days'}
    ${2024} | ${251}  | ${'leap year'}
    ${2025} | ${248}  | ${'two more statutory days'}
    ${2026} | ${248}  | ${'as in the notice of 2025-11-04'}
  `('$year has $working working days', ({ year, working }: { year: number; working: number }) => {
    let days = 0
    for (let date = civilDate(`${year}-01-01`); date <= `${year}-12-31`; date = addDays(date, 1)) {
      if (isWorkingDay(CALENDAR_CN, date)) days++
    }
    expect(days).toBe(working)
  })
})
