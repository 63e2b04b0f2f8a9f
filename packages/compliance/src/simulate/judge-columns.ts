import type { Context } from '../evaluate.ts'
import { EVENTS } from '../procurement/events.ts'
import type { EventName } from '../procurement/events.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import type { Pair, Setting } from './ask-both.ts'
import { asking } from './ask.ts'
import type { Columns } from './columns.ts'
import { judgeDeadline } from './judge-deadline.ts'
import { outcomeOf } from './outcome.ts'

/** True for plain deadlines, whose answers can be looked up. */
function isPlain(rule: Rule, clock: Clock | undefined): clock is Clock<EventName> {
  const { made } = rule
  const plain = made?.term !== undefined && made.judge === rule.judge
  return plain && clock !== undefined && clock.from in EVENTS && clock.to in EVENTS
}

/**
 * The outcomes of one clock (or of a rule without clocks) for every row, by a rule and by the same rule with another
 * figure: what `evaluate` says, found by asking it once for each day and each kind of row that decides alike, and row by
 * row where more decides (challenges, facts that no column holds, rules other than plain deadlines).
 */
export function judgeColumns(
  columns: Columns,
  setting: Setting,
  rules: Pair<Rule>,
  clock: Clock | undefined,
): Pair<Uint8Array> {
  const [before, after] = rules
  if (isPlain(before, clock)) return judgeDeadline(columns, setting, rules, clock)
  const part = clock?.part
  const was = judgeRows(columns, { ...setting, rulebook: { rules: [before] } }, part)
  return [was, before === after ? was : judgeRows(columns, { ...setting, rulebook: { rules: [after] } }, part)]
}

function judgeRows(columns: Columns, context: Context, part: string | undefined): Uint8Array {
  const outcomes = new Uint8Array(columns.count)
  const ask = asking(columns, context, part)
  for (let row = 0; row < columns.count; row += 1) outcomes[row] = outcomeOf(ask(row))
  return outcomes
}
