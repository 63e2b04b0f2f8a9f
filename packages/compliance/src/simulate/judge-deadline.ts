import { dayNumber } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import type { Finding } from '../finding.ts'
import { EVENTS } from '../procurement/events.ts'
import type { DateField, EventName } from '../procurement/events.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import { Answers, ASK, DAYS, ENDS, FIRST_DAY, FIXED, TERM, UNKNOWN } from './answers.ts'
import { askingBoth } from './ask-both.ts'
import type { Pair, Setting } from './ask-both.ts'
import { ABSENT, daysOf } from './columns.ts'
import type { Columns } from './columns.ts'
import { likenessOf } from './likeness.ts'
import { outcomeOf } from './outcome.ts'
import type { RowKind } from './row-kinds.ts'
import { stretchesOf } from './stretches.ts'
import { termsOf } from './terms.ts'

/** For each dispute of the columns TOUCHED where it touches the clock, else 0; the first is the row without one. */
function touching(columns: Columns, clock: Clock<EventName>): Uint8Array {
  const fields: readonly DateField[] = [
    EVENTS[clock.from],
    EVENTS[clock.to],
    ...(clock.suspendedBy === undefined ? [] : [EVENTS.challenge, EVENTS['challenge-closed']]),
  ]
  return Uint8Array.from([
    0,
    ...columns.disputes.map((dispute) => (fields.some((field) => dispute.has(field)) ? TOUCHED : 0)),
  ])
}

/** Rows of which the rule says nothing; rows that are asked about one by one. */
const [SILENT, ALONE] = [-2, -1]
const NOTICES = ['announcement', 'intention', 'tender-plan'] as const
/** More than there are groups: the sources, times four. */
const GROUPS = 64
/** Trigger and target on record, one of them, none. */
const DATES = 4
/** In a group's number: dates of the clock contradict each other; nothing says whose law holds. */
const [TOUCHED, UNKNOWN_LAW] = [1, 2]

/** The day that decides whether a district has switched a rule off, where no date of the clock does. */
function noticeDays(columns: Columns, today: DayNumber): (row: number) => DayNumber {
  const notices = NOTICES.map((event) => daysOf(columns, EVENTS[event]))
  return (row) => {
    for (const days of notices) if ((days[row] ?? ABSENT) !== ABSENT) return days[row] ?? today
    return today
  }
}

/** The group of each kind of row: those that are alike in all that decides besides dates, or SILENT, or ALONE. */
function groupsOf(columns: Columns, { regime }: Rule, clock: Clock<EventName>): Int32Array {
  const touches = touching(columns, clock)
  const sources: RowKind['heldBy'][] = [...new Set(columns.kinds.map(({ heldBy }) => heldBy))]
  return Int32Array.from(columns.kinds, (kind) => {
    if (regime !== 'both' && kind.regime !== undefined && kind.regime !== regime) return SILENT
    if (kind.whole) return ALONE
    const law = regime !== 'both' && kind.regime === undefined ? UNKNOWN_LAW : 0
    return sources.indexOf(kind.heldBy) * 4 + law + (touches[kind.dispute] ?? 0)
  })
}

/**
 * The outcomes of one clock of a plain deadline for every row, by either rule. One pass over columns of numbers:
 * `evaluate` is asked once for each group of rows that decides alike and each stretch of days with one law; what is left
 * to each row is to look up the last day of its trigger and compare the target with it.
 */
