import { idAt } from '@tenderlight/compliance/simulate/columns'
import type { Columns } from '@tenderlight/compliance/simulate/columns'
import type { Compared, Comparison, TurnedRows } from '@tenderlight/compliance/simulate/compare'
import type { SimulationResult } from '@tenderlight/compliance/simulate/simulate'
import type { DatedValue } from '@tenderlight/law/dated-parameter'

/** The result as plain data with names in place of numbers; the form is described in docs/simulation.md. */
export function simulationJson(result: SimulationResult, columns: Columns): object {
  const names = result.units
  const turned = (of: readonly TurnedRows[]) =>
    of.map(({ from, to, count, rows }) => ({ from, to, count, procurements: rows.map((row) => idAt(columns, row)) }))
  const units = <T extends object>(of: readonly Compared[], more: (unit: number) => T) =>
    of.flatMap((compared, unit) =>
      isEmpty(compared) ? [] : [{ unit: names[unit] ?? null, ...compared, ...more(unit) }],
    )
  const figures = (values: readonly DatedValue<unknown>[]) =>
    values.map(({ from, to, value }) => ({ from, ...(to === undefined ? {} : { to }), value }))
  const comparison = ({ total, turned: rows, units: of }: Comparison) => ({
    total,
    turned: turned(rows),
    units: units(of, () => ({})),
  })
  return {
    procurements: result.procurements,
    levels: result.levels.map((level) => ({ level: level.level, ...comparison(level) })),
    rules: result.rules.map(({ days, figures: { after, before }, level, part, rule, ...compared }) => ({
      rule,
      ...(part === undefined ? {} : { part }),
      level,
      figures: { before: figures(before), after: figures(after) },
      total: compared.total,
      turned: turned(compared.turned),
      ...(days === undefined ? {} : { days: { counting: days.counting, total: days.total } }),
      units: units(compared.units, (unit) => (days === undefined ? {} : { days: days.units[unit] ?? [] })),
    })),
  }
}

const isEmpty = ({ before }: Compared): boolean => Object.values(before).every((count) => count === 0)
