import type { Holiday } from '../calendar.ts'
import { addDays, daysBetween, isoWeekday } from '../civil-date.ts'
import type { CivilDate } from '../civil-date.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import type { NoticeProblem } from './notice-problem.ts'

const MOST_REST_DAYS = 15
/** How far a make-up day can lie from its holiday; the widest so far was 14 days. */
const MOST_APART = 31
const FESTIVALS = ['春节', '国庆节'] as const

/** What is wrong with the days of a notice by themselves. Empty: nothing. */
export function checkDays(notice: HolidayNotice): NoticeProblem[] {
  const { year, announcedOn, amends, holidays } = notice
  const problems: NoticeProblem[] = []
  if (announcedOn < `${year - 1}-01-01` || announcedOn > `${year}-12-31`) {
    problems.push({ code: 'announced-at-odd-time', where: 'announcedOn', found: announcedOn })
  }
  const seen = new Set<CivilDate>()
  for (const [at, holiday] of holidays.entries()) problems.push(...checkHoliday(holiday, `holidays[${at}]`, year, seen))
  for (const festival of amends === undefined ? FESTIVALS : []) {
    if (!holidays.some(([name]) => name.includes(festival))) {
      problems.push({ code: 'missing-festival', where: 'holidays', found: festival })
    }
  }
  return problems
}

function checkHoliday(holiday: Holiday, where: string, year: number, seen: Set<CivilDate>): NoticeProblem[] {
  const [, from, through, ...makeUp] = holiday
  const problems: NoticeProblem[] = []
  const range = `${from} – ${through}`
  if (through < from) return [{ code: 'range-reversed', where, found: range }]
  if (daysBetween(from, through) >= MOST_REST_DAYS) return [{ code: 'range-too-long', where, found: range }]
  const own = Array.from({ length: daysBetween(from, through) + 1 }, (_, at) => ({ day: addDays(from, at), where }))
  const worked = makeUp.map((day, at) => ({ day, where: `${where}.makeUp[${at}]` }))
  for (const { day, where: place } of [...own, ...worked]) {
    if (day < `${year - 1}-12-15` || day > `${year}-12-31`)
      problems.push({ code: 'outside-year', where: place, found: day })
    if (seen.has(day)) problems.push({ code: 'overlapping', where: place, found: day })
    seen.add(day)
  }
  for (const { day, where: place } of worked) {
    if (isoWeekday(day) <= 5) problems.push({ code: 'make-up-on-weekday', where: place, found: day })
    if (day < addDays(from, -MOST_APART) || day > addDays(through, MOST_APART)) {
      problems.push({ code: 'make-up-far-away', where: place, found: day })
    }
  }
  return problems
}
