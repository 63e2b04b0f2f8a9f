import { addDays, civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Parameter } from '@tenderlight/law/dated-parameter'

/** One number of a figure, by the way to it: [] for a plain number, ['share'], ['industry', 'revenue', 'large']. */
export type Way = readonly string[]

/** Every number (or day) that a figure consists of. Lists hold words, not figures. */
export function numbersOf(value: unknown): readonly Way[] {
  if (isNumber(value) || isDay(value) || isDayOfYear(value)) return [[]]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([name, part]) => numbersOf(part).map((way) => [name, ...way]))
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

interface DayOfYear {
  readonly month: number
  readonly day: number
}
const isDayOfYear = (value: unknown): value is DayOfYear =>
  typeof value === 'object' && value !== null && 'month' in value && 'day' in value

/**
 * The same figure with one number of the period that begins on `from` moved by `step` (a day by so many days); the other
 * periods stay. undefined where it would fall below zero.
 */
export function moved(parameter: Parameter, from: CivilDate, way: Way, step: number): Parameter | undefined {
  const values = parameter.values.map((dated) =>
    dated.from === from ? { ...dated, value: movedIn(dated.value, way, step) } : dated,
  )
  return values.some(({ value }) => value === undefined) ? undefined : { ...parameter, values }
}

function movedIn(value: unknown, [name, ...rest]: Way, step: number): unknown {
  if (name === undefined) return movedOne(value, step)
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value
  const part = movedIn(Reflect.get(value, name), rest, step)
  return part === undefined ? undefined : { ...value, [name]: part }
}

function movedOne(value: unknown, step: number): unknown {
  if (isNumber(value)) return value + step < 0 ? undefined : value + step
  if (isDay(value)) return addDays(civilDate(value), step)
  if (!isDayOfYear(value)) return value
  const [, month, day] = addDays(civilDate(`2026-${two(value.month)}-${two(value.day)}`), step).split('-')
  return { month: Number(month), day: Number(day) }
}

const two = (value: number): string => `${value}`.padStart(2, '0')
