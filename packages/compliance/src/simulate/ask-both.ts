import { civilDateOf } from '@tenderlight/law/civil-date'
import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { EVENTS } from '../procurement/events.ts'
import type { DateField, EventName } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import { ABSENT, daysOf, procurementAt } from './columns.ts'
import type { Columns } from './columns.ts'

/** Everything a simulation depends on besides records and rules. */
export type Setting = Omit<Context, 'rulebook'>

/** The two rules that are compared: the same one with one figure and with another. */
export type Pair<T> = readonly [before: T, after: T]

/**
 * Asks `evaluate` about rows by one clock of a plain deadline, by both rules at once: about the whole record, or about as
 * much of it as such a clock looks at. A finding without a clock's name speaks for all clocks.
 */
export function askingBoth(
  columns: Columns,
  setting: Setting,
  [before, after]: Pair<Rule>,
  { from, part, to }: Clock<EventName>,
): (row: number, whole: boolean) => Pair<Finding | undefined> {
  const contextFor = (...rules: readonly Rule[]): Context => ({ ...setting, rulebook: { rules } })
  const [both, first, second] = [contextFor(before, after), contextFor(before), contextFor(after)]
  const ofClock = (record: Procurement, context: Context): Finding[] =>
    evaluate(record, context).filter((finding) => finding.part === undefined || finding.part === part)
  const narrow = narrowed(columns, [EVENTS[from], EVENTS[to]])
  return (row, whole) => {
    const record = whole ? procurementAt(columns, row) : narrow(row)
    const [a, b, ...more] = ofClock(record, both)
    if ((a === undefined) === (b === undefined) && more.length === 0) return [a, b]
    // Not one finding by each: whose is it?
    return [ofClock(record, first)[0], ofClock(record, second)[0]]
  }
}

/** Rows with their law, their source and these dates, and nothing else. */
function narrowed(columns: Columns, fields: readonly DateField[]): (row: number) => Procurement {
  const dates = fields.map((field) => ({ field, days: daysOf(columns, field) }))
  const words = (['heldBy', 'regime'] as const).flatMap((field) => {
    const column = columns.coded.get(field)
    return column === undefined ? [] : [{ field, ...column }]
  })
  return (row) => {
    const record: Record<string, unknown> = {}
    for (const { codes, field, words: known } of words) {
      const code = codes[row] ?? -1
      if (code >= 0) record[field] = known[code]
    }
    for (const { days, field } of dates) {
      const day = days[row] ?? ABSENT
      if (day !== ABSENT) record[field] = civilDateOf(day)
    }
    return record as unknown as Procurement
  }
}
