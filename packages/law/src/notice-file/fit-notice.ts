import { CN_NOTICES } from '../calendars/cn-notices.ts'
import type { CivilDate } from '../civil-date.ts'
import { sameNotice, standing } from '../holiday-notice.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import type { NoticeProblem } from './notice-problem.ts'

/** Whether `notice` is known already, day for day: loading it again changes nothing. */
export function isKnown(notice: HolidayNotice, known: readonly HolidayNotice[]): boolean {
  return known.some((one) => sameNotice(one, notice))
}

/** Why `notice` cannot be added to what is known on `today`. Empty: it can. */
export function fitProblems(notice: HolidayNotice, known: readonly HolidayNotice[], today: CivilDate): NoticeProblem[] {
  const { year, number, announcedOn, amends, replaces } = notice
  const problems: NoticeProblem[] = []
  const refuse = (code: NoticeProblem['code'], where: string, found: string) => problems.push({ code, where, found })
  const ofYear = standing(known).filter((one) => one.year === year)
  if (announcedOn > today) refuse('announced-in-future', 'announcedOn', announcedOn)
  if (number !== null && number !== replaces && known.some((one) => one.number === number))
    refuse('duplicate-number', 'number', number)
  if (replaces !== undefined) {
    if (!ofYear.some((one) => one.number === replaces)) refuse('unknown-notice', 'replaces', replaces)
    if (CN_NOTICES.some((one) => one.number === replaces)) refuse('built-in-notice', 'replaces', replaces)
  }
  if (amends !== undefined) {
    const amended = ofYear.find((one) => one.number === amends)
    if (amended === undefined) refuse('unknown-notice', 'amends', amends)
    else if (announcedOn < amended.announcedOn) refuse('announced-before-amended', 'announcedOn', announcedOn)
  }
  if (amends === undefined && replaces === undefined) {
    if (ofYear.length > 0) refuse('year-already-covered', 'year', String(year))
    else if (!known.some((one) => one.year === year - 1)) refuse('year-gap', 'year', String(year))
  }
  return problems
}
