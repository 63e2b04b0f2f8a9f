import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDate } from '@tenderlight/law/civil-date'
import { cpuMilliseconds } from '../../law/bench/cpu-clock.ts'
import { RULEBOOK } from '../src/rules/all.ts'
import { simulate } from '../src/simulate/simulate.ts'
import type { FigureChange } from '../src/simulate/with-figure.ts'
import { toColumns } from '../src/simulate/to-columns.ts'
import { manyProcurements } from './many-procurements.ts'

const CONTEXT = {
  today: civilDate('2026-11-21'),
  calendar: CALENDAR_CN,
  rulebook: RULEBOOK,
  jurisdiction: 'jiujiang',
} as const
const MEGABYTE = 1_000_000

/** How long one changed figure takes over all procurements, round by round, in milliseconds of a core's time. */
export interface ChangeFigures extends FigureChange {
  readonly rounds: readonly number[]
  /** How many procurements change their light. */
  readonly turned: number
}

export interface SimulateFigures {
  readonly procurements: number
  readonly loadSeconds: number
  /** Of the whole process, after loading and simulating. */
  readonly megabytes: number
  readonly changes: readonly ChangeFigures[]
}

const CHANGES: readonly (FigureChange & { readonly rounds: number })[] = [
  { rule: 'jiujiang.gp.contract.sign', value: 5, rounds: 15 },
  { rule: 'jiujiang.gp.contract.file', value: 1, rounds: 15 },
  { rule: 'cn.pay.invoice', value: 20, rounds: 15 },
  { rule: 'jiujiang.gp.intention.lead-time', value: 20, rounds: 5 },
  { rule: 'jiujiang.gp.sme.reserve-above', part: 'share', value: 6000, rounds: 5 },
]

/** One changed figure over `count` procurements of a believable ledger, after loading them into columns. */
export function benchSimulate(count = 1_000_000): SimulateFigures {
  const start = cpuMilliseconds()
  const columns = toColumns(manyProcurements(count))
  const loadSeconds = (cpuMilliseconds() - start) / 1000
  const changes = CHANGES.map(({ rounds, ...change }): ChangeFigures => {
    let turned = 0
    const times = Array.from({ length: rounds }, () => {
      const from = cpuMilliseconds()
      const { rules } = simulate(columns, CONTEXT, [change])
      const milliseconds = cpuMilliseconds() - from
      turned = rules[0]?.turned.reduce((sum, { count: rows }) => sum + rows, 0) ?? 0
      return milliseconds
    })
    return { ...change, rounds: times, turned }
  })
  return { procurements: columns.count, loadSeconds, megabytes: process.memoryUsage().rss / MEGABYTE, changes }
}
