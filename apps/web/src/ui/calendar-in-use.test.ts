import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { HolidayNotice } from '@tenderlight/law/holiday-notice'
import { addWorkingDays } from '@tenderlight/law/working-days'
import { afterEach, expect, test } from 'vitest'
import { adoptNotices, calendarInUse, isProvisional } from './calendar-in-use.ts'

const NEXT: HolidayNotice = {
  year: 2027,
  number: '国办发明电〔2026〕99号',
  announcedOn: '2026-11-23',
  verified: false,
  holidays: [['元旦', '2027-01-01', '2027-01-03']],
}
afterEach(() => adoptNotices([]))

test('the browser counts with what was loaded on the server, and takes it back when it is gone', () => {
  expect(calendarInUse()).toBe(CALENDAR_CN)
  expect(isProvisional('2027-01-04')).toBe(true)
  adoptNotices([NEXT])
  expect(calendarInUse().coveredThrough).toBe('2027-12-31')
  expect(addWorkingDays(calendarInUse(), '2026-12-31', 1)).toStrictEqual({ date: '2027-01-04', provisional: false })
  expect(isProvisional('2027-01-04')).toBe(false)
  const before = calendarInUse()
  adoptNotices([structuredClone(NEXT)])
  expect(calendarInUse()).toBe(before)
})
