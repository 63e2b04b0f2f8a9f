import { openSheets } from '../budget/open-sheets.ts'
import { decodeText } from '../ledger/sources/decode-text.ts'
import { textGrid } from '../ledger/sources/csv.ts'
import type { NamedGrid } from '../ledger/sheets.ts'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import type { Said } from '../ledger/unreadable-file.ts'
import { damagedFile, encryptedWorkbook, noNotice } from '../ledger/unusable.ts'
import type { Block } from '../notice/blocks.ts'
import type { NoticeContext } from '../notice/complete.ts'
import { blocksOf, contextOf, projectTables } from '../notice/read-notice.ts'
import { isRemarkHeader } from '../notice/remark-headers.ts'
import { splitNotices } from '../notice/split-notices.ts'
import { isBudgetLineHeader } from './budget-line.ts'
import { intentionRows } from './intention-row.ts'
import type { IntentionRow, IntentionsReading, ReadPart } from './record.ts'
import { readTable } from './table-rows.ts'
import type { IntentionTable } from './table-rows.ts'

/**
 * Reads many intentions from a workbook (.xlsx, .xls) or .csv in the layout of the provincial sites' table: every visible
 * sheet that has its header. Nothing is guessed; what cannot be read is named beside what can. Throws UnreadableFile, with
 * what is wrong and what to do, when the file as a whole cannot be used.
 */
export function readIntentions(bytes: Uint8Array, filename: string): IntentionsReading {
  try {
    return readSheets(openSheets(bytes, filename))
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const message = error instanceof Error ? error.message : ''
    throw /password|encrypt/i.test(message) ? encryptedWorkbook() : damagedFile(error)
  }
}

/**
 * Reads many intentions from a pasted text: one notice or several, one below the other, each with its own unit and prose.
 * Throws UnreadableFile when no project is found.
 */
export function readPastedIntentions(bytes: Uint8Array): IntentionsReading {
  const found = new Collected()
  const { text } = decodeText(bytes)
  for (const blocks of splitNotices(blocksOf(text))) readOne(blocks, found)
  if (found.rows.length === 0) throw noNotice()
  return found
}

/** What has been read so far. */
class Collected implements IntentionsReading {
  readonly parts: ReadPart[] = []
  readonly rows: IntentionRow[] = []
  readonly notes: Said[] = []
  readonly unknownColumns: string[] = []

  /** Adds what a table says beside its rows. */
  addRest({ layout, headers, notes }: IntentionTable): void {
    this.notes.push(...notes)
    for (const { header, index } of layout.unknown) {
      const written = headers.get(index) ?? header
      const counts = written.trim() === '序号'
      if (!counts && !isRemarkHeader(header) && !isBudgetLineHeader(header) && !this.unknownColumns.includes(written))
        this.unknownColumns.push(written)
    }
  }
}

function readSheets(sheets: Iterable<NamedGrid>): IntentionsReading {
  const searched: string[] = []
  const found = new Collected()
  for (const { name, grid } of sheets) {
    searched.push(name)
    const table = readTable(grid)
    if (table === undefined) continue
    const context = contextOf([name, ...table.above].join('\n'), table.above)
    const part = found.parts.length
    found.parts.push(partOf(name, context))
    found.rows.push(...intentionRows(table, context, { part, inSheet: true, before: 0 }))
    found.addRest(table)
  }
  if (found.parts.length === 0) throw noTable(searched)
  return found
}

function readOne(blocks: readonly Block[], found: Collected): void {
  const prose = blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))
  const { body, ...context } = contextOf(prose.join('\n'), prose)
  const tables = projectTables(blocks, body).flatMap((rows) => readTable(textGrid(rows)) ?? [])
  const name = prose[0]?.slice(0, 60) ?? ''
  if (tables.length === 0) {
    if (name !== '') found.notes.push(withoutProjects(name))
    return
  }
  const part = found.parts.length
  found.parts.push(partOf(name, context))
  let before = 0
  for (const table of tables) {
    const rows = intentionRows(table, context, { part, inSheet: false, before })
    before += rows.length
    found.rows.push(...rows)
    found.addRest(table)
  }
}

const partOf = (name: string, { buyer, publishedOn }: NoticeContext): ReadPart => ({
  name,
  buyer: buyer?.value ?? null,
  publishedOn: publishedOn?.value ?? null,
})

const withoutProjects = (name: string): Said => ({
  zh: `“${name}”之下没有项目表格或字段,未读取。`,
  en: `Below “${name}” there is no table or field of a project; it was not read.`,
})

function noTable(searched: readonly string[]): UnreadableFile {
  return new UnreadableFile(
    'no-header',
    {
      zh: `在工作表“${searched.join('”“')}”中没有找到采购意向表头。`,
      en: `No header of intentions was found in the sheets ${searched.join(', ')}.`,
    },
    {
      zh: '表头须有“采购项目名称”,并至少再有“采购需求概况”“预算金额(万元)”“预计采购时间”“备注”之一;可下载模板填写。',
      en: 'The header needs 采购项目名称 and one more of 采购需求概况, 预算金额(万元), 预计采购时间, 备注; a template can be downloaded.',
    },
  )
}
