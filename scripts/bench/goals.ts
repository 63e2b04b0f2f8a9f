import type { ContestFigures, Timed } from './measure.ts'
import { spreadOf } from './measure.ts'
import type { Figures } from './suites.ts'

/** A goal of the product, and what was measured. `best` is the round that was least interrupted. */
export interface Goal {
  readonly what: string
  readonly goal: string
  readonly measured: string
  readonly met: 'met' | 'met in the best round only' | 'not met'
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
export const count = (value: number): string => whole.format(value)
const times = (value: number): string => `${value >= 100 ? whole.format(value) : value.toFixed(1)} times`

const verdict = (median: boolean, best: boolean): Goal['met'] =>
  median ? 'met' : best ? 'met in the best round only' : 'not met'

function faster(what: string, { others, ours }: ContestFigures, name: string, least: number): Goal {
  const other = others.find((one) => one.name === name)
  const ratio = (pick: (timed: Timed) => number): number =>
    pick(ours) / (other === undefined ? Number.NaN : pick(other))
  const median = ratio((timed) => timed.median)
  return {
    what: `${what}, against ${name}`,
    goal: `at least ${times(least).replace(/\.0/, '')} as fast`,
    measured: times(median),
    met: verdict(median >= least, ratio((timed) => timed.most) >= least),
  }
}

const EVALUATE_GOAL = 300_000
const SIMULATE_GOAL_MS = 100
const MEMORY_GOAL_MB = 1000
const LEDGER_GOAL = 1.5

/** Every goal beside its figure. */
export function goalsOf({ engines, evaluate, ledger, simulate, ...rest }: Figures): Goal[] {
  const { numbers, text } = rest['working-days']
  const largest = evaluate.growth.at(-1)
  const [sign] = simulate.changes
  const changed = spreadOf(sign?.rounds ?? [])
  return [
    faster('adding working days, day numbers', numbers, 'chinese-days', 1000),
    faster('adding working days, day numbers', numbers, 'tyme4ts', 1000),
    faster('adding working days, ISO text', text, 'chinese-days', 30),
    faster('adding working days, ISO text', text, 'tyme4ts', 30),
    faster('eight rules', engines, 'json-rules-engine', 100),
    faster('eight rules', engines, '@gorules/zen-engine', 50),
    {
      what: `evaluate, all rules, ${count(largest?.procurements ?? 0)} procurements`,
      goal: `at least ${count(EVALUATE_GOAL)} a second`,
      measured: `${count(largest?.perSecond ?? 0)} a second (best round ${count(largest?.bestPerSecond ?? 0)})`,
      met: verdict((largest?.perSecond ?? 0) >= EVALUATE_GOAL, (largest?.bestPerSecond ?? 0) >= EVALUATE_GOAL),
    },
    {
      what: `simulate one changed deadline, ${count(simulate.procurements)} procurements`,
      goal: `under ${SIMULATE_GOAL_MS / 1000} s`,
      measured: `${(changed.median / 1000).toFixed(3)} s (best round ${(changed.least / 1000).toFixed(3)} s)`,
      met: verdict(changed.median < SIMULATE_GOAL_MS, changed.least < SIMULATE_GOAL_MS),
    },
    {
      what: 'memory of the whole process that simulates',
      goal: 'under 1 GB',
      measured: `${count(simulate.megabytes)} MB`,
      met: verdict(simulate.megabytes < MEMORY_GOAL_MB, false),
    },
    ...ledger.map(({ audit, reading, rows }): Goal => {
      const [ours, bare] = [spreadOf(audit), spreadOf(reading)]
      return {
        what: `audit of ${count(rows)} rows end to end, against the bare reading of the file`,
        goal: `at most ${LEDGER_GOAL} times as long`,
        measured: `${(ours.median / bare.median).toFixed(2)} times`,
        met: verdict(ours.median <= LEDGER_GOAL * bare.median, ours.least <= LEDGER_GOAL * bare.least),
      }
    }),
  ]
}
