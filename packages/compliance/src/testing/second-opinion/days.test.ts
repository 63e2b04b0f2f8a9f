import { expect, test } from 'vitest'
import { daysApart, isRestDay, lastDays } from './days.ts'

const working = (count: number) => ({ count, unit: 'working-days' }) as const
const calendar = (count: number) => ({ count, unit: 'days' }) as const

test.each([
  ['the make-up Saturday 02-14 counts, the festival does not', '2026-02-13', working(7), '2026-03-02', '2026-03-02'],
  ['two working days before a long holiday end after it', '2026-09-30', working(2), '2026-10-09', '2026-10-09'],
  ['the make-up Saturday 10-10 is the fifth working day', '2026-09-28', working(5), '2026-10-10', '2026-10-10'],
  ['thirty days end on a Saturday and move to Monday', '2026-10-22', calendar(30), '2026-11-21', '2026-11-23'],
  ['thirty days end on a holiday and move behind it', '2026-09-01', calendar(30), '2026-10-01', '2026-10-08'],
  ['ten days end on a make-up Saturday and stay', '2026-09-30', calendar(10), '2026-10-10', '2026-10-10'],
  ['zero days end on the day itself', '2026-11-20', working(0), '2026-11-20', '2026-11-20'],
] as const)('%s', (_because, trigger, term, aimFor, due) => {
  expect(lastDays(trigger, term, undefined)).toEqual({ aimFor, due })
})

test('a challenge stops the count from the day it comes in through the day it is answered', () => {
  const still = { first: '2026-11-06', last: '2026-11-17' }
  expect(lastDays('2026-11-02', working(7), still)?.due).toBe('2026-11-23')
})

test('a challenge without an answer leaves no last day, unless the term was over before', () => {
  expect(lastDays('2026-11-02', working(7), { first: '2026-11-06', last: undefined })).toBeUndefined()
  expect(lastDays('2026-11-02', working(3), { first: '2026-11-06', last: undefined })?.due).toBe('2026-11-05')
})

test.each([
  ['2026-02-14', false, 'a Saturday on which people work'],
  ['2026-02-20', true, 'a Friday in the Spring Festival'],
  ['2026-11-21', true, 'a Saturday'],
  ['2026-11-23', false, 'a Monday'],
  ['2027-10-01', true, 'a holiday of fixed day in a year without a notice'],
  ['2027-10-08', false, 'a Friday of a year without a notice'],
])('%s rests: %s, %s', (date, rests) => {
  expect(isRestDay(date)).toBe(rests)
})

test('days apart count the later day and not the earlier', () => {
  expect(daysApart('2026-10-22', '2026-11-21')).toBe(30)
  expect(daysApart('2026-11-21', '2026-10-22')).toBe(-30)
})
