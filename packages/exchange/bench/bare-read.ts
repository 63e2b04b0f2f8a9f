import { read } from '@e965/xlsx'

/** What the spreadsheet library needs for reading a workbook and nothing else; returns the rows of its first sheet. */
export function bareRead(bytes: Uint8Array): number {
  const { SheetNames, Sheets } = read(bytes, {
    type: 'buffer',
    dense: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
  })
  return Sheets[SheetNames[0] ?? '']?.['!data']?.length ?? 0
}
