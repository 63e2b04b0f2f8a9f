// node apps/cli/bench/audit.ts [rows …]: audits workbooks of random rows with the real command; prints time and memory.
import { writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { randomRows, SHEET_COLUMNS } from './random-ledger.ts'

const LAUNCHER = fileURLToPath(new URL('../../../tenderlight', import.meta.url))
/** What the product promises: rows, seconds, megabytes. */
const PROMISED: Readonly<Record<number, readonly [seconds: number, megabytes: number]>> = {
  10_000: [5, 1500],
  100_000: [40, 1500],
}

/** The most memory that the process has used so far, in megabytes; 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? ''}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function audit(file: string, output: string): Promise<{ seconds: number; megabytes: number }> {
  const from = performance.now()
  const args = ['audit', file, '--jurisdiction', 'jiujiang', '--as-of', '2026-11-21', '--format', 'json']
  const child = spawn(LAUNCHER, [...args, '--output', output], { stdio: ['ignore', 'ignore', 'inherit'] })
  let megabytes = 0
  const watch = setInterval(() => (megabytes = Math.max(megabytes, peakOf(child.pid))), 50)
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      clearInterval(watch)
      if (code === 0) resolve({ seconds: (performance.now() - from) / 1000, megabytes })
      else reject(new Error(`the audit ended with ${code}`))
    })
  })
}

const folder = mkdtempSync(join(tmpdir(), 'tenderlight-bench-'))
const asked = process.argv.slice(2).map(Number)
try {
  for (const rows of asked.length > 0 ? asked : [10_000, 100_000]) {
    const [file, output] = [join(folder, 'ledger.xlsx'), join(folder, 'audit.json')]
    writeFileSync(file, writeXlsx('台账', SHEET_COLUMNS, randomRows(rows)))
    const { megabytes, seconds } = await audit(file, output)
    const [size, result] = [file, output].map((path) => `${(statSync(path).size / 1e6).toFixed(1)} MB`)
    console.log(
      `${rows} rows x ${SHEET_COLUMNS.length} columns (${size}): ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most, ${result} of JSON`,
    )
    const [mostSeconds, mostMegabytes] = PROMISED[rows] ?? [Infinity, Infinity]
    if (seconds > mostSeconds || megabytes > mostMegabytes) {
      console.error(`promised: ${mostSeconds} s and ${mostMegabytes} MB`)
      process.exitCode = 1
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
