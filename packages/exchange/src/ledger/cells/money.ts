import type { Fen } from '@tenderlight/law/money'
import type { Cell } from './cell.ts'
import { isBlank, plain } from './plain.ts'
import { EXPECTED } from './unreadable.ts'
import type { Unreadable } from './unreadable.ts'

/** How many decimal places a unit of money lies above the fen. */
export const PLACES_ABOVE_FEN: Readonly<Record<string, number>> = {
  元: 2,
  圆: 2,
  千元: 5,
  万: 6,
  万元: 6,
  百万元: 8,
  亿: 10,
  亿元: 10,
}

const AMOUNT =
  /^(?:人民币|RMB|CNY|¥)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(元|圆|千元|万元?|百万元|亿元?)?(?:整|人民币)?$/i
const NEGATIVE = /^(?:[-\u2212]|人民币-|¥-)|^\(.*\)$/
/** What a ledger writes where no deposit is taken. 无 alone is refused: it may as well mean that nobody knows. */
const NOT_TAKEN = new Set(['不收取', '不收', '免收', '未收取', '免交', '免缴', '不要求', '不缴纳'])

/** Moves the decimal point of `whole.decimals` right by `places`; undefined when decimals are left over or it grows unsafe. */
function shifted(whole: string, decimals: string, places: number): Fen | undefined {
  if (!/^0*$/.test(decimals.slice(places))) return undefined
  const fen = Number(whole + decimals.slice(0, places).padEnd(places, '0'))
  return Number.isSafeInteger(fen) ? fen : undefined
}

/**
 * The number of a cell in units `places` above the fen. A spreadsheet holds a binary fraction near what was typed, so
 * it is first rounded to the 15 significant digits that spreadsheets keep; from there on the arithmetic is decimal.
 */
function numberInFen(number: number, places: number): Fen | Unreadable {
  if (number < 0) return EXPECTED.notNegative
  const [whole = '', decimals = ''] = number.toPrecision(15).split('.')
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(decimals)) return EXPECTED.wholeFen
  return shifted(whole, decimals, places) ?? EXPECTED.wholeFen
}

/** The amount written in plain text; a unit written beside it outranks `places`, the unit of the header. */
export function writtenAmount(text: string, places: number): Fen | Unreadable {
  const match = AMOUNT.exec(text.replace(/\s+/g, ''))
  if (match === null) return NEGATIVE.test(text) ? EXPECTED.notNegative : EXPECTED.money
  const [, whole = '', decimals = '', unit] = match
  const unitPlaces = unit === undefined ? places : (PLACES_ABOVE_FEN[unit] ?? places)
  return shifted(whole.replaceAll(',', ''), decimals, unitPlaces) ?? EXPECTED.wholeFen
}

/**
 * The amount of a cell in fen; undefined when it is blank. `places` is the unit of the header above the fen (yuan 2).
 * In the two deposit columns words such as 不收取 are 0; 无 is refused everywhere: it is 0 to one clerk, unknown to another.
 */
export function readMoney(cell: Cell, places: number, isDeposit: boolean): Fen | undefined | Unreadable {
  if (cell.kind === 'number') return numberInFen(cell.number, places)
  if (cell.kind === 'error') return EXPECTED.money
  const text = plain(cell.text)
  if (isBlank(text)) return undefined
  if (!isDeposit) return writtenAmount(text, places)
  if (NOT_TAKEN.has(text)) return 0
  const amount = writtenAmount(text, places)
  return amount === EXPECTED.money ? EXPECTED.deposit : amount
}
