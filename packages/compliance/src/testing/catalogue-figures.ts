import type { Parameter } from '@tenderlight/law/dated-parameter'

/** The parts of a catalogue row that state figures. */
export interface FigureRow {
  readonly id: string
  readonly applies: string
  readonly parameter: string
  readonly target: string
  readonly counting: string
  readonly consequence: string
  readonly effective: string
  readonly note?: string
  readonly cases: readonly string[]
}

/** A number as the catalogue writes it: how much, of what. */
interface Stated {
  readonly amount: number
  readonly of: 'share' | 'money' | 'plain'
}

const BASIS_POINTS_A_PERCENT = 100
const MILLIONTHS_A_BASIS_POINT = 100
const FEN_A_YUAN = 100
const YUAN: Readonly<Record<string, number>> = { 亿元: 100_000_000, 万元: 10_000, 万: 10_000, 元: 1, yuan: 1 }
const MONTHS: Readonly<Record<string, number>> = { January: 1, March: 3, June: 6, December: 12 }
/** A number with what follows it: a range (10 %–20 %, 6–10 %) gives its unit to both ends. */
const NUMBER = /(\d[\d,]*(?:\.\d+)?)\s*(?:(%|亿元|万元|万|元|yuan)|(?=[–-]\s*[\d.]+\s*(%|亿元|万元|万|元|yuan))|)/gu

/** Every number in a text: shares in basis points, money in fen, all others (months by name) as they stand. */
export function statedIn(text: string): readonly Stated[] {
  const months: readonly Stated[] = Object.entries(MONTHS).flatMap(([name, amount]) =>
    text.includes(name) ? [{ amount, of: 'plain' }] : [],
  )
  const numbers = [...text.matchAll(NUMBER)].map(([, digits = '', own, ranged]): Stated => {
    const amount = Number(digits.replaceAll(',', ''))
    const unit = own ?? ranged
    if (unit === '%') return { amount: Math.round(amount * BASIS_POINTS_A_PERCENT), of: 'share' }
    const yuan = unit === undefined ? undefined : YUAN[unit]
    if (yuan !== undefined) return { amount: Math.round(amount * yuan * FEN_A_YUAN), of: 'money' }
    return { amount, of: 'plain' }
  })
  return [...numbers, ...months]
}

/** The numbers of a figure, at any depth; of a table (entries of several numbers each) only how long it is, where that is stated. */
function numbersOf(value: unknown, stated: readonly Stated[] = []): readonly number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly unknown[] = Object.values(value)
  const isTable = entries.every((entry) => typeof entry === 'object' && entry !== null)
  if (isTable && stated.some(({ amount, of }) => of === 'plain' && amount === entries.length)) return []
  return entries.flatMap((entry) => numbersOf(entry, stated))
}

/** Whether a number of a figure of this unit is what the row states; the numbers of a figure of several units are of any. */
function isStated(number: number, { amount, of }: Stated, unit: Parameter['unit'], isAlone: boolean): boolean {
  if (!isAlone) return number === amount || (of === 'share' && number === amount * MILLIONTHS_A_BASIS_POINT)
  if (number !== amount) return false
  return unit === 'basis-points' ? of === 'share' : unit === 'fen' ? of !== 'share' : of === 'plain'
}

/**
 * The figures of a parameter that its row of the catalogue does not state as in force, and those that the row states as
 * earlier ("before: 6–10 %") and the parameter does not have. Nought stands in a row without a number: the rule has no
 * figure of its own. What a district sets for itself stands in the row's cases.
 */
export function figuresMissing(parameter: Parameter, row: FigureRow): readonly string[] {
  const own = row.consequence.startsWith('CONFIG') ? row.cases.join(' ') : ''
  const stated = statedIn(`${row.parameter} ${row.applies} ${row.counting} ${row.target} ${row.note ?? ''} ${own}`)
  const figureless = statedIn(row.parameter).length === 0
  const value = parameter.values.at(-1)?.value
  const missing = numbersOf(value, stated)
    .filter((number) => number !== 0 || !figureless)
    .filter((number) => !stated.some((one) => isStated(number, one, parameter.unit, typeof value === 'number')))
    .map((number) => `${row.id}: ${number}`)
  return [...missing, ...earlierMissing(parameter, row), ...wrongUnit(parameter, row), ...wrongLength(parameter, row)]
}

function earlierMissing({ values }: Parameter, { id, effective }: FigureRow): readonly string[] {
  const before = /before: (.+)$/u.exec(effective)?.[1] ?? ''
  const had = new Set(values.slice(0, -1).flatMap(({ value }) => numbersOf(value)))
  return statedIn(before)
    .filter(({ amount }) => !had.has(amount))
    .map(({ amount }) => `${id}: ${amount} before`)
}

/** 日 is not 工作日: a term in working days says so in its row, a term in days does not. */
function wrongUnit(parameter: Parameter, { id, parameter: text }: FigureRow): readonly string[] {
  const { unit, values } = parameter
  if (unit !== 'days' && unit !== 'working-days') return []
  const value = values.at(-1)?.value
  if (typeof value !== 'number' || value === 0) return []
  const working = new RegExp(`(?<!\\d)${value} working days?`, 'u').test(text)
  return working === (unit === 'working-days') ? [] : [`${id}: ${value} ${unit}`]
}

/** A list is as long as its row says. */
function wrongLength({ values }: Parameter, { id, parameter: text }: FigureRow): readonly string[] {
  const value = values.at(-1)?.value
  const said = /(?:list|enum) of (\d+)/u.exec(text)?.[1]
  if (!Array.isArray(value) || said === undefined || value.length === Number(said)) return []
  return [`${id}: a list of ${value.length}`]
}
