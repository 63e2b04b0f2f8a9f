import { valueOn } from '@tenderlight/law/dated-parameter'
import { EVENTS } from '../procurement/events.ts'
import type { EventName } from '../procurement/events.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import type { Columns } from './columns.ts'
import { cursorOf } from './cursor.ts'

/**
 * Numbers the rows that are alike in whether a deadline applies to them and in the length of their own term by either rule; undefined
 * where neither is asked.
 */
export function likenessOf(
  columns: Columns,
  rules: readonly [Rule, Rule],
  clock: Clock<EventName>,
): ((row: number) => number) | undefined {
  const { appliesTo, within } = rules[0].made?.term ?? {}
  if (appliesTo === undefined && within === undefined) return undefined
  const cursor = cursorOf(columns)
  const lengths = new Map<string, number>()
  const lengthOf = (ofRow: NonNullable<typeof within>): number => {
    const on = cursor.record[EVENTS[clock.from]] ?? cursor.record[EVENTS[clock.to]]
    if (on === undefined) return 0
    const terms = rules.map(({ parameter }) => {
      const value = valueOn(parameter, on)
      return value === undefined ? '' : String(ofRow(clock.part, value.value, cursor.record))
    })
    const length = terms.join(' ')
    const known = lengths.get(length) ?? lengths.size + 1
    lengths.set(length, known)
    return known
  }
  return (row) => {
    cursor.row = row
    const applies = appliesTo?.(cursor.record, clock.part) ?? true
    const answer = applies === true ? 0 : applies === false ? 1 : 2
    return within === undefined ? answer : answer + 3 * lengthOf(within)
  }
}
