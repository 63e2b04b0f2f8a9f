import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { FigureSource } from '@tenderlight/law/dated-parameter'

/** The figures as they are, but that of `rule` is `value` from the day `from` on. */
export const figuresWith =
  (rule: string, from: CivilDate, value: unknown): FigureSource =>
  (parameter, on) => {
    const dated = valueOn(parameter, on)
    return parameter.rule === rule && on >= from && dated !== undefined
      ? { ...dated, from, value: value as typeof dated.value }
      : dated
  }

/** The figures as they are, but that of `rule` is in force from the day `from` on and not before. */
export const figuresFrom =
  (rule: string, from: CivilDate): FigureSource =>
  (parameter, on) =>
    parameter.rule === rule && on < from ? undefined : valueOn(parameter, on)
