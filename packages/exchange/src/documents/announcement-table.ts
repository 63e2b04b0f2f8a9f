import type { Category, Method, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { CATEGORY_WORDS, METHOD_WORDS } from '../ledger/words.ts'
import { writeXlsx } from '../ledger/write-table.ts'
import type { TableColumn } from '../ledger/write-table.ts'
import { remarkOf } from './remark.ts'
import type { Remarked } from './remark.ts'

/** A published announcement, under either law. */
export interface AnnouncementItem extends Remarked {
  readonly number: string
  readonly procurementId: string
  readonly title: string
  readonly unit: string
  readonly regime: Regime
  readonly category: Category
  readonly method: Method
  readonly summary: string
  readonly budget: Fen | null
  readonly controlPrice: Fen | null
  readonly publishedOn: CivilDate
  readonly bidDeadlineOn: CivilDate | null
  readonly bidDeposit: Fen | null
}

const FEN_PER_WAN = 1_000_000

type Cell = string | number | null
type Column = readonly [header: string, kind: TableColumn['kind'], width: number, of: (item: AnnouncementItem) => Cell]

const wan = (amount: Fen | null): number | null => (amount === null ? null : amount / FEN_PER_WAN)

const COLUMNS: readonly Column[] = [
  ['公告编号', 'text', 18, ({ number }) => number],
  ['项目编号', 'text', 22, ({ procurementId }) => procurementId],
  ['采购项目名称', 'text', 36, ({ title }) => title],
  ['采购人', 'text', 24, ({ unit }) => unit],
  ['采购方式', 'text', 14, ({ method }) => METHOD_WORDS[method][0]],
  ['采购类别', 'text', 10, ({ category }) => CATEGORY_WORDS[category][0]],
  ['预算金额(万元)', 'number', 16, ({ budget }) => wan(budget)],
  ['最高限价(万元)', 'number', 16, ({ controlPrice }) => wan(controlPrice)],
  ['采购需求概况', 'text', 60, ({ summary }) => summary],
  ['公告日期', 'date', 12, ({ publishedOn }) => publishedOn],
  ['投标截止日期', 'date', 14, ({ bidDeadlineOn }) => bidDeadlineOn],
  ['投标保证金(元)', 'fen', 16, ({ bidDeposit }) => bidDeposit],
  ['备注', 'text', 50, (item) => remarkOf(item)],
]

export const ANNOUNCEMENT_HEADERS: readonly string[] = COLUMNS.map(([header]) => header)

/** The line of an announcement, in the order of the headers; amounts in 万元, the deposit in yuan, days as dates. */
export function announcementRow(item: AnnouncementItem): Cell[] {
  return COLUMNS.map(([, kind, , of]) => {
    const value = of(item)
    return kind === 'fen' && typeof value === 'number' ? value / 100 : value
  })
}

/** The table of an announcement: one sheet, the header in its first line. */
export function announcementXlsx(item: AnnouncementItem): Uint8Array {
  return writeXlsx(
    item.regime === 'tendering' ? '招标公告' : '采购公告',
    COLUMNS.map(([header, kind = 'text', width]) => ({ header, kind, width })),
    [COLUMNS.map(([, , , of]) => of(item))],
  )
}
