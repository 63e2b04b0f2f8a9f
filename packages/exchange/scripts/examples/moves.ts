import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { addWorkingDays, isWorkingDay } from '@tenderlight/law/working-days'
import { until } from './life.ts'
import type { Life } from './life.ts'

function on(date: CivilDate | undefined): CivilDate {
  if (date === undefined) throw new TypeError('The deviation starts from a date that the life has not')
  return date
}

export const working = (date: CivilDate | undefined, days: number): CivilDate =>
  addWorkingDays(CALENDAR_CN, on(date), days).date
export const later = (date: CivilDate | undefined, days: number): CivilDate => addDays(on(date), days)

/** The working day `n` working days before `date`. */
function before(date: CivilDate, n: number): CivilDate {
  let day = date
  for (let left = n; left > 0;) {
    day = addDays(day, -1)
    if (isWorkingDay(CALENDAR_CN, day)) left--
  }
  return day
}

/** A life whose contract was signed on `day`: what follows from it moves along. */
export function signed(life: Life, day: CivilDate): Life {
  return { ...life, contractSignedOn: day, contractPublishedOn: working(day, 1), contractFiledOn: working(day, 2) }
}

/** A life that stands at an award notice of `day`, with the steps before it just done. */
export function awarded(life: Life, day: CivilDate): Life {
  const opened = before(day, 1)
  const dates = { bidDeadlineOn: opened, evaluationEndedOn: opened, resultDeterminedOn: day, awardNoticeOn: day }
  return until('notice', {
    ...life,
    ...dates,
    announcementOn: addDays(opened, -24),
    ...disclosed(life, addDays(opened, -62)),
  })
}

function disclosed(life: Life, day: CivilDate): Life {
  return life.tenderPlanOn === undefined ? { intentionOn: day } : { tenderPlanOn: day }
}

/** A life that stands at a contract of `day`. */
export function contracted(life: Life, day: CivilDate): Life {
  const { contractAmount = life.awardAmount ?? 0, performanceBond = 0 } = life
  return { ...awarded(life, before(day, 4)), contractSignedOn: day, contractAmount, performanceBond }
}

/** A life announced `days` after its intention, with its special matter marked the day before. */
export function hurried(life: Life, specialMatter: string, days: number): Life {
  const announced = on(life.announcementOn)
  return { ...life, intentionOn: addDays(announced, -days), specialMatter, specialMatterOn: addDays(announced, -1) }
}

export function share(amount: number | undefined, percent: number): number {
  return ((amount ?? 0) / 100) * percent
}
