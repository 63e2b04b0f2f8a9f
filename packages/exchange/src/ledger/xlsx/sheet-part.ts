import { utils } from '@e965/xlsx'
import type { Cell, GridRow, Merge } from '../cells/cell.ts'
import { NEVER_CALCULATED, numberCell } from '../cells/cell.ts'
import { cellText, richText } from './shared-strings.ts'
import { DamagedXml, XmlScanner } from './xml-scanner.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly (string | undefined)[]
  readonly date1904: boolean
}

const MOST_COLUMNS = 16_384
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"/g
const MOST_MERGES = 100_000

function whole(scanner: XmlScanner, name: string): number | undefined {
  const range = scanner.attributeRange(name)
  if (range === undefined) return undefined
  let value = 0
  for (let at = range[0]; at < range[1]; at++) value = value * 10 + scanner.byteAt(at) - 0x30
  return value
}

/** The column of a reference such as `AB12`, from 0; undefined when the cell has none. */
function columnOfCell(scanner: XmlScanner): number | undefined {
  const range = scanner.attributeRange('r')
  if (range === undefined) return undefined
  let column = 0
  for (let at = range[0]; at < range[1]; at++) {
    const letter = scanner.byteAt(at) - 0x40
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

/** Reads the cell whose start tag was just reached, to its end; undefined when it is empty. */
function readCell(scanner: XmlScanner, context: SheetContext): Cell | undefined {
  if (scanner.isEmpty) return undefined
  const type = scanner.attribute('t') ?? 'n'
  const style = whole(scanner, 's')
  let isFormula = false
  let value: string | number | undefined
  while (scanner.next() && !(scanner.isClose && scanner.is('c'))) {
    if (scanner.is('v')) {
      if (scanner.isClose) value = (type === 'n' || type === 's' ? scanner.digits() : undefined) ?? scanner.text()
      else if (scanner.isEmpty) value = ''
    } else if (scanner.is('f')) isFormula = true
    else if (!scanner.isClose && scanner.is('is')) value = richText(scanner, 'is')
  }
  if (isFormula && (value === undefined || (value === '' && type !== 'str'))) {
    return { kind: 'error', text: NEVER_CALCULATED }
  }
  return value === undefined || value === '' ? undefined : typedCell(type, value, style, context)
}

function typedCell(
  type: string,
  value: string | number,
  style: number | undefined,
  { strings, formats, date1904 }: SheetContext,
): Cell | undefined {
  switch (type) {
    case 's': {
      const text = strings[Number(value)]
      if (text === undefined) throw new DamagedXml(`no shared string ${value}`)
      return text === '' ? undefined : { kind: 'text', text }
    }
    case 'n': {
      const number = Number(value)
      if (!Number.isFinite(number)) return { kind: 'text', text: `${value}` }
      return numberCell(number, style === undefined ? undefined : formats[style], date1904)
    }
    case 'b':
      return { kind: 'text', text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', text: `${value}` }
    case 'd':
      return { kind: 'text', text: `${value}`.replace(/Z$/, '') }
    default:
      return { kind: 'text', text: cellText(`${value}`) }
  }
}

/** The rows of a sheet that hold anything, in their order. Formulas give their stored result, never a calculation. */
export function* sheetRows(xml: Buffer, context: SheetContext): Generator<GridRow> {
  const scanner = new XmlScanner(xml)
  let index = -1
  let cells: (Cell | undefined)[] = []
  let column = -1
  while (scanner.next()) {
    if (scanner.is('c') && !scanner.isClose) {
      column = columnOfCell(scanner) ?? column + 1
      const cell = readCell(scanner, context)
      if (cell === undefined) continue
      if (column < 0 || column >= MOST_COLUMNS) throw new DamagedXml(`a cell in column ${column}`)
      while (cells.length < column) cells.push(undefined)
      cells[column] = cell
    } else if (scanner.is('row')) {
      if (scanner.isClose) {
        if (cells.length > 0) yield { index, cells }
      } else index = (whole(scanner, 'r') ?? index + 2) - 1
      cells = []
      column = -1
    } else if (scanner.isClose && scanner.is('sheetData')) return
  }
}

/** The merged ranges of a sheet; they stand behind its cells. */
export function sheetMerges(xml: Buffer): Merge[] {
  const end = xml.lastIndexOf('sheetData')
  const tail = end === -1 ? '' : xml.toString('latin1', end)
  const merges: Merge[] = []
  for (const [, reference = ''] of tail.matchAll(MERGE)) {
    const { s, e } = utils.decode_range(reference)
    merges.push({ top: s.r, bottom: e.r, left: s.c, right: e.c })
    if (merges.length === MOST_MERGES) break
  }
  return merges
}
