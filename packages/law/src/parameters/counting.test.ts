import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { CALENDAR_CN } from '../calendars/cn.ts'
import { dayKind } from '../working-days.ts'
import { valueOn } from '../dated-parameter.ts'
import { countingCivil, countingGp87, countingGp94, countingInclusive } from './counting.ts'

test('the three wordings differ in what moves a last day, and in the post', () => {
  const way = (parameter: typeof countingGp87) => valueOn(parameter, '2026-11-21')?.value
  expect(way(countingGp87)).toEqual({ triggerCounts: false, movedOff: 'statutory-holidays', postedInTime: false })
  expect(way(countingGp94)).toEqual({ triggerCounts: false, movedOff: 'rest-days', postedInTime: true })
  expect(way(countingCivil)).toEqual({ triggerCounts: false, movedOff: 'rest-days', postedInTime: false })
})

test('no word both includes and leaves out the figure', () => {
  const words = valueOn(countingInclusive, '2026-11-21')?.value
  expect(words?.including.filter((word) => words.excluding.includes(word))).toEqual([])
})

test('a library without the notice of 2027 calls 1 January no holiday; here the day is only presumed', () => {
  expect(chineseDays.isHoliday('2027-01-01')).toBe(false)
  expect(dayKind(CALENDAR_CN, '2027-01-01').provisional).toBe(true)
})
