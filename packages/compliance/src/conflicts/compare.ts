import type { Calendar } from '@tenderlight/law/working-days'
import type { Figure } from './figure.ts'
import { WHOLE } from './figure.ts'
import { compareTerms } from './span.ts'
import type { Term } from './span.ts'
import type { Direction } from './step.ts'

/** How one figure stands to another; undefined where they cannot be compared. */
export type Comparison = 'same' | 'stricter' | 'looser' | 'depends' | undefined

/** The term that a figure is, for figures of days. */
export function termOfFigure({ unit, numbers }: Figure, direction: Direction): Term | undefined {
  const days = numbers.find(({ name }) => name === WHOLE)?.value
  if (days === undefined || direction === 'not-compared') return undefined
  if (unit === 'working-days') return { days, counting: 'working-days' }
  if (unit !== 'days') return undefined
  return { days, counting: direction === 'at-least' ? 'plain-days' : 'days' }
}

/**
 * How strict `one` is against `other`. Terms are compared from each day of the calendar's years; other figures by their
 * numbers, part by part; lists of exemptions by what they hold (more exemptions are looser).
 */
export function compareFigures(one: Figure, other: Figure, direction: Direction, calendar: Calendar): Comparison {
  if (one.codes.length > 0 && other.codes.length > 0) return compareExemptions(one.codes, other.codes)
  const [term, against] = [termOfFigure(one, direction), termOfFigure(other, direction)]
  if (term !== undefined && against !== undefined) return compareEnds(term, against, direction, calendar)
  if (direction === 'not-compared' || !sameMeasure(one, other)) return undefined
  return compareNumbers(one, other, direction)
}

function compareEnds(one: Term, other: Term, direction: Direction, calendar: Calendar): Comparison {
  const order = compareTerms(calendar, one, other)
  if (order === 'same' || order === 'depends') return order
  return (order === 'earlier') === (direction === 'at-most') ? 'stricter' : 'looser'
}

/** Figures of one unit; nothing at all is nothing in every unit. */
function sameMeasure(one: Figure, other: Figure): boolean {
  return one.unit === other.unit || isNothing(one) || isNothing(other)
}

function isNothing({ numbers: [number, ...others] }: Figure): boolean {
  return number?.value === 0 && others.length === 0
}

function compareNumbers(one: Figure, other: Figure, direction: Direction): Comparison {
  const differences = one.numbers.flatMap(({ name, value }) => {
    const against = other.numbers.find((number) => number.name === name)?.value
    return against === undefined ? [] : [direction === 'at-least' ? value - against : against - value]
  })
  if (differences.length === 0) return undefined
  const [stricter, looser] = [differences.some((difference) => difference > 0), differences.some((d) => d < 0)]
  if (stricter && looser) return 'depends'
  if (stricter) return 'stricter'
  return looser ? 'looser' : 'same'
}

function compareExemptions(one: readonly string[], other: readonly string[]): Comparison {
  const more = one.some((code) => !other.includes(code))
  const fewer = other.some((code) => !one.includes(code))
  if (more && fewer) return 'depends'
  if (more) return 'looser'
  return fewer ? 'stricter' : 'same'
}
