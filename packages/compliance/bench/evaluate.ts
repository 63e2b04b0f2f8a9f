// Measures evaluate: node bench/evaluate.ts
import { pathToFileURL } from 'node:url'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDate } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { cpuMilliseconds } from '../../law/bench/cpu-clock.ts'
import { evaluate, rulesIn } from '../src/evaluate.ts'
import type { Context } from '../src/evaluate.ts'
import type { Procurement } from '../src/procurement/procurement.ts'
import { RULEBOOK } from '../src/rules/all.ts'
import { ledgerRow, registerRow } from '../src/testing/second-opinion/rows/rows.ts'
import { benchParts } from './evaluate-parts.ts'
import type { EvaluatePart } from './evaluate-parts.ts'
import { manyProcurements } from './many-procurements.ts'

const CONTEXT: Context = {
  today: civilDate('2026-04-10'),
  calendar: CALENDAR_CN,
  rulebook: RULEBOOK,
  jurisdiction: 'jiujiang',
}
/** Rounds are short, so that the best of them ran without being interrupted. */
const ROUND = 500
const COUNTS = [1000, 10_000, 100_000, 1_000_000] as const
const BATCH = 20_000
const LOOP = 1_000_000

/** Records judged, and how fast, by the time that a core worked for it. */
export interface Speed {
  readonly procurements: number
  readonly findingsEach: number
  /** By the clock on the wall, over all rounds: what else runs on the machine slows it. */
  readonly perSecond: number
  /** By the time that the processor gave to this process, compiling and collecting garbage included. */
  readonly perCpuSecond: number
  /** By the clock, in the best round of {@link ROUND}: nobody interrupted it. */
  readonly bestPerSecond: number
}

export interface EvaluateFigures {
  readonly rules: number
  /** A fixed loop of {@link LOOP} multiplications in the same run, best time: what the machine could do meanwhile. */
  readonly plainLoopMs: number
  /** A believable ledger, each procurement judged once, generated in batches. */
  readonly growth: readonly Speed[]
  /** Rows that lie close to every limit, each with other fields than the next. */
  readonly hardLedgerRows: Speed
  readonly hardRegisterRecords: Speed
  /** Where the time goes, by kind of rule. */
  readonly parts: readonly EvaluatePart[]
}

interface Clocked {
  seconds: number
  cpuSeconds: number
  best: number
  findings: number
}

function run(procurements: readonly Procurement[], clocked: Clocked): void {
  const cpu = process.cpuUsage()
  for (let from = 0; from < procurements.length; from += ROUND) {
    const to = Math.min(from + ROUND, procurements.length)
    let findings = 0
    const start = cpuMilliseconds()
    for (let index = from; index < to; index += 1) {
      const procurement = procurements[index]
      if (procurement !== undefined) findings += evaluate(procurement, CONTEXT).length
    }
    const seconds = (cpuMilliseconds() - start) / 1000
    clocked.seconds += seconds
    clocked.findings += findings
    if (to - from === ROUND) clocked.best = Math.max(clocked.best, ROUND / seconds)
  }
  const { user, system } = process.cpuUsage(cpu)
  clocked.cpuSeconds += (user + system) / 1e6
}

const speedOf = (procurements: number, { seconds, cpuSeconds, best, findings }: Clocked): Speed => ({
  procurements,
  findingsEach: findings / procurements,
  perSecond: procurements / seconds,
  perCpuSecond: procurements / cpuSeconds,
  bestPerSecond: best,
})

const nothingYet = (): Clocked => ({ seconds: 0, cpuSeconds: 0, best: 0, findings: 0 })

/** `count` procurements of a believable ledger; only one batch of them is in memory. */
function growth(count: number): Speed {
  const clocked = nothingYet()
  let batch: Procurement[] = []
  for (const procurement of manyProcurements(count)) {
    batch.push(procurement)
    if (batch.length < BATCH) continue
    run(batch, clocked)
    batch = []
  }
  run(batch, clocked)
  return speedOf(count, clocked)
}

function pool(rows: readonly Procurement[], rounds: number): Speed {
  run(rows, nothingYet())
  const clocked = nothingYet()
  for (let round = 0; round < rounds; round += 1) run(rows, clocked)
  return speedOf(rows.length * rounds, clocked)
}

function plainLoop(): number {
  let best = Infinity
  for (let round = 0; round < 50; round += 1) {
    const start = cpuMilliseconds()
    let state = round
    for (let step = 0; step < LOOP; step += 1) state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    if (state < 0) throw new RangeError('a number of 31 bits is never negative')
    best = Math.min(best, cpuMilliseconds() - start)
  }
  return best
}

const SEED = 20_261_121
const sample = (rows: typeof ledgerRow): Procurement[] =>
  fc.sample(rows, { numRuns: 4000, seed: SEED }).map(({ row }) => row)

/** How many procurements one core judges in a second, by all rules that apply in one district. */
export function benchEvaluate(counts: readonly number[] = COUNTS): EvaluateFigures {
  growth(BATCH)
  return {
    rules: rulesIn(CONTEXT.rulebook, CONTEXT.jurisdiction).length,
    plainLoopMs: plainLoop(),
    growth: counts.map(growth),
    hardLedgerRows: pool(sample(ledgerRow), 5),
    hardRegisterRecords: pool(sample(registerRow), 5),
    parts: benchParts([...manyProcurements(Math.min(BATCH, Math.max(...counts)))], CONTEXT),
  }
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const line = ({ procurements, findingsEach, perSecond, perCpuSecond, bestPerSecond }: Speed): string =>
  `${whole.format(procurements).padStart(10)} procurements: ${whole.format(perSecond).padStart(8)} a second` +
  ` (of processor time ${whole.format(perCpuSecond)}, best round ${whole.format(bestPerSecond)}),` +
  ` ${findingsEach.toFixed(1)} findings each`

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rules, plainLoopMs, growth: points, hardLedgerRows, hardRegisterRecords } = benchEvaluate()
  process.stdout.write(
    [
      `${rules} rules in ${CONTEXT.jurisdiction}; plain loop of a million steps: ${plainLoopMs.toFixed(2)} ms`,
      ...points.map(line),
      `hard ledger rows    ${line(hardLedgerRows)}`,
      `hard register rows  ${line(hardRegisterRecords)}`,
      '',
    ].join('\n'),
  )
}
