import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { momentInChina, shortDate, spokenDate, weekdayName, wholeWeeks } from './dates.ts'

const today = civilDate('2026-11-21')

test('the year is said only where it is not this one', () => {
  expect(shortDate(civilDate('2026-11-24'), today)).toBe('11-24')
  expect(shortDate(civilDate('2025-12-22'), today)).toBe('2025-12-22')
  expect(spokenDate(civilDate('2026-03-02'), today)).toBe('3 月 2 日')
  expect(spokenDate(civilDate('2027-01-05'), today)).toBe('2027 年 1 月 5 日')
})

test('weekdays', () => {
  expect(weekdayName(today)).toBe('周六')
})

test('a calendar shows whole weeks, Monday first', () => {
  const days = wholeWeeks(civilDate('2026-02-13'), civilDate('2026-03-02'))
  expect(days[0]).toBe('2026-02-09')
  expect(days.at(-1)).toBe('2026-03-08')
  expect(days).toHaveLength(28)
})

test('a moment is shown in China, wherever it is looked at', () => {
  expect(momentInChina('2026-11-20T20:30:00.000Z')).toBe('2026-11-21 04:30')
})
