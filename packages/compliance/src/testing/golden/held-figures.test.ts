import { expect, test } from 'vitest'
import { valueOn, withFigures } from '@tenderlight/law/dated-parameter'
import type { FigureSource, Parameter } from '@tenderlight/law/dated-parameter'
import type { Statement } from '../../rules/rule.ts'
import { STATEMENTS } from '../../statements/statements.ts'
import { GOLDEN } from './all-golden.ts'
import { moved, numbersOf } from './figures.ts'
import type { Settled, Trio } from './golden.ts'
import { judgeGolden } from './judge-golden.ts'
import { sizedBy, sizedFixtures } from './sized-trios.ts'
import { SIZED } from './sizes.golden.ts'

const trios = Map.groupBy(GOLDEN, ({ rule }) => rule)
const sized = SIZED.flatMap(sizedFixtures)

/** Verdicts, lights and last days of a trio; amounts do not count: they would hold any figure that is shown. */
const outcomeOf = (trio: Trio): string =>
  JSON.stringify(
    [trio.fires, trio.passes].map((golden) =>
      judgeGolden(trio, golden).map(({ verdict, light, due }) => [verdict, light, due]),
    ),
  )

/** The fixtures of a rule, each as what comes out of it when it is asked. */
const askedOf = (rule: string): readonly (() => string)[] => [
  ...(trios.get(rule) ?? []).map((trio) => () => outcomeOf(trio)),
  ...(rule === 'cn.gp.sme.size-standard' ? sized.map((one) => () => JSON.stringify(sizedBy(one))) : []),
]

/** Whether some fixture comes out otherwise once a figure is `changed`. */
function isHeld(changed: Parameter): boolean {
  const figures: FigureSource = <V>(parameter: Parameter<V>, on: Parameters<FigureSource>[1]) => {
    const values = changed.values as typeof parameter.values
    return valueOn(parameter.rule === changed.rule ? { ...parameter, values } : parameter, on)
  }
  return askedOf(changed.rule).some((outcome) => withFigures(figures, outcome) !== outcome())
}

/** One number of one period of one figure, moved by the smallest step. */
interface Step {
  readonly name: string
  readonly statement: Statement
  readonly changed: Parameter
}

const steps: readonly Step[] = STATEMENTS.flatMap((statement) =>
  statement.parameter.values.flatMap(({ from, value }) =>
    numbersOf(value).flatMap((way) =>
      ([-1, 1] as const).flatMap((step): Step[] => {
        const changed = moved(statement.parameter, from, way, step)
        const name = `${[statement.id, ...way].join(' ')} from ${from} ${step > 0 ? 'one more' : 'one less'}`
        return changed === undefined ? [] : [{ name, statement, changed }]
      }),
    ),
  ),
)

/**
 * Figures with which no record is compared, by what they are:
 * - what a district has to set (the district's own entry is compared, see below);
 * - a zero: the same day, an order, nothing at all; it cannot be less, and the rule asks for exactly that;
 * - how many items an article lists: the items are asked for one by one.
 */
function isCompared({ kind, parameter: { unit, values } }: Statement): boolean {
  if (kind === 'setting' || values.every(({ value }) => value === 0)) return false
  return !((kind === 'required' || kind === 'text') && unit === 'count')
}

test.each(steps.map((step) => [step.name, step] as const))('%s: a golden fixture comes out otherwise', (_, step) => {
  const { changed, statement } = step
  expect(isHeld(changed) || !isCompared(statement)).toBe(true)
})

/** What a district set, moved by one fen or one day. */
function settledOtherwise({ thresholds = {}, graded = {} }: Settled, step: number): Settled {
  const amounts = Object.entries(thresholds).map(([name, amount]) => [name, amount + step] as const)
  const limits = Object.entries(graded).map(([name, one]) => [name, { ...one, days: one.days + step }] as const)
  return { thresholds: Object.fromEntries(amounts), graded: Object.fromEntries(limits) }
}

/** Trios that are measured by what the district set. */
const settled = GOLDEN.flatMap((trio) => {
  const { thresholds = {}, graded = {} } = trio.settings ?? {}
  const set = [...Object.values(thresholds), ...Object.values(graded).map(({ days }) => days)]
  return trio.fires.required !== undefined && set.includes(trio.fires.required) ? [trio] : []
})

test.each(settled.map((trio) => [trio.rule, trio] as const))('%s: what the district set decides', (_, trio) => {
  for (const step of [-1, 1]) {
    const otherwise = { ...trio, settings: settledOtherwise(trio.settings ?? {}, step) }
    expect(outcomeOf(otherwise)).not.toBe(outcomeOf(trio))
  }
})

test('every rule that a district has to set has such a trio, save where only its warning window is set', () => {
  const ids = new Set(settled.map(({ rule }) => rule))
  const open = STATEMENTS.filter(({ kind, id }) => kind === 'setting' && !ids.has(id))
  expect(open.every(({ parameter }) => parameter.unit === 'basis-points')).toBe(true)
})
