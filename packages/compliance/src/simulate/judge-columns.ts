import { EVENTS } from '../procurement/events.ts'
import type { EventName } from '../procurement/events.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import type { Pair, Setting } from './ask-both.ts'
import { outcomeBy, rowsOf } from './ask.ts'
import type { Columns } from './columns.ts'
import { judgeDeadline } from './judge-deadline.ts'

/** True for plain deadlines, whose answers can be looked up. */
function isPlain(rule: Rule, clock: Clock | undefined): clock is Clock<EventName> {
  const { made } = rule
  const plain = made?.term !== undefined && made.judge === rule.judge
  return plain && clock !== undefined && clock.from in EVENTS && clock.to in EVENTS
}

/**
 * The outcomes of one clock (or of a rule without clocks) for every row, by a rule and by the same rule with another
 * figure: what `evaluate` says. Of plain deadlines by asking it once for each kind of row that decides alike, and for rows
 * of which facts are kept that no column holds; other rules judge row by row, straight from the columns.
 */
export function judgeColumns(
  columns: Columns,
  setting: Setting,
  rules: Pair<Rule>,
  clock: Clock | undefined,
): Pair<Uint8Array> {
  const [before] = rules
  return isPlain(before, clock)
    ? judgeDeadline(columns, setting, rules, clock)
    : judgeRows(columns, setting, rules, clock?.part)
}

/** Every row judged by both rules, straight from the columns. */
function judgeRows(
  columns: Columns,
  setting: Setting,
  [first, second]: Pair<Rule>,
  part: string | undefined,
): Pair<Uint8Array> {
  const { count } = columns
  const rows = rowsOf(columns, setting)
  const before = new Uint8Array(count)
  const after = first === second ? before : new Uint8Array(count)
  for (let row = 0; row < count; row += 1) {
    const at = rows.at(row)
    before[row] = outcomeBy(first, at, part)
    if (first !== second) after[row] = outcomeBy(second, at, part)
  }
  return [before, after]
}