export function judgeDeadline(
  columns: Columns,
  setting: Setting,
  rules: Pair<Rule>,
  clock: Clock<EventName>,
): Pair<Uint8Array> {
  const { count, kind } = columns
  const [before, after] = [new Uint8Array(count), new Uint8Array(count)]
  const from = daysOf(columns, EVENTS[clock.from])
  const to = daysOf(columns, EVENTS[clock.to])
  const challenge = clock.suspendedBy === undefined ? columns.noDate : daysOf(columns, EVENTS.challenge)
  const challengeClosed = daysOf(columns, EVENTS['challenge-closed'])
  const groups = groupsOf(columns, rules[0], clock)
  const likeness = likenessOf(columns, rules, clock)
  const ask = askingBoth(columns, setting, rules, clock)
  const terms = termsOf(rules[0], setting, clock)
  const { places } = terms
  const isSettled = setting.settings !== undefined
  /** Of a rule about rare facts a row of unknown law is told only what the rule would say by its trigger's day. */
  const turnsOnBoth = isSettled && rules[0].silentWithout !== undefined ? UNKNOWN_LAW : 0
  const noticeDay = noticeDays(columns, dayNumber(setting.today))
  const answers = new Answers(terms)
  /** Of rows that are alike the page, where there is one. */
  const pages: number[] = []
  const samples = samplesOf(rules[0], setting)
  const alone = (row: number): void => {
    const [was, is] = ask(row, true)
    before[row] = outcomeOf(was)
    after[row] = outcomeOf(is)
  }
  let { ends, fixed, known } = answers
  const newPage = (alike: number): number => {
    const page = answers.page()
    pages[alike] = page
    ;({ ends, fixed, known } = answers)
    return page
  }
  /** Fills the place of a row by what is said of such rows. */
  const look = (group: number, dates: number, page: number, day: number, row: number): void => {
    // With little on record, more of it decides: whose law governs, what contradicts what.
    const whole = dates === 0 || group % 4 !== 0 || likeness !== undefined
    answers.fill(page * DAYS + day, day + FIRST_DAY, samples.of(page, day) ?? samples.keep(page, day, ask(row, whole)))
  }

  for (let row = 0; row < count; row += 1) {
    const group = groups[kind[row] ?? 0] ?? ALONE
    if (group === SILENT) continue
    const trigger = from[row] ?? ABSENT
    const target = to[row] ?? ABSENT
    const dates = (trigger === ABSENT ? 0 : 1) + (target === ABSENT ? 0 : 2)
    let day = dates === 0 ? 0 : (trigger === ABSENT ? target : trigger) - FIRST_DAY
    const byNotice = isSettled && (dates === 0 || (group & UNKNOWN_LAW) !== 0)
    if (byNotice) day = noticeDay(row) - FIRST_DAY
    const challenged = challenge[row] ?? ABSENT
    const isBeyond = group === ALONE || day < 0 || day >= DAYS || (group & turnsOnBoth) !== 0
    // What a challenge does to a term whose length is the row's own is not worth a table.
    if (isBeyond || (likeness !== undefined && challenged !== ABSENT)) {
      alone(row)
      continue
    }
    const alike = ((likeness === undefined ? 0 : likeness(row)) * GROUPS + group) * DATES + dates
    const page = pages[alike] ?? newPage(alike)
    const place = page * DAYS + day
    if (known[place] === UNKNOWN) look(group, dates, page, day, row)
    const what = known[place] ?? ASK
    if (what === TERM && challenged !== ABSENT) {
      const stop = { challenged, closed: challengeClosed[row] ?? ABSENT }
      before[row] = terms.outcomeOf(trigger, target, answers.lengths[place * 2] ?? 0, stop)
      after[row] = terms.outcomeOf(trigger, target, answers.lengths[place * 2 + 1] ?? 0, stop)
    } else if (what === TERM && target !== ABSENT) {
      const at = place * ENDS
      // 1 for each of the two last days, plain and moved, that the target passes: the sign of the difference.
      before[row] = places[(((ends[at] ?? 0) - target) >>> 31) + (((ends[at + 1] ?? 0) - target) >>> 31)] ?? 0
      after[row] = places[(((ends[at + 2] ?? 0) - target) >>> 31) + (((ends[at + 3] ?? 0) - target) >>> 31)] ?? 0
    } else if (what === FIXED || what === TERM) {
      const both = fixed[place] ?? 0
      before[row] = both & 255
      after[row] = both >> 8
    } else alone(row)
  }
  return [before, after]
}

interface Samples {
  of(page: number, day: number): Pair<Finding | undefined> | undefined
  keep(page: number, day: number, said: Pair<Finding | undefined>): Pair<Finding | undefined>
}

/** What was said of a row of each page and each stretch of days. */
function samplesOf(rule: Rule, setting: Setting): Samples {
  const stretchOf = stretchesOf(rule, setting)
  const known = new Map<string, Pair<Finding | undefined>>()
  const keyOf = (page: number, day: number): string => `${page} ${stretchOf(day + FIRST_DAY)}`
  return {
    of: (page, day) => known.get(keyOf(page, day)),
    keep(page, day, said) {
      known.set(keyOf(page, day), said)
      return said
    },
  }
}
