import { COLUMNS } from './columns.ts'
import type { Column } from './columns.ts'
import { PLACES_ABOVE_FEN } from './cells/money.ts'

/** A header that names a column of the ledger. */
export interface KnownHeader {
  readonly column: Column
  /** 0 for the header itself, then the place among its aliases. */
  readonly rank: number
  /** For money: the decimal places of the header's unit above the fen; undefined when it names none. */
  readonly places: number | undefined
  /** `(%)` stands in the header. */
  readonly inPercent: boolean
}

const YUAN = 2

/** A header without what people vary: blanks, line breaks, full or half width, kind of brackets, a star for required. */
export function normalHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff*]+/g, '')
    .replace(/[【〔[{〖「『]/g, '(')
    .replace(/[】〕\]}〗」』]/g, ')')
    .replace(/[:;,]+$/, '')
}

const NAMES = new Map<string, { readonly column: Column; readonly rank: number }>()
for (const column of COLUMNS) {
  const names = [column.header, ...column.aliases]
  for (const [rank, name] of names.entries()) NAMES.set(normalHeader(name), { column, rank })
}

const NOTE = /^(.+?)(?:\(([^()]*)\)|[:/](百?千?[万亿]?元|%))$/
const UNIT = /^(?:金额)?(?:单位)?[::]?(?:人民币)?[,、/]?(?:单位[::]?)?(百?千?[万亿]?元|[万亿])$/
const CURRENCY = /元|币|[$¥€£]|USD|EUR|HKD/i

/** The places above the fen of a unit as a bracket names it (`万元`, `单位:万元`, `人民币,元`); undefined when it is no unit. */
export function unitPlaces(text: string): number | undefined {
  return PLACES_ABOVE_FEN[UNIT.exec(text)?.[1] ?? '']
}

/**
 * The column that a header names; undefined when the ledger has none of that name. A trailing bracket that is no part
 * of the name is a unit or a note (`预计采购时间(填写到月)`). Money in a unit that is not Chinese money is not the ledger's.
 */
export function readHeader(text: string): KnownHeader | undefined {
  const name = normalHeader(text)
  const whole = NAMES.get(name)
  if (whole !== undefined) return { ...whole, places: undefined, inPercent: false }
  const match = NOTE.exec(name)
  const known = NAMES.get(match?.[1] ?? '')
  if (match === null || known === undefined) return undefined
  const note = match[2] ?? match[3] ?? ''
  const places = known.column.kind === 'money' ? unitPlaces(note) : undefined
  if (known.column.kind === 'money' && places === undefined && CURRENCY.test(note)) return undefined
  return { ...known, places, inPercent: note === '%' }
}

/** Decimal places above the fen of money in a column: the header's unit, else the sheet's (`单位:万元` above it), else yuan. */
export function placesOf(header: KnownHeader, sheetPlaces: number | undefined): number {
  return header.places ?? sheetPlaces ?? YUAN
}
