import type { Holiday } from './calendar.ts'
import { daysBetween } from './civil-date.ts'
import type { CivilDate } from './civil-date.ts'

/**
 * A notice of the State Council's General Office on the holidays of one year, as data. A notice that amends another
 * lists only the holidays it changes or adds; each takes the place of the holidays of the same name.
 */
export interface HolidayNotice {
  readonly year: number
  /** Document number; null where it is not known. */
  readonly number: string | null
  /** The day on which it became public: the day it bears, or a later one where it was published later. */
  readonly announcedOn: CivilDate
  /** True where number and days were compared with a copy of the notice. */
  readonly verified: boolean
  /** The number of the notice of the same year that this one changes. */
  readonly amends?: string
  /** The number of an earlier entry whose place this one takes altogether: the same notice, typed correctly. */
  readonly replaces?: string
  readonly holidays: readonly Holiday[]
}

/** The notices that stand: those that none later in the list replaces. */
export function standing(notices: readonly HolidayNotice[]): readonly HolidayNotice[] {
  return notices.filter(
    ({ number, year }, at) =>
      !notices.some((later, place) => place > at && later.replaces === number && later.year === year),
  )
}

/** The holidays of `notices` (in the order in which they were announced), each amendment applied. */
export function arrangement(notices: readonly HolidayNotice[]): Holiday[] {
  const years = new Map<number, readonly Holiday[]>()
  for (const { year, amends, holidays } of standing(notices)) {
    const before = amends === undefined ? [] : (years.get(year) ?? [])
    const kept = before.filter(([name]) => !holidays.some(([changed]) => changed === name))
    years.set(year, [...kept, ...holidays])
  }
  return [...years.values()].flat().toSorted(([, a], [, b]) => daysBetween(b, a))
}

/** The notice as one line of text: the same for the same content, whatever the order of its fields was. */
export function noticeText(notice: HolidayNotice): string {
  const { year, number, announcedOn, verified, amends = null, replaces = null, holidays } = notice
  return JSON.stringify([year, number, announcedOn, verified, amends, replaces, holidays])
}

/** Whether two notices say the same of the same days under the same number; who compared them does not matter. */
export function sameNotice(one: HolidayNotice, other: HolidayNotice): boolean {
  return noticeText({ ...one, verified: true }) === noticeText({ ...other, verified: true })
}
