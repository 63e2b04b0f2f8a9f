import type { Text } from '@tenderlight/compliance/rules/rule'
import { writtenAmount } from '@tenderlight/exchange/ledger/cells/money'
import { plain } from '@tenderlight/exchange/ledger/cells/plain'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Reader } from './reader.ts'

const FIRST_YEAR = 2000
const LAST_YEAR = 2100
const YUAN = 2

/** A reader that takes what `take` gives, and tells what was expected where that is undefined. */
function expecting<T>(expected: Text, take: (value: unknown) => T | undefined): Reader<T> {
  return (value, where, tell) => {
    const taken = take(value)
    if (taken === undefined) tell(where, value, expected)
    return taken
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** Text that is not blank, without blanks around it. */
export const text: Reader<string> = expecting({ zh: '文字', en: 'text' }, (value) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined,
)

export const truth: Reader<boolean> = expecting({ zh: 'true 或 false', en: 'true or false' }, (value) =>
  typeof value === 'boolean' ? value : undefined,
)

export const date: Reader<CivilDate> = expecting(
  { zh: '存在的日期,写作 "2026-02-10"', en: 'a date that exists, written "2026-02-10"' },
  (value) => (typeof value === 'string' ? parseCivilDate(value) : undefined),
)

export const year: Reader<number> = expecting(
  { zh: `年份,${FIRST_YEAR} 至 ${LAST_YEAR} 的整数`, en: `a year, a whole number from ${FIRST_YEAR} to ${LAST_YEAR}` },
  (value) => (isWhole(value) && value >= FIRST_YEAR && value <= LAST_YEAR ? value : undefined),
)

export const count: Reader<number> = expecting({ zh: '不小于 0 的整数', en: 'a whole number of 0 or more' }, (value) =>
  isWhole(value) ? value : undefined,
)

/** Money: a whole number is fen, as everywhere in the product's JSON; in text its unit has to be written. */
export const money: Reader<Fen> = expecting(
  {
    zh: '金额:写明单位的文字(如 "5000万元"、"1,200,000.00元"),或以分计的整数',
    en: 'an amount: text with its unit ("5000万元", "1,200,000.00元"), or a whole number of fen',
  },
  (value) => {
    if (isWhole(value)) return value
    const written = typeof value === 'string' ? plain(value) : ''
    const amount = /[元圆万亿]/.test(written) ? writtenAmount(written, YUAN) : undefined
    return typeof amount === 'number' ? amount : undefined
  },
)

/** One of the codes of `words`, or what `words` calls it in either language. */
export function codeOf<T extends string>(words: Readonly<Record<T, Text>>): Reader<T> {
  const codes = Object.keys(words) as T[]
  const expected = {
    zh: `以下之一:${codes.map((code) => `${code}(${words[code].zh})`).join('、')}`,
    en: `one of: ${codes.map((code) => `${code} (${words[code].zh})`).join(', ')}`,
  }
  return expecting(expected, (value) =>
    codes.find((code) => value === code || value === words[code].zh || value === words[code].en),
  )
}

/** What `reader` reads, or null. */
export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, where, tell) => (value === null ? null : reader(value, where, tell))
}
