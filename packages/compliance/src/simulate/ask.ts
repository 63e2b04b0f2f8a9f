import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { procurementAt } from './columns.ts'
import type { Columns } from './columns.ts'
import { cursorOf } from './cursor.ts'
import { outcomeOf, shadeOf } from './outcome.ts'

/**
 * Asks `evaluate` about rows by one clock (or by a rule without clocks); the worst where it says several things, as for
 * the matters of a procurement. A finding without a clock's name speaks for all clocks.
 */
export function asking(
  columns: Columns,
  context: Context,
  part: string | undefined,
): (row: number) => Finding | undefined {
  const cursor = cursorOf(columns)
  return (row) => {
    cursor.row = row
    const record = columns.isWhole[row] === 1 ? procurementAt(columns, row) : cursor.record
    let worst: Finding | undefined
    for (const finding of evaluate(record, context)) {
      if (finding.part !== undefined && finding.part !== part) continue
      if (worst === undefined || shadeOf(outcomeOf(finding)) > shadeOf(outcomeOf(worst))) worst = finding
    }
    return worst
  }
}
