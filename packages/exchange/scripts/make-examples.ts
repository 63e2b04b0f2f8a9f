import { mkdirSync, writeFileSync } from 'node:fs'
import { exampleWorkbook } from './examples/ledger.ts'
import { EXAMPLE_NOTICE, exampleCsv } from './examples/small.ts'

/** Writes the files of examples/ anew. They come out the same each time: `node packages/exchange/scripts/make-examples.ts`. */
const FOLDER = new URL('../../../examples/', import.meta.url)
mkdirSync(FOLDER, { recursive: true })
writeFileSync(new URL('ledger.xlsx', FOLDER), exampleWorkbook())
writeFileSync(new URL('ledger.csv', FOLDER), exampleCsv())
writeFileSync(new URL('notice.md', FOLDER), EXAMPLE_NOTICE)
