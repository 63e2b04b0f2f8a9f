import { shownText } from './cells/cell.ts'
import type { Cell, GridRow, Merge } from './cells/cell.ts'
import { readHeader, unitPlaces, normalHeader, placesOf } from './header.ts'
import type { KnownHeader } from './header.ts'
import { MAX_COLUMNS, tooManyColumns } from './limits.ts'
import { COLUMNS } from './columns.ts'
import type { Column } from './columns.ts'

/** Where a column of the sheet stands and how its cells are to be taken. */
export interface Place {
  readonly index: number
  /** As the sheet writes it. */
  readonly header: string
  /** Decimal places of the column's unit of money above the fen. */
  readonly places: number
  readonly inPercent: boolean
}

/** A column of the sheet that the ledger knows. */
export interface PlacedColumn extends Place {
  readonly column: Column
  /** The header is 序号, which may only count lines. */
  readonly isOrdinal: boolean
  /** Further columns under the same name. */
  readonly twins: readonly Place[]
}

export interface UnknownColumn {
  readonly index: number
  readonly header: string
}

/** Where the header of a sheet stands and what its columns are. */
export interface Layout {
  readonly headerRow: number
  /** In the order of `COLUMNS`. */
  readonly known: readonly PlacedColumn[]
  readonly unknown: readonly UnknownColumn[]
}

/** A header stands below a few title lines at most. */
const LINES_SEARCHED = 40
const SHEET_UNIT = /单位[::](?:人民币)?([万亿千百]*元)/

/** The lines in which the header is looked for, taken from the start of a table. */
export function headOf(rows: Iterator<GridRow>): GridRow[] {
  const head: GridRow[] = []
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    head.push(next.value)
    if (next.value.index >= LINES_SEARCHED - 1) break
  }
  return head
}

/** The texts of a row, where a cell merged with the rows above it says what the merged cell says. */
function headerTexts({ index, cells }: GridRow, above: readonly GridRow[], merges: readonly Merge[]): string[] {
  const texts = Array.from(cells, (cell) => shownText(cell).trim())
  for (const { top, bottom, left, right } of merges) {
    if (top >= index || bottom < index || right - left > MAX_COLUMNS) continue
    const origin = above.find((row) => row.index === top)?.cells[left]
    for (let column = left; column <= right; column++) {
      if ((texts[column] ?? '') === '') texts[column] = shownText(origin).trim()
    }
  }
  return Array.from(texts, (text) => text ?? '')
}

interface Candidate {
  readonly row: number
  readonly texts: readonly string[]
  readonly headers: readonly (KnownHeader | undefined)[]
  readonly fields: number
}

/** A header names at least two columns of the ledger, one of them a project's number or title. */
function candidate(texts: readonly string[], row: number): Candidate | undefined {
  const headers = texts.map((text) => (text === '' || text.length > 60 ? undefined : readHeader(text)))
  const fields = new Set(headers.flatMap((header) => (header === undefined ? [] : [header.column.field])))
  return fields.size >= 2 && (fields.has('id') || fields.has('title'))
    ? { row, texts, headers, fields: fields.size }
    : undefined
}

/**
 * Finds the header: of the first lines the one that names most columns, the first of equals. Undefined when no line does.
 * Where a field has two headers, the ledger's own name holds it, then its aliases in order; the other is an unknown column.
 * Throws UnreadableFile when the header is wider than the limit.
 */
export function findLayout(head: readonly GridRow[], merges: readonly Merge[]): Layout | undefined {
  let best: Candidate | undefined
  for (const [place, row] of head.entries()) {
    const found = candidate(headerTexts(row, head.slice(0, place), merges), row.index)
    if (found !== undefined && (best === undefined || found.fields > best.fields)) best = found
  }
  if (best === undefined) return undefined
  const width = best.texts.filter((text) => text !== '').length
  if (width > MAX_COLUMNS) throw tooManyColumns(width)
  const headerRow = best.row
  return placed(best, sheetUnit(head.filter(({ index }) => index < headerRow).flatMap(({ cells }) => cells)))
}

function sheetUnit(above: readonly (Cell | undefined)[]): number | undefined {
  for (const cell of above) {
    const unit = SHEET_UNIT.exec(normalHeader(shownText(cell)))?.[1]
    if (unit !== undefined) return unitPlaces(unit)
  }
  return undefined
}

function placed(best: Candidate, sheetPlaces: number | undefined): Layout {
  const holders = new Map<string, { header: KnownHeader; places: Place[] }>()
  for (const [index, header] of best.headers.entries()) {
    if (header === undefined) continue
    const { inPercent } = header
    const place = { index, header: best.texts[index] ?? '', places: placesOf(header, sheetPlaces), inPercent }
    const holder = holders.get(header.column.field)
    if (holder === undefined || header.rank < holder.header.rank) {
      holders.set(header.column.field, { header, places: [place] })
    } else if (header.rank === holder.header.rank) holder.places.push(place)
  }
  const known = COLUMNS.flatMap(({ field }) => {
    const { header, places: [first, ...twins] = [] } = holders.get(field) ?? {}
    return header === undefined || first === undefined
      ? []
      : [{ ...first, column: header.column, isOrdinal: normalHeader(first.header) === '序号', twins }]
  })
  const taken = new Set([...holders.values()].flatMap(({ places }) => places.map(({ index }) => index)))
  const unknown = [...best.texts.entries()].flatMap(([index, header]) =>
    taken.has(index) || header === '' ? [] : [{ index, header }],
  )
  return { headerRow: best.row, known, unknown }
}
