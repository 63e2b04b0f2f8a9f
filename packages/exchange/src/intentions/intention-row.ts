import { expectedIn } from '../ledger/cells/unreadable.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import { toProcurement } from '../ledger/to-procurement.ts'
import { completed } from '../notice/complete.ts'
import type { NoticeContext } from '../notice/complete.ts'
import { isRemarkHeader } from '../notice/remark-headers.ts'
import { readRemark } from '../notice/remark.ts'
import { budgetLineIn } from './budget-line.ts'
import type { IntentionRow, ReadAt, UnreadCell } from './record.ts'
import type { IntentionTable, TableLine } from './table-rows.ts'

/** What an intention says; the dates and results of a ledger are none of it. */
const FIELDS = [
  'id',
  'title',
  'buyer',
  'regime',
  'category',
  'method',
  'summary',
  'budget',
  'controlPrice',
  'expectedMonth',
  'specialMatter',
  'measure',
  'reservedSme',
  'reservedSmeShare',
  'reservedSmallMicro',
  'noReserveReason',
  'complaintPhone',
  'bidDeposit',
] as const
const KNOWN: ReadonlySet<string> = new Set(FIELDS)

const AGREES = {
  zh: '前后一致的预留说明;请核对后填写预留措施和金额',
  en: 'one statement of what is reserved; look and fill in measure and amounts',
}
const NOWHERE: ReadAt = { column: null, cell: null }

/** How the rows of a table are numbered, and whether their cells have names. */
export interface Place {
  readonly part: number
  readonly inSheet: boolean
  /** Intentions of the same notice ahead of this table. */
  readonly before: number
}

/** The rows of a table with what its remarks and the prose around it say, and where each field was read. */
export function intentionRows(table: IntentionTable, context: NoticeContext, place: Place): IntentionRow[] {
  const { lines } = table
  const records = lines.map(({ line, reading: { fields, words, other } }): LedgerRecord => ({
    row: line,
    fields,
    readFrom: words,
    ...(other === undefined ? {} : { other }),
    procurement: toProcurement(fields, line),
  }))
  const reading = completed({ records, rejected: [], unknownColumns: [], idColumn: null, notes: [] }, context)
  return lines.flatMap((line, index) => {
    const record = reading.records[index]
    return record === undefined ? [] : [rowOf(line, record, table, place, index)]
  })
}

function rowOf(
  line: TableLine,
  record: LedgerRecord,
  table: IntentionTable,
  place: Place,
  index: number,
): IntentionRow {
  const fields: Record<string, string | number> = {}
  const readFrom: Record<string, IntentionRow['readFrom'][string]> = {}
  for (const field of FIELDS) {
    const said = record.fields[field]
    if (said === undefined) continue
    // Codes in place of the ledger's words.
    const value = field === 'id' ? said : record.procurement[field]
    fields[field] = value ?? said
    const words = record.readFrom?.[field] ?? `${said}`
    readFrom[field] = { words, ...whereRead(field, words, line, table, place) }
  }
  const unread = unreadOf(line, table, place)
  const named = budgetLineIn(line, table)
  const isWhole = named.every(({ value }) => value !== undefined)
  for (const { field, at, words, value, expected } of named) {
    const where = atColumn(at, line, table, place)
    if (value === undefined) unread.push({ field, ...where, found: words, expected })
    else if (isWhole) {
      fields[field] = value
      readFrom[field] = { words, ...where }
    }
  }
  const row = place.inSheet ? line.line : place.before + index + 1
  return { part: place.part, row, fields, readFrom, unread }
}

/** The column of a field that its own cell gave, else the one whose text holds the words, else the prose. */
function whereRead(field: string, words: string, line: TableLine, table: IntentionTable, place: Place): ReadAt {
  const { layout } = table
  const own = layout.known.find(({ column }) => column.field === field)
  if (own !== undefined && line.reading.fields[own.column.field] !== undefined) return atColumn(own, line, table, place)
  const remark = layout.unknown.find(({ header }) => line.reading.other?.[header]?.includes(words) === true)
  if (remark !== undefined) return atColumn(remark, line, table, place)
  const told = layout.known.find(
    ({ column }) =>
      (column.field === 'title' || column.field === 'summary') &&
      line.reading.fields[column.field]?.includes(words) === true,
  )
  return told === undefined ? NOWHERE : atColumn(told, line, table, place)
}

interface Column {
  readonly index: number
  readonly header: string
}

function atColumn({ index, header }: Column, { line }: TableLine, { headers }: IntentionTable, place: Place): ReadAt {
  return { column: headers.get(index) ?? header, cell: place.inSheet ? `${columnName(index)}${line}` : null }
}

/** `A`, `Z`, `AA`: what spreadsheets call a column. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`
}

function unreadOf(line: TableLine, table: IntentionTable, place: Place): UnreadCell[] {
  const { known, unknown } = table.layout
  const cells = line.reading.refused.flatMap(({ column: header, found, expected }): UnreadCell[] => {
    const at = known.find((one) => one.header === header)
    const where = at === undefined ? NOWHERE : atColumn(at, line, table, place)
    const field = at !== undefined && KNOWN.has(at.column.field) ? at.column.field : null
    return [{ field, ...where, found, expected: { zh: expected, en: expectedIn('en', expected) } }]
  })
  const remarks = unknown.flatMap((at): UnreadCell[] => {
    const text = line.reading.other?.[at.header]
    if (text === undefined || !isRemarkHeader(at.header)) return []
    const { contradiction } = readRemark(text)
    return contradiction === undefined
      ? []
      : [{ field: 'measure', ...atColumn(at, line, table, place), found: contradiction, expected: AGREES }]
  })
  return [...cells, ...remarks]
}
