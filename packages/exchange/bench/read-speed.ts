import { writeFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import { civilDateOf } from '@tenderlight/law/civil-date'
import { COLUMNS } from '../src/ledger/columns.ts'
import { readLedger } from '../src/ledger/read-ledger.ts'
import { wordsOf } from '../src/ledger/words.ts'
import { writeXlsx } from '../src/ledger/write-table.ts'

/** A ledger of full rows, each cell of its column's kind. */
function ledger(rows: number): Uint8Array {
  const columns = COLUMNS.map(
    ({ header, kind }) => ({ header, kind: kind === 'money' ? 'fen' : kind === 'date' ? 'date' : 'text' }) as const,
  )
  const values = Array.from({ length: rows }, (_, row) =>
    COLUMNS.map((column, index) => {
      if (column.kind === 'money') return 100_000 + row * 37 + index
      if (column.kind === 'date') return civilDateOf(20_000 + ((row + index) % 900))
      if (column.kind === 'month') return `2026年${(row % 12) + 1}月`
      if (column.kind === 'share') return `${row % 100}%`
      if (column.kind === 'count') return row % 9
      if (column.kind !== 'word') return `${column.header}${row}`
      const words = wordsOf(column.field)
      return words[row % words.length]
    }),
  )
  return writeXlsx('台账', columns, values)
}

const [task = 'both', rows = '10000', file] = process.argv.slice(2)
const bytes = ledger(Number(rows))
if (file !== undefined) writeFileSync(file, bytes)
const report = (what: string, started: number, found: number): void => {
  const peak = Math.round(process.resourceUsage().maxRSS / 1000)
  process.stdout.write(`${what}: ${found} rows, ${Math.round(performance.now() - started)} ms, peak RSS ${peak} MB\n`)
}
for (let round = 0; round < 3; round++) {
  if (task !== 'ours') {
    const started = performance.now()
    report(
      'bare SheetJS',
      started,
      read(bytes, { type: 'buffer', dense: true, cellText: false, cellHTML: false, cellFormula: false }).Sheets[
        '台账'
      ]?.['!data']?.length ?? 0,
    )
  }
  if (task !== 'bare') {
    const started = performance.now()
    report('readLedger', started, readLedger(bytes, 'ledger.xlsx').records.length)
  }
}
