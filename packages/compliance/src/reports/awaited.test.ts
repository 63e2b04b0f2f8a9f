import { CALENDAR_CN as CALENDAR } from '@tenderlight/law/calendars/cn'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { awaitedBulletins } from './awaited.ts'

const monthly = { periods: ['month'], withinWorkingDays: 5 } as const
const at = (day: string) => ({ today: civilDate(day), calendar: CALENDAR })

test('a month that is over is asked for, with its last day in working days', () => {
  // 2026-11-01 is a Sunday: five working days after 31 October end on Friday 6 November.
  expect(awaitedBulletins(monthly, civilDate('2026-10-20'), [], at('2026-11-06'))).toEqual([
    { period: { from: '2026-10-01', through: '2026-10-31' }, of: 'month', due: '2026-11-06', overdue: false },
  ])
  expect(awaitedBulletins(monthly, civilDate('2026-10-20'), [], at('2026-11-07'))[0]?.overdue).toBe(true)
})

test('what was issued is not asked for, nor what ended before the plan was set, nor what is not over', () => {
  const october = { from: civilDate('2026-10-01'), through: civilDate('2026-10-31') }
  expect(awaitedBulletins(monthly, civilDate('2026-10-20'), [october], at('2026-11-30'))).toEqual([])
  expect(awaitedBulletins(monthly, civilDate('2026-11-02'), [], at('2026-11-30'))).toEqual([])
})

test('halves of months and quarters are asked for beside each other, the nearest last day first', () => {
  const plan = { periods: ['quarter', 'half-month'], withinWorkingDays: 3 } as const
  const found = awaitedBulletins(plan, civilDate('2026-09-16'), [], at('2026-10-20'))
  expect(found.map(({ of, period }) => `${of} ${period.from}`)).toEqual([
    'quarter 2026-07-01',
    'half-month 2026-09-16',
    'half-month 2026-10-01',
  ])
})

test('of an old plan only the newest two years of months are asked for', () => {
  const found = awaitedBulletins(monthly, civilDate('2015-01-01'), [], at('2026-11-30'))
  expect(found).toHaveLength(24)
  expect(found[0]?.period.from).toBe('2024-11-01')
})
