import type { MetTally, StandingTally } from '@tenderlight/db/repositories/unit-tallies'

/** Rows of whole numbers one after the other: a district has some hundred thousand, and each look adds them all up. */
export type Packed = Int32Array

/** What stands where in a row, of either kind. */
const NARROWED = { level: 0, rule: 1, year: 2, regime: 3, category: 4, count: 5 } as const
export const MET = { ...NARROWED, metIn: 6, lateIn: 7, kept: 8 } as const
export const STANDING = {
  ...NARROWED,
  kind: 6,
  stage: 7,
  bound: 8,
  due: 9,
  warnFrom: 10,
  lateLight: 11,
} as const
export const [MET_WIDTH, STANDING_WIDTH] = [9, 12] as const

/** Stands for what is not there. */
export const NONE = -1
/** Stands for no day: days before 1970 are numbers below 0. */
export const NO_DAY = 0x7f_ff_ff_ff

const words: string[] = []
const codes = new Map<string, number>()

/** The number that stands for a word in this process: rules, stages, kinds; there are some hundred. */
export function codeOf(word: string | null): number {
  if (word === null) return NONE
  const known = codes.get(word)
  if (known !== undefined) return known
  codes.set(word, words.length)
  return words.push(word) - 1
}

/** The word of a code. Throws `RangeError` for a number that stands for none. */
export function wordOf(code: number): string {
  const word = words[code]
  if (word === undefined) throw new RangeError(`${code} stands for no word`)
  return word
}

const narrowed = ({ level, rule, year, regime, category, count }: MetTally | StandingTally): number[] => [
  codeOf(level),
  codeOf(rule),
  year ?? NONE,
  codeOf(regime),
  codeOf(category),
  count,
]

export function packMet(rows: readonly MetTally[]): Packed {
  return Int32Array.from(rows.flatMap((row) => [...narrowed(row), row.metIn, row.lateIn ?? NONE, row.kept ? 1 : 0]))
}

export function packStanding(rows: readonly StandingTally[]): Packed {
  return Int32Array.from(
    rows.flatMap((row) => [
      ...narrowed(row),
      codeOf(row.kind),
      codeOf(row.stage),
      codeOf(row.bound),
      row.due ?? NO_DAY,
      row.warnFrom ?? NO_DAY,
      codeOf(row.lateLight),
    ]),
  )
}
