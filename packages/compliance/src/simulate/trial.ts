import type { Level } from '../finding.ts'
import { idAt } from './columns.ts'
import type { Columns } from './columns.ts'
import type { Compared, Comparison, Counts, Turned } from './compare.ts'
import type { DayCount } from './distribution.ts'
import type { SimulationResult } from './simulate.ts'

/** Own rule: of those that turn so many are named; all are counted. */
export const MOST_NAMED = 50

/** The lights of some procurements before and after, of all and of each unit, and who turns. */
export interface TrialLights {
  readonly before: Counts
  readonly after: Counts
  /** The first of them, by id. */
  readonly turned: readonly (Turned & { readonly procurements: readonly string[] })[]
  readonly units: readonly { readonly unit: string | null; readonly before: Counts; readonly after: Counts }[]
}

export interface TrialRule extends TrialLights {
  readonly rule: string
  readonly part: string | null
  readonly level: Level
  /** How many days it really took; null for rules without a clock. */
  readonly days: { readonly counting: 'working-days' | 'days'; readonly total: readonly DayCount[] } | null
}

/** What was tried out, as it is sent and shown. */
export interface Trial {
  readonly procurements: number
  readonly rules: readonly TrialRule[]
  readonly levels: readonly (TrialLights & { readonly level: Level })[]
}

/** A simulation as plain data, with names in place of numbers; units of which nothing was judged are left out. */
export function trialOf({ levels, procurements, rules, units: names }: SimulationResult, columns: Columns): Trial {
  const lights = ({ total: { after, before }, turned, units }: Comparison): TrialLights => ({
    before,
    after,
    turned: turned.map(({ count, from, rows, to }) => ({
      from,
      to,
      count,
      procurements: rows.slice(0, MOST_NAMED).map((row) => idAt(columns, row)),
    })),
    units: units.flatMap((compared, at) =>
      isJudged(compared) ? [{ unit: names[at] ?? null, before: compared.before, after: compared.after }] : [],
    ),
  })
  return {
    procurements,
    rules: rules.map((rule) => ({
      rule: rule.rule,
      part: rule.part ?? null,
      level: rule.level,
      days: rule.days === undefined ? null : { counting: rule.days.counting, total: rule.days.total },
      ...lights(rule),
    })),
    levels: levels.map((level) => ({ level: level.level, ...lights(level) })),
  }
}

const isJudged = ({ after, before }: Compared): boolean =>
  [before, after].some((counts) => counts.grey + counts.green + counts.yellow + counts.red > 0)
