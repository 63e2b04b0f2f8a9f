import type { Grid } from '../cells/cell.ts'
import type { LedgerReading } from '../record.ts'
import { readSheets } from '../sheets.ts'
import type { NamedGrid } from '../sheets.ts'
import { notATable } from '../unusable.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetMerges, sheetRows } from './sheet-part.ts'
import type { SheetContext } from './sheet-part.ts'
import { readFormats } from './styles.ts'
import { readWorkbookPart } from './workbook-part.ts'
import { Archive } from './zip.ts'

const WORKBOOK = 'xl/workbook.xml'

function sheetGrid(xml: Buffer, context: SheetContext): Grid {
  return { rows: sheetRows(xml, context), date1904: context.date1904, merges: sheetMerges(xml) }
}

/**
 * Reads an .xlsx or .xlsm straight from its parts, row by row: a third of the time and memory of building its cells
 * first, with every part's checksum verified and formulas that were never calculated told apart from 0.
 * Throws UnreadableFile, and what a damaged archive makes its parsers throw.
 */
export function readXlsx(bytes: Buffer): LedgerReading {
  const archive = new Archive(bytes)
  const workbookXml = archive.part(WORKBOOK)
  if (workbookXml === undefined) {
    throw notATable({ zh: '压缩包或其他格式的文档', en: 'an archive or another kind of document' })
  }
  const workbook = readWorkbookPart(workbookXml, archive.part('xl/_rels/workbook.xml.rels'))
  const context: SheetContext = {
    strings: readSharedStrings(archive.part('xl/sharedStrings.xml')),
    formats: readFormats(archive.part('xl/styles.xml')),
    date1904: workbook.date1904,
  }
  const grids = function* (): Generator<NamedGrid> {
    for (const { name, isVisible, path } of workbook.sheets) {
      const xml = isVisible ? archive.part(path) : undefined
      if (xml !== undefined) yield { name, grid: sheetGrid(xml, context) }
    }
  }
  return readSheets(grids())
}
