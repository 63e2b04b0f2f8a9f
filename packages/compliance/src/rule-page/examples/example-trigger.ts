import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'

/** Before the National Day of 2026, whose holiday and make-up Saturday then lie inside the terms. */
const USUAL_YEAR = 2026
const FIRST_YEAR = 2008

/** The day on which a rule's example begins: 28 September of the latest year, up to 2026, in which the figure was in force. */
export function exampleTrigger(parameter: Parameter): CivilDate {
  for (let year = USUAL_YEAR; year >= FIRST_YEAR; year -= 1) {
    const day = civilDate(`${year}-09-28`)
    if (valueOn(parameter, day) !== undefined) return day
  }
  return parameter.values.at(-1)?.from ?? civilDate(`${USUAL_YEAR}-09-28`)
}
