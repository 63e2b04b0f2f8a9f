import { shownText } from './cells/cell.ts'
import { beginningOf } from './cells/sound-text.ts'
import type { Cell, Grid, GridRow } from './cells/cell.ts'
import { plain } from './cells/plain.ts'
import { EXPECTED, notUsedInRow } from './cells/unreadable.ts'
import { findLayout, headOf } from './layout.ts'
import type { Layout } from './layout.ts'
import { MAX_ROWS, tooManyRows } from './limits.ts'
import type { LedgerReading, LedgerRecord, RejectedCell } from './record.ts'
import { passedOver, rowPurpose } from './row-purpose.ts'
import { readRow, rejectedCell } from './row.ts'
import type { RowReading } from './row.ts'
import { toProcurement } from './to-procurement.ts'
import type { Said } from './unreadable-file.ts'

/** A ledger's rows are numbered by their line; a notice's by their place, and its 序号 only counts them. */
export type TableKind = 'ledger' | 'notice'

type Cells = readonly (Cell | undefined)[]

/** Reads a table; undefined when no line of it is a ledger's header. Throws UnreadableFile above a limit. */
export function readRows(grid: Grid, kind: TableKind = 'ledger'): LedgerReading | undefined {
  const head = headOf(grid.rows)
  const found = findLayout(head, grid.merges)
  if (found === undefined) return undefined
  const layout = kind === 'ledger' ? found : withoutOrdinal(found)
  const idColumn = layout.known.find(({ column }) => column.field === 'id')?.header ?? null
  const records: LedgerRecord[] = []
  const rejected = repeatedHeaders(layout)
  const notes: Said[] = []
  const numbers = new Map<string, number>()
  let projects = 0
  for (const line of linesAfter(layout.headerRow, head, grid.rows)) {
    const { index, cells } = line
    const purpose = rowPurpose(line, layout, grid.merges)
    if (purpose === 'blank') continue
    if (purpose !== 'project') {
      notes.push(passedOver(purpose, index + 1, firstText(cells)))
      continue
    }
    if (++projects > MAX_ROWS) throw tooManyRows()
    const row = kind === 'ledger' ? index + 1 : projects
    const reading = readRow(cells, row, layout, grid.date1904, kind === 'notice')
    const problems = [...numberProblems(reading, row, idColumn, cells, numbers), ...reading.refused]
    if (problems.length > 0) rejected.push(...problems)
    else records.push(record(row, reading, kind))
  }
  return { records, rejected, unknownColumns: layout.unknown.map(({ header }) => header), idColumn, notes }
}

function* linesAfter(header: number, head: readonly GridRow[], rest: Iterator<GridRow>): Generator<GridRow> {
  yield* head.filter(({ index }) => index > header)
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}

function withoutOrdinal(layout: Layout): Layout {
  return { ...layout, known: layout.known.filter(({ isOrdinal }) => !isOrdinal) }
}

function firstText(cells: Cells): string {
  return beginningOf(shownText(cells.find((cell) => cell !== undefined)).trim(), 40)
}

function repeatedHeaders(layout: Layout): RejectedCell[] {
  return layout.known.flatMap(({ header, index, twins }) => {
    if (twins.length === 0) return []
    const columns = [index, ...twins.map((twin) => twin.index)].map((column) => `第 ${column + 1} 列`)
    return [rejectedCell(layout.headerRow + 1, header, `${header}(${columns.join('、')})`, EXPECTED.once)]
  })
}

/** A row needs a number where the sheet has a column for it, a number is used once, and a number alone is no project. */
function numberProblems(
  { fields, refused }: RowReading,
  row: number,
  idColumn: string | null,
  cells: Cells,
  numbers: Map<string, number>,
): RejectedCell[] {
  if (idColumn === null || refused.some(({ column }) => column === idColumn)) return []
  if (fields.id === undefined) return [rejectedCell(row, idColumn, '', EXPECTED.id)]
  const number = plain(fields.id)
  const firstRow = numbers.get(number)
  if (firstRow !== undefined) return [rejectedCell(row, idColumn, fields.id, notUsedInRow(firstRow))]
  numbers.set(number, row)
  const alone = Object.keys(fields).length === 1 && refused.length === 0
  return alone ? [rejectedCell(row, idColumn, firstText(cells), EXPECTED.alone)] : []
}

function record(row: number, { fields, words, other }: RowReading, kind: TableKind): LedgerRecord {
  return {
    row,
    fields,
    ...(kind === 'notice' ? { readFrom: words } : {}),
    ...(other === undefined ? {} : { other }),
    procurement: toProcurement(fields, row),
  }
}
