import type { DeskSize } from '../../apps/api/bench/seed-desk.ts'
import { benchLedger } from '../../apps/cli/bench/audit-against-reading.ts'
import type { LedgerFigures } from '../../apps/cli/bench/audit-against-reading.ts'
import { benchEvaluate } from '../../packages/compliance/bench/evaluate.ts'
import type { EvaluateFigures } from '../../packages/compliance/bench/evaluate.ts'
import { ruleEngineContest } from '../../packages/compliance/bench/rule-engines.ts'
import { benchSimulate } from '../../packages/compliance/bench/simulate.ts'
import type { SimulateFigures } from '../../packages/compliance/bench/simulate.ts'
import { workingDayContests } from '../../packages/law/bench/working-days.ts'
import { benchDesk } from './desk.ts'
import type { DeskFigures } from './desk.ts'
import { measure } from './measure.ts'
import type { ContestFigures } from './measure.ts'

/** Everything that is measured. */
export interface Figures {
  readonly 'working-days': { readonly numbers: ContestFigures; readonly text: ContestFigures }
  readonly engines: ContestFigures
  readonly evaluate: EvaluateFigures
  readonly simulate: SimulateFigures
  readonly ledger: readonly LedgerFigures[]
  readonly desk: DeskFigures
}
export type SuiteName = keyof Figures

/** How thoroughly. */
interface Plan {
  readonly rounds: number
  readonly milliseconds: number
  readonly records: number
  readonly growth: readonly number[]
  readonly simulated: number
  readonly ledgers: readonly (readonly [rows: number, rounds: number])[]
  readonly desk: DeskSize & { readonly times: number; readonly openings: number }
}

const WHOLE: Plan = {
  rounds: 5,
  milliseconds: 300,
  records: 10_000,
  growth: [1000, 10_000, 100_000, 1_000_000],
  simulated: 1_000_000,
  ledgers: [
    [10_000, 5],
    [100_000, 2],
  ],
  desk: { units: 200, procurements: 100_000, times: 20, openings: 5 },
}
const QUICK: Plan = {
  rounds: 3,
  milliseconds: 50,
  records: 500,
  growth: [1000, 10_000],
  simulated: 20_000,
  ledgers: [[500, 2]],
  desk: { units: 10, procurements: 1_000, times: 2, openings: 1 },
}

type Suites = { readonly [S in SuiteName]: (plan: Plan) => Promise<Figures[S]> | Figures[S] }

const SUITES: Suites = {
  'working-days': async ({ milliseconds, rounds }) => {
    const { numbers, text } = workingDayContests()
    return { numbers: await measure(numbers, rounds, milliseconds), text: await measure(text, rounds, milliseconds) }
  },
  engines: ({ milliseconds, records, rounds }) => measure(ruleEngineContest(records), rounds, milliseconds),
  evaluate: ({ growth }) => benchEvaluate(growth),
  simulate: ({ simulated }) => benchSimulate(simulated),
  ledger: async ({ ledgers }) => {
    const figures: LedgerFigures[] = []
    for (const [rows, rounds] of ledgers) figures.push(await benchLedger(rows, rounds))
    return figures
  },
  desk: ({ desk }) => benchDesk(desk, desk),
}

export const SUITE_NAMES = Object.keys(SUITES) as SuiteName[]

/** Runs one suite in this process. */
export async function runSuite(name: SuiteName, quick: boolean): Promise<unknown> {
  return await SUITES[name](quick ? QUICK : WHOLE)
}
