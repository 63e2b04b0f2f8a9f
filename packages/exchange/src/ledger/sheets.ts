import type { Grid } from './cells/cell.ts'
import { soundText } from './cells/sound-text.ts'
import { findLayout, headOf } from './layout.ts'
import type { LedgerReading } from './record.ts'
import { readRows } from './rows.ts'
import type { Said } from './unreadable-file.ts'
import { noHeader } from './unusable.ts'

export interface NamedGrid {
  readonly name: string
  readonly grid: Grid
}

/**
 * Reads the first of a workbook's visible sheets that has a ledger's header; other sheets that have one are named in the
 * notes. Throws UnreadableFile when none has.
 */
export function readSheets(sheets: Iterable<NamedGrid>): LedgerReading {
  let reading: LedgerReading | undefined
  const searched: string[] = []
  const notes: Said[] = []
  for (const { name: written, grid } of sheets) {
    const name = soundText(written)
    searched.push(name)
    if (reading === undefined) reading = readRows(grid)
    else if (findLayout(headOf(grid.rows), grid.merges) !== undefined) {
      notes.push({
        zh: `工作表“${name}”也有台账表头,未读取。`,
        en: `Sheet ${name} has a ledger's header too; it was not read.`,
      })
    }
  }
  if (reading === undefined) {
    throw noHeader({ zh: `工作表“${searched.join('”“')}”`, en: `the sheets ${searched.join(', ')}` })
  }
  return { ...reading, notes: [...reading.notes, ...notes] }
}
