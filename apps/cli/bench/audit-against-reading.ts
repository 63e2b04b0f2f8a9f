import { readLedger } from '@tenderlight/exchange/ledger/read-ledger'
import { writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareRead } from '../../../packages/exchange/bench/bare-read.ts'
import { cpuMilliseconds } from '../../../packages/law/bench/cpu-clock.ts'
import { run } from '../src/run.ts'
import { processTerminal } from '../src/terminal.ts'
import { randomRows, SHEET_COLUMNS } from './random-ledger.ts'

/** Seconds of a core's time, round by round, for one workbook. */
export interface LedgerFigures {
  readonly rows: number
  readonly columns: number
  readonly megabytes: number
  /** Reading the workbook with the spreadsheet library, and nothing else. */
  readonly reading: readonly number[]
  /** The same without formatted texts, HTML and formulas. */
  readonly lean: readonly number[]
  /** Our own reading: every cell read and checked, the records made. */
  readonly records: readonly number[]
  /** The JSON that an audit writes. */
  readonly resultMegabytes: number
  /** The whole audit: reading, checking every cell, judging, writing the JSON result. */
  readonly audit: readonly number[]
}

/** The audit of a workbook against the bare reading of the same file, in one process, in turns. */
export async function benchLedger(rows: number, rounds: number): Promise<LedgerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-bench-'))
  try {
    const [file, output] = [join(folder, 'ledger.xlsx'), join(folder, 'audit.json')]
    writeFileSync(file, writeXlsx('台账', SHEET_COLUMNS, randomRows(rows)))
    const [reading, lean, records, audit]: [number[], number[], number[], number[]] = [[], [], [], []]
    for (let round = 0; round < rounds; round += 1) {
      reading.push(timed(() => expectRows(bareRead(readFileSync(file), false), rows + 1)))
      lean.push(timed(() => expectRows(bareRead(readFileSync(file), true), rows + 1)))
      records.push(timed(() => expectRows(readLedger(readFileSync(file), 'ledger.xlsx').records.length, rows)))
      audit.push(await auditOf(file, output))
    }
    return {
      rows,
      columns: SHEET_COLUMNS.length,
      megabytes: statSync(file).size / 1e6,
      resultMegabytes: statSync(output).size / 1e6,
      reading,
      lean,
      records,
      audit,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function timed(work: () => void): number {
  const from = cpuMilliseconds()
  work()
  return (cpuMilliseconds() - from) / 1000
}

function expectRows(found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${found} rows read of ${wanted}`)
}

async function auditOf(file: string, output: string): Promise<number> {
  const args = [
    'audit',
    file,
    '--jurisdiction',
    'jiujiang',
    '--as-of',
    '2026-11-21',
    '--format',
    'json',
    '--output',
    output,
  ]
  const quiet = { ...processTerminal(args), note: () => undefined, draw: undefined }
  const from = cpuMilliseconds()
  const code = await run(args, quiet)
  if (code !== 0) throw new Error(`the audit ended with ${code}`)
  return (cpuMilliseconds() - from) / 1000
}
