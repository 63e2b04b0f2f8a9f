import { expect, test } from 'vitest'
import { CALENDAR_CN } from './calendars/cn.ts'
import { addDays, civilDate, dayNumber } from './civil-date.ts'
import { slowDays } from './testing/slow-calculator.ts'
import {
  addWorkingDays,
  addWorkingDaysTo,
  isWorkingDay,
  workingDaysBetween,
  workingDaysThrough,
} from './working-days.ts'

const MOST = 260
const DAYS = slowDays(2028)
const FIRST = DAYS.findIndex(({ date }) => date === '2007-01-01')
const LAST = DAYS.findIndex(({ date }) => date === '2026-12-31')

test('both calculators know the same 7,305 days of 2007-2026, and work on the same 4,991 of them', () => {
  let working = 0
  for (let at = FIRST; at <= LAST; at++) {
    const day = DAYS[at]
    if (day === undefined) return expect.fail('the walk ends too early')
    expect(day.date).toBe(addDays('2007-01-01', at - FIRST))
    if (isWorkingDay(CALENDAR_CN, civilDate(day.date)) !== day.working) expect.fail(day.date)
    if (day.working) working++
  }
  expect(LAST - FIRST + 1).toBe(7_305)
  expect(working).toBe(4_991)
})

test('adding 0-260 working days to every day of 2007-2026: 1,906,605 sums agree with a walk from day to day', () => {
  let compared = 0
  const wrong: string[] = []
  for (let start = FIRST; start <= LAST; start++) {
    const from = dayNumber('2007-01-01') + start - FIRST
    let at = start
    for (let n = 0; n <= MOST; n++) {
      // The n-th working day is the next one after the (n - 1)-th.
      if (n > 0)
        do at++
        while (DAYS[at]?.working === false)
      if (addWorkingDaysTo(CALENDAR_CN, from, n) !== from + at - start) wrong.push(`${DAYS[start]?.date} + ${n}`)
      compared++
    }
  }
  expect(wrong.slice(0, 10)).toStrictEqual([])
  expect(compared).toBe(7_305 * 261)
})

test('counting over 0-260 days from every day of 2007-2026: 1,906,605 counts agree', () => {
  let compared = 0
  const wrong: string[] = []
  for (let start = FIRST; start <= LAST; start++) {
    const from = dayNumber('2007-01-01') + start - FIRST
    const before = workingDaysThrough(CALENDAR_CN, from)
    let counted = 0
    for (let gap = 0; gap <= MOST; gap++) {
      if (gap > 0 && DAYS[start + gap]?.working === true) counted++
      const found = workingDaysThrough(CALENDAR_CN, from + gap) - before
      if (found !== counted) wrong.push(`${DAYS[start]?.date} + ${gap} days: ${found}, not ${counted}`)
      compared++
    }
  }
  expect(wrong.slice(0, 10)).toStrictEqual([])
  expect(compared).toBe(7_305 * 261)
})

test('the forms with dates say the same: 112,752 sums and counts from every seventh day, provisional marks included', () => {
  let compared = 0
  for (let start = FIRST; start <= LAST; start += 7) {
    const from = civilDate(DAYS[start]?.date ?? '')
    let at = start
    for (let n = 0; n <= MOST; n += n < 30 ? 1 : 10) {
      let left = start
      at = start
      for (let more = n; more > 0; more--) {
        do at++
        while (DAYS[at]?.working === false)
      }
      const provisional = at > LAST
      const due = civilDate(DAYS[at]?.date ?? '')
      const sum = addWorkingDays(CALENDAR_CN, from, n)
      if (sum.date !== due || sum.provisional !== provisional) expect.fail(`${from} + ${n}: ${JSON.stringify(sum)}`)
      let days = 0
      while (left < at) if (DAYS[++left]?.working === true) days++
      const between = workingDaysBetween(CALENDAR_CN, from, due)
      const back = workingDaysBetween(CALENDAR_CN, due, from)
      if (between.days !== days || between.provisional !== (provisional && n > 0)) expect.fail(`${from} to ${due}`)
      if (back.days !== (days === 0 ? 0 : -days)) expect.fail(`${due} back to ${from}`)
      compared += 2
    }
  }
  expect(compared).toBe(1_044 * 54 * 2)
})
