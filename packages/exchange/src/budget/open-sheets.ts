import { MAX_FILE_BYTES, tooLarge } from '../ledger/limits.ts'
import type { NamedGrid } from '../ledger/sheets.ts'
import { csvGrid } from '../ledger/sources/csv.ts'
import { decodeText } from '../ledger/sources/decode-text.ts'
import { foreignKind } from '../ledger/sources/foreign-kind.ts'
import { xlsSheets } from '../ledger/sources/sheetjs-workbook.ts'
import { emptyFile, notATable } from '../ledger/unusable.ts'
import { xlsxSheets } from '../ledger/xlsx/read-xlsx.ts'

const ZIP = [0x50, 0x4b]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

/**
 * The visible sheets of an .xlsx or .xls, or the one table of a .csv: the content decides what it is. A parser may throw
 * while they are asked for, whatever it likes; UnreadableFile where the file is no table at all.
 */
export function openSheets(bytes: Uint8Array, filename: string): Iterable<NamedGrid> {
  if (bytes.length === 0) throw emptyFile()
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(bytes.length)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, ZIP)) return xlsxSheets(buffer)
  if (startsWith(bytes, COMPOUND_FILE)) return xlsSheets(buffer)
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) throw notATable(foreign)
  const { text } = decodeText(bytes)
  if (text.trim() === '') throw emptyFile()
  return [{ name: filename, grid: csvGrid(text) }]
}
