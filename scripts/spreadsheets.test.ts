import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
/** What a file that writes spreadsheets or delimited text cannot do without. */
const WRITES = /book_append_sheet|bookType:|\\uFEFF\$\{|text\/csv/u
/** The one home of the apostrophe that keeps a text from being a formula, or what goes through it. */
const DISARMS = /compliance\/say\/cell-text|(?:exchange\/ledger|\.)\/write-table/u

const sources = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: ROOT }).filter(
  (path) => !/\.test\.tsx?$|\/testing\/|\/paraglide\//u.test(path),
)

test('whatever writes a spreadsheet disarms formulas, in one way', () => {
  const writers = sources.filter((path) => WRITES.test(readFileSync(join(ROOT, path), 'utf8')))
  expect(sources.length).toBeGreaterThan(500)
  expect(writers.toSorted()).toEqual([
    'apps/api/src/features/audit/sample-file.ts',
    'apps/web/src/features/conflicts/conflicts-page.tsx',
    'apps/web/src/features/conflicts/report-csv.ts',
    'packages/exchange/src/ledger/write-table.ts',
    'packages/exchange/src/ledger/write-workbook.ts',
  ])
  const own = writers.filter((path) => !path.endsWith('conflicts-page.tsx'))
  expect(own.filter((path) => !DISARMS.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([])
})
