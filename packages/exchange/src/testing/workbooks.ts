import { utils, write } from '@e965/xlsx'
import type { BookType, CellObject, Range, WorkBook } from '@e965/xlsx'
import iconv from 'iconv-lite'

type Value = string | number | boolean | CellObject | null

export interface SheetPlan {
  readonly name?: string
  readonly rows: readonly (readonly Value[])[]
  readonly merges?: readonly Range[]
  readonly isHidden?: boolean
}

/** A workbook with these sheets, as SheetJS writes it. */
export function workbookBytes(
  sheets: readonly SheetPlan[],
  { bookType = 'xlsx', date1904 = false }: { bookType?: BookType; date1904?: boolean } = {},
): Uint8Array {
  const workbook: WorkBook = utils.book_new()
  for (const [index, { name = `表${index + 1}`, rows, merges = [] }] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = [...merges]
    utils.book_append_sheet(workbook, sheet, name)
  }
  workbook.Workbook = {
    WBProps: { date1904 },
    Sheets: sheets.map(({ isHidden = false }) => ({ Hidden: isHidden ? 1 : 0 })),
  }
  const bytes: unknown = write(workbook, { type: 'buffer', bookType, compression: true })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('SheetJS wrote no bytes')
  return bytes
}

export function xlsx(rows: SheetPlan['rows']): Uint8Array {
  return workbookBytes([{ rows }])
}

/** Rows as .csv text; every field in quotes. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map((value) => `"${`${value}`.replaceAll('"', '""')}"`).join(',')).join('\r\n')
}

export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

export function gb18030(text: string): Uint8Array {
  return iconv.encode(text, 'gb18030')
}

/** The records InterfaceHdr, Mms and InterfaceEnd, one after the other; the last is empty. */
const INTERFACE = Buffer.from('e1000200b004c10002000000e2000000', 'hex')
const EXTERN_SHEET = 0x17

/** An .xls in which one record is taken for an empty list of references to sheets: SheetJS never gets to its end. */
export function endlessXls(rows: SheetPlan['rows']): Uint8Array {
  const bytes = Buffer.from(workbookBytes([{ rows }], { bookType: 'biff8' }))
  const at = bytes.indexOf(INTERFACE)
  if (at === -1) throw new TypeError('SheetJS wrote no such records')
  bytes[at + INTERFACE.length - 4] = EXTERN_SHEET
  return bytes
}
