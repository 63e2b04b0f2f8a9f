import type { Grid } from '../cells/cell.ts'
import type { LedgerReading } from '../record.ts'
import { readSheets } from '../sheets.ts'
import type { NamedGrid } from '../sheets.ts'
import type { Said } from '../unreadable-file.ts'
import { notATable } from '../unusable.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetMerges, sheetRows } from './sheet-part.ts'
import type { SheetContext } from './sheet-part.ts'
import { readFormats } from './styles.ts'
import { readRelations, readWorkbookPart } from './workbook-part.ts'
import type { WorkbookPart } from './workbook-part.ts'
import { Archive } from './zip.ts'

const WORKBOOK = 'xl/workbook.xml'
const OTHERS: readonly (readonly [part: string, kind: Said])[] = [
  ['xl/workbook.bin', { zh: '二进制工作簿(.xlsb)', en: 'a binary workbook (.xlsb)' }],
  ['content.xml', { zh: ' OpenDocument 文件(.ods)', en: 'an OpenDocument file (.ods)' }],
  ['word/document.xml', { zh: ' Word 文档', en: 'a Word document' }],
]
const ARCHIVE: Said = { zh: '压缩包或其他格式的文档', en: 'an archive or another kind of document' }

/** The parts of a workbook that hold cells, found through the relations of the archive. */
function openWorkbook(archive: Archive): { workbook: WorkbookPart; context: SheetContext } {
  const root = readRelations(archive.part('_rels/.rels'), '')
  const path = root.find(({ type }) => type === 'officeDocument')?.path ?? WORKBOOK
  const xml = path.endsWith('.xml') && !path.startsWith('word/') ? archive.part(path) : undefined
  if (xml === undefined) throw notATable(OTHERS.find(([part]) => archive.has(part))?.[1] ?? ARCHIVE)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = readRelations(archive.part(`${folder}_rels/${path.slice(folder.length)}.rels`), folder)
  const related = (type: string): Buffer | undefined =>
    archive.part(relations.find((relation) => relation.type === type)?.path ?? `${folder}${type}.xml`)
  const workbook = readWorkbookPart(xml, relations, folder)
  const [strings, formats] = [readSharedStrings(related('sharedStrings')), readFormats(related('styles'))]
  return { workbook, context: { strings, formats, date1904: workbook.date1904 } }
}

function sheetGrid(xml: Buffer, context: SheetContext): Grid {
  return { rows: sheetRows(xml, context), date1904: context.date1904, merges: sheetMerges(xml) }
}

/**
 * The visible sheets of an .xlsx or .xlsm, one after the other as they are asked for. Throws UnreadableFile, and what a
 * damaged archive makes its parsers throw.
 */
export function* xlsxSheets(bytes: Buffer): Generator<NamedGrid> {
  const archive = new Archive(bytes)
  const { workbook, context } = openWorkbook(archive)
  for (const { name, isVisible, path } of workbook.sheets) {
    const xml = isVisible ? archive.part(path) : undefined
    if (xml !== undefined) yield { name, grid: sheetGrid(xml, context) }
  }
}

/**
 * Reads an .xlsx or .xlsm straight from its parts, row by row: a third of the time and memory of building its cells
 * first, with every part's checksum verified and formulas that were never calculated told apart from 0.
 * Throws UnreadableFile, and what a damaged archive makes its parsers throw.
 */
export function readXlsx(bytes: Buffer): LedgerReading {
  return readSheets(xlsxSheets(bytes))
}
