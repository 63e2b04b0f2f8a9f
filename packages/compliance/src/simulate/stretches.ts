import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import type { Rule } from '../rules/rule.ts'
import type { Setting } from './ask-both.ts'

/**
 * Numbers the stretches of days on which one law holds: the figure's value does not change in them, and the district
 * switches nothing on or off. From the first days on which something new begins to hold.
 */
export function stretchesOf({ id, parameter }: Rule, { settings }: Setting): (day: DayNumber) => number {
  const starts = parameter.values.flatMap(({ from, to }) => [
    dayNumber(from),
    ...(to === undefined ? [] : [dayNumber(to) + 1]),
  ])
  return (day) => {
    const period = starts.filter((start) => start <= day).length
    return 2 * period + (settings === undefined || settings.isOn(id, civilDateOf(day)) ? 1 : 0)
  }
}
