import { readHeader } from '../ledger/header.ts'
import { findLayout, headOf } from '../ledger/layout.ts'
import type { LedgerReading } from '../ledger/record.ts'
import { readRows } from '../ledger/rows.ts'
import { textGrid } from '../ledger/sources/csv.ts'
import { noNotice } from '../ledger/unusable.ts'
import type { Block, TableBlock } from './blocks.ts'
import { completed } from './complete.ts'
import type { NoticeContext } from './complete.ts'
import { fieldRows } from './field-lines.ts'
import { htmlBlocks } from './html-blocks.ts'
import { readIssuer } from './issuer.ts'
import { isRemarkHeader } from './remark-headers.ts'
import { textBlocks } from './text-blocks.ts'
import { usualHeader } from './usual-headers.ts'

type Rows = readonly (readonly string[])[]

const HTML = /<(?:table|html|body|div|p|td|tr)\b[^>]*>/i
const MOST_CHARACTERS = 30_000_000

function hasHeader(rows: Rows): boolean {
  const { rows: lines, merges } = textGrid(rows)
  return findLayout(headOf(lines), merges) !== undefined
}

const MOST_LINES_ABOVE = 40

/** The table with its header as ledgers write it: the first line that then names a title and something else. */
function withUsualHeader(rows: Rows): Rows {
  for (const [at, row] of rows.slice(0, MOST_LINES_ABOVE).entries()) {
    const usual = row.map(usualHeader)
    const fields = new Set(usual.flatMap((text) => (text.length > 60 ? [] : (readHeader(text)?.column.field ?? []))))
    if (fields.size >= 2 && fields.has('title')) return rows.with(at, usual)
  }
  return rows
}

function isLabel(text: string): boolean {
  return text.length <= 60 && (isRemarkHeader(text) || readHeader(text) !== undefined)
}

/** Whether a table is a form: labels in several of its rows, none beside another label. */
function isForm(rows: Rows): boolean {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== ''))
  const adjacent = filled.some((row) => row.some((cell, at) => isLabel(cell) && isLabel(row[at + 1] ?? '')))
  return !adjacent && filled.filter((row) => row.some(isLabel)).length >= 2
}

/** A table that is no list of projects may be a form (label, value, label, value): its pairs as `label:value` lines. */
function formLines({ rows }: TableBlock): string[] {
  return rows.flatMap((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    return filled.flatMap((label, index) =>
      index % 2 === 0 ? [`${label.replace(/\s*[:：]\s*$/, '')}：${filled[index + 1] ?? ''}`] : [],
    )
  })
}

/** The tables of projects in a notice; without one, the projects written as fields, as one table. */
export function projectTables(blocks: readonly Block[], prose: readonly string[]): Rows[] {
  const tables = blocks.filter((block) => block.kind === 'table')
  const lists = tables.map(({ rows }) => withUsualHeader(rows)).filter((rows) => hasHeader(rows) && !isForm(rows))
  if (lists.length > 0) return lists
  const fields = fieldRows(prose) ?? fieldRows(tables.flatMap(formLines))
  return fields === undefined ? [] : [fields]
}

/** Joins the readings of several tables: records are numbered on, remarks are no unknown columns. */
function joined(readings: readonly LedgerReading[]): LedgerReading {
  let before = 0
  const records: LedgerReading['records'][number][] = []
  const rejected: LedgerReading['rejected'][number][] = []
  for (const reading of readings) {
    const first = before
    for (const record of reading.records) records.push({ ...record, row: first + record.row })
    for (const cell of reading.rejected) rejected.push({ ...cell, row: first + cell.row })
    before = first + Math.max(0, ...reading.records.map(({ row }) => row), ...reading.rejected.map(({ row }) => row))
  }
  const unknown = new Set(readings.flatMap(({ unknownColumns }) => unknownColumns))
  return {
    records,
    rejected,
    unknownColumns: [...unknown].filter((header) => !isRemarkHeader(header)),
    idColumn: readings[0]?.idColumn ?? null,
    notes: readings.flatMap(({ notes }) => notes),
  }
}

/** What the whole text says about the regime, in the words where it says so first. */
export function contextOf(
  text: string,
  prose: readonly string[],
): NoticeContext & { readonly body: readonly string[] } {
  const { buyer, publishedOn, body } = readIssuer(prose)
  const [intention] = /政府采购意向|采购意向|政府采购/.exec(text) ?? []
  const [plan] = /招标计划/.exec(text) ?? []
  if (intention !== undefined) return { buyer, publishedOn, body, regime: { value: '政府采购', from: intention } }
  return { buyer, publishedOn, body, regime: plan === undefined ? undefined : { value: '招标投标', from: plan } }
}

/** A text taken apart, whatever form it has. Throws UnreadableFile where it is too long to be a notice. */
export function blocksOf(text: string, filename = ''): Block[] {
  if (text.length > MOST_CHARACTERS) throw noNotice()
  return /\.html?$/i.test(filename) || HTML.test(text) ? htmlBlocks(text) : textBlocks(text)
}

/**
 * Reads a published notice of intentions: pasted text, Markdown or HTML with a table, or fields line by line. Records are
 * numbered from 1 and have no number of their own unless the notice gives one (序号 only counts). Unit and publication
 * date come from the prose, reservation, reason, telephone and special matter from the remark; `readFrom` holds the words.
 * Throws UnreadableFile when no project is found.
 */
export function readNotice(text: string, filename = ''): LedgerReading {
  const blocks = blocksOf(text, filename)
  const prose = blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))
  const { body, ...context } = contextOf(prose.join('\n'), prose)
  const readings = projectTables(blocks, body).flatMap((rows) => readRows(textGrid(rows), 'notice') ?? [])
  if (readings.length === 0) throw noNotice()
  return completed(joined(readings), context)
}

/** Reads a ledger that a system saved as a web page under the name of a workbook. Throws UnreadableFile. */
export function readHtmlLedger(html: string): LedgerReading | undefined {
  const table = htmlBlocks(html).find((block) => block.kind === 'table' && hasHeader(block.rows))
  return table?.kind === 'table' ? readRows(textGrid(table.rows)) : undefined
}
