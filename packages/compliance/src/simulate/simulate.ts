import type { DatedValue } from '@tenderlight/law/dated-parameter'
import { rulesIn } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Level } from '../finding.ts'
import { EVENTS } from '../procurement/events.ts'
import type { EventName } from '../procurement/events.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import type { Columns } from './columns.ts'
import { compare } from './compare.ts'
import type { Comparison } from './compare.ts'
import { distributionOf } from './distribution.ts'
import type { Distribution } from './distribution.ts'
import { judgeColumns } from './judge-columns.ts'
import { shadeOf } from './outcome.ts'
import { NotSettable, withFigureOf } from './with-figure.ts'
import type { FigureChange } from './with-figure.ts'

/** What one clock of a changed rule (or the rule, when it has none) says before and after. */
export interface ChangedRule extends Comparison {
  readonly rule: string
  readonly part: string | undefined
  readonly level: Level
  /** The figures with their periods, before and after. */
  readonly figures: { readonly before: readonly DatedValue<unknown>[]; readonly after: readonly DatedValue<unknown>[] }
  /** Absent for rules without a clock. */
  readonly days: Distribution | undefined
}

/** The worst light of the changed rules of one level. */
export interface ChangedLevel extends Comparison {
  readonly level: Level
}

export interface SimulationResult {
  readonly procurements: number
  /** The units by number; null: procurements that name no unit. */
  readonly units: readonly (string | null)[]
  readonly rules: readonly ChangedRule[]
  readonly levels: readonly ChangedLevel[]
}

/** The rules that `changes` make, each beside the rule in force. Throws {@link NotSettable}. */
function changedRules(context: Context, changes: readonly FigureChange[]): { before: Rule; after: Rule }[] {
  const pairs = new Map<string, { before: Rule; after: Rule }>()
  for (const change of changes) {
    const rule = rulesIn(context.rulebook, context.jurisdiction).find(({ id }) => id === change.rule)
    if (rule === undefined) throw new NotSettable(change, { kind: 'unknown-rule' })
    const { before, after } = pairs.get(change.rule) ?? { before: rule, after: rule }
    pairs.set(change.rule, { before, after: withFigureOf(after, change) })
  }
  return [...pairs.values()]
}

interface Units {
  readonly unit: Int32Array
  readonly names: readonly (string | null)[]
}
const knownUnits = new WeakMap<Columns, Units>()

/** The unit of each row; the last number stands for rows that name none. */
function unitsOf(columns: Columns): Units {
  const units = knownUnits.get(columns) ?? numbered(columns)
  knownUnits.set(columns, units)
  return units
}

function numbered({ coded, count }: Columns): Units {
  const buyers = coded.get('buyer')
  if (buyers === undefined) return { unit: new Int32Array(count), names: [null] }
  const names = [...buyers.words.map(String), null]
  return { unit: buyers.codes.map((code) => (code < 0 ? names.length - 1 : code)), names }
}

const isOfProcurement = (clock: Clock | undefined): clock is Clock<EventName> =>
  clock !== undefined && clock.from in EVENTS && clock.to in EVENTS

/** Row by row the worse of two outcomes. */
function worse(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((outcome, row) => (shadeOf(b[row] ?? 0) > shadeOf(outcome) ? (b[row] ?? 0) : outcome))
}

/**
 * What changed figures would do: the lights of the changed rules before and after, per unit and in all, who turns, and
 * how many days the clocks really took. Other rules are not looked at. Pure; says what `evaluate` says.
 * @throws NotSettable when a rule does not hold in the jurisdiction or its figure cannot be changed
 */
export function simulate(columns: Columns, context: Context, changes: readonly FigureChange[]): SimulationResult {
  const { names, unit } = unitsOf(columns)
  const by = { unit, units: names.length }
  const levels = new Map<Level, { before: Uint8Array; after: Uint8Array }>()
  const rules = changedRules(context, changes).flatMap(({ after, before }) => {
    const clocks: readonly (Clock | undefined)[] = before.clocks.length === 0 ? [undefined] : before.clocks
    return clocks.map((clock): ChangedRule => {
      const [was, is] = judgeColumns(columns, context, [before, after], clock)
      const level = levels.get(before.level)
      levels.set(before.level, {
        before: level === undefined ? was : worse(level.before, was),
        after: level === undefined ? is : worse(level.after, is),
      })
      return {
        rule: before.id,
        part: clock?.part,
        level: before.level,
        figures: { before: before.parameter.values, after: after.parameter.values },
        ...compare(was, is, unit, by.units),
        days: isOfProcurement(clock) ? distributionOf(columns, context.calendar, clock, by, was) : undefined,
      }
    })
  })
  return {
    procurements: columns.count,
    units: names,
    rules,
    // With one clock alone the level says what the rule says.
    levels: [...levels].map(([level, { after, before }]) => {
      const only = rules.length === 1 ? rules[0] : undefined
      const { total, turned, units } = only ?? compare(before, after, unit, by.units)
      return { level, total, turned, units }
    }),
  }
}
