import { valueOn } from '@tenderlight/law/dated-parameter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Unit } from '@tenderlight/law/dated-parameter'
import type { Rule } from '../rules/rule.ts'

const IN_FEN = 'amount'

/** The figure of a rule, or a part of it, as it stands on a day; null where it is not in force, or is no number. */
export function figureNow({ parameter }: Rule, part: string | undefined, day: CivilDate): number | null {
  const whole: unknown = valueOn(parameter, day)?.value
  const value = part === undefined ? whole : partOf(whole, part)
  return typeof value === 'number' ? value : null
}

/** In what a figure, or a part of it, is told. */
export const figureUnit = ({ parameter }: Rule, part: string | undefined): Unit =>
  part === IN_FEN ? 'fen' : parameter.unit

const partOf = (value: unknown, part: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(part) : undefined
