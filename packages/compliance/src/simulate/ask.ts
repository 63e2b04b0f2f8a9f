import { dayNumber } from '@tenderlight/law/civil-date'
import { judgeBy, scopeOf } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { EVENT_NAMES, EVENTS } from '../procurement/events.ts'
import { ABSENT as NOT_ON_RECORD } from '../reading.ts'
import type { Reading } from '../reading.ts'
import type { Rule, Scope } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { Setting } from './ask-both.ts'
import { ABSENT, procurementAt } from './columns.ts'
import type { Columns } from './columns.ts'
import { cursorOf } from './cursor.ts'
import { NO_FINDING, outcomeOf, shadeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

const NO_DISPUTE: Scope['disputed'] = new Set()

/** Rows as what a rule looks at, without a record made of each: the same object moves from row to row. */
export interface Rows {
  /** Goes to a row; what it gave before now speaks of this one. */
  at(row: number): { readonly record: Reading['facts']; readonly scope: Scope }
}

/** Moves over the rows of `columns`. */
export function rowsOf(columns: Columns, setting: Setting): Rows {
  const cursor = cursorOf(columns)
  const dates = EVENT_NAMES.flatMap((event, index) => {
    const column = columns.dates.get(EVENTS[event])
    return column === undefined ? [] : [{ column, index }]
  })
  const disputes = [NO_DISPUTE, ...columns.disputes]
  const days: number[] = EVENT_NAMES.map(() => NOT_ON_RECORD)
  const scope = {
    today: setting.today,
    todayNumber: dayNumber(setting.today),
    calendar: setting.calendar,
    settings: setting.settings ?? NO_SETTINGS,
    reading: { facts: cursor.record, days, rare: 0 },
    disputed: NO_DISPUTE,
  }
  const moving = { record: cursor.record, scope }
  return {
    at(row) {
      if (columns.isWhole[row] === 1) {
        const whole = scopeOf(procurementAt(columns, row), setting)
        return { record: whole.reading.facts, scope: whole }
      }
      cursor.row = row
      for (const { column, index } of dates) {
        const day = column[row] ?? ABSENT
        days[index] = day === ABSENT ? NOT_ON_RECORD : day
      }
      scope.disputed = disputes[columns.disputed[row] ?? 0] ?? NO_DISPUTE
      return moving
    },
  }
}

const isList = (judged: Finding | readonly Finding[]): judged is readonly Finding[] => Array.isArray(judged)

/**
 * What a rule says of the row that `rows` is at, by one clock (or by a rule without clocks); the worst where it says several
 * things, as for the matters of a procurement. A finding without a clock's name speaks for all clocks.
 */
export function outcomeBy(rule: Rule, { record, scope }: ReturnType<Rows['at']>, part: string | undefined): Outcome {
  const judged = judgeBy(rule, record, scope)
  if (judged === undefined) return NO_FINDING
  if (!isList(judged)) return judged.part === undefined || judged.part === part ? outcomeOf(judged) : NO_FINDING
  let worst = NO_FINDING
  for (const finding of judged) {
    if (finding.part !== undefined && finding.part !== part) continue
    const outcome = outcomeOf(finding)
    if (shadeOf(outcome) > shadeOf(worst)) worst = outcome
  }
  return worst
}
