import type { TARGET_UNITS } from '@tenderlight/compliance/desk/kinds'
import { parseYuan } from './money.ts'

type Unit = (typeof TARGET_UNITS)[number]

const HUNDRED = 100
const NUMBER = /^\d{1,9}(?:\.\d{1,2})?$/u

/**
 * What was typed for a figure, in its unit: an amount in yuan (`7.2亿`), a percentage (`95.5`), an average (`4.5`), or a whole
 * number. Null for what is none of them: the reader of the content says so beside the field.
 */
export function typedFigure(text: string, unit: Unit): number | null {
  if (unit === 'fen') return parseYuan(text) ?? null
  const typed = text.trim().replace(/[%%]$/u, '')
  if (!NUMBER.test(typed)) return null
  // Two decimals at most, so that rounding takes away nothing but what floating point added.
  return unit === 'basis-points' || unit === 'hundredths' ? Math.round(Number(typed) * HUNDRED) : Number(typed)
}

/** A figure as it would be typed. */
export function figureTyped(figure: number | undefined, unit: Unit): string {
  if (figure === undefined) return ''
  return unit === 'basis-points' || unit === 'hundredths' || unit === 'fen' ? String(figure / HUNDRED) : String(figure)
}
