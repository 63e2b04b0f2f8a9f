import { civilDateOf, dayNumber, isoWeekday } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { currentLocale } from './locale.ts'

const WEEKDAYS = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** 周二, Tue. */
export function weekdayName(date: CivilDate): string {
  return WEEKDAYS[currentLocale()][isoWeekday(date) - 1] ?? ''
}

/** `11-24` in the year of `today`, else `2025-11-24`: the year is said only where it is not this one. */
export function shortDate(date: CivilDate, today: CivilDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date
}

/** 3 月 2 日, 2 Mar; with the year where it is not that of `today`. */
export function spokenDate(date: CivilDate, today: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const otherYear = year !== today.slice(0, 4)
  if (currentLocale() === 'en') {
    return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}${otherYear ? ` ${year}` : ''}`
  }
  return `${otherYear ? `${year} 年 ` : ''}${Number(month)} 月 ${Number(day)} 日`
}

/** The civil dates from the Monday of the week of `from` through the Sunday of the week of `to`. */
export function wholeWeeks(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = dayNumber(from) - (isoWeekday(from) - 1)
  const last = dayNumber(to) + (7 - isoWeekday(to))
  return Array.from({ length: last - first + 1 }, (_, index) => civilDateOf(first + index))
}

/** The same days, week by week from Monday to Sunday. */
export function weeksBetween(from: CivilDate, to: CivilDate): CivilDate[][] {
  const days = wholeWeeks(from, to)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** A moment in China's time, `2026-11-21 09:30`, from an ISO timestamp. */
export function momentInChina(timestamp: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(timestamp))
}
