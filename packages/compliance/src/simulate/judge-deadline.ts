import { dayNumber } from '@tenderlight/law/civil-date'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { EVENTS } from '../procurement/events.ts'
import type { DateField, EventName } from '../procurement/events.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import { asking } from './ask.ts'
import { ABSENT, daysOf } from './columns.ts'
import type { Columns } from './columns.ts'
import { likenessOf } from './likeness.ts'
import { outcomeOf } from './outcome.ts'

const FIRST_DAY = dayNumber('1990-01-01')
/** Days for which answers are kept: the years 1990-2069. Rows with other days are asked about one by one. */
const DAYS = dayNumber('2070-01-01') - FIRST_DAY

const UNKNOWN = 255
/** The answer has last days: which of the three it is depends on where the target lies. */
const TIMED = 254

/**
 * What `evaluate` said of rows that are alike in all that decides, by day of the trigger (of the target, where there is
 * no trigger). Where both are there and the answer has a last day, that day is kept, plain and moved, and the outcome
 * is the one of its place: target by the plain last day, by the moved one, after it.
 */
interface Answers {
  readonly outcome: Uint8Array
  readonly aimFor: Int32Array
  readonly due: Int32Array
  readonly places: Uint8Array
}

const noAnswers = (): Answers => ({
  outcome: new Uint8Array(DAYS).fill(UNKNOWN),
  aimFor: new Int32Array(DAYS),
  due: new Int32Array(DAYS),
  places: new Uint8Array(3).fill(UNKNOWN),
})

/** For each dispute of the columns whether it touches the clock; 0 is the row without one. */
function touching(columns: Columns, clock: Clock<EventName>): Uint8Array {
  const fields: readonly DateField[] = [
    EVENTS[clock.from],
    EVENTS[clock.to],
    ...(clock.suspendedBy === undefined ? [] : [EVENTS.challenge, EVENTS['challenge-closed']]),
  ]
  return Uint8Array.from([
    0,
    ...columns.disputes.map((dispute) => (fields.some((field) => dispute.has(field)) ? 1 : 0)),
  ])
}

const [OWN_LAW, UNKNOWN_LAW, OTHER_LAW] = [0, 1, 2]

/** For each word of the regime's column, after the one for none, whether the rule is of that law. */
function lawsOf(columns: Columns, { regime }: Rule): Uint8Array {
  const words = columns.coded.get('regime')?.words ?? []
  if (regime === 'both') return new Uint8Array(words.length + 1)
  return Uint8Array.from([UNKNOWN_LAW, ...words.map((word) => (word === regime ? OWN_LAW : OTHER_LAW))])
}

const noWords = (count: number): Int32Array => new Int32Array(count).fill(-1)

/** The two rules that are compared: the same deadline with one figure and with another. */
export type Pair<T> = readonly [before: T, after: T]

/** The outcome of a row of a known kind, asked for where it is not known yet. */
function settle(
  answers: Answers,
  day: number,
  target: number,
  isTimed: boolean,
  ask: (row: number) => Finding | undefined,
  row: number,
): number {
  let outcome = answers.outcome[day] ?? UNKNOWN
  if (outcome === UNKNOWN) {
    const finding = ask(row)
    outcome = outcomeOf(finding)
    if (isTimed && finding?.due != null && finding.aimFor !== null) {
      answers.due[day] = dayNumber(finding.due)
      answers.aimFor[day] = dayNumber(finding.aimFor)
      outcome = TIMED
    }
    answers.outcome[day] = outcome
  }
  if (outcome !== TIMED) return outcome
  const place = target > (answers.due[day] ?? 0) ? 2 : target > (answers.aimFor[day] ?? 0) ? 1 : 0
  outcome = answers.places[place] ?? UNKNOWN
  if (outcome !== UNKNOWN) return outcome
  return (answers.places[place] = outcomeOf(ask(row)))
}

/** The outcomes of one clock of a plain deadline for every row, by either rule. */
export function judgeDeadline(
  columns: Columns,
  contexts: Pair<Context>,
  rules: Pair<Rule>,
  clock: Clock<EventName>,
): Pair<Uint8Array> {
  const { count, disputed, isWhole } = columns
  const [before, after] = [new Uint8Array(count), new Uint8Array(count)]
  const from = daysOf(columns, EVENTS[clock.from])
  const to = daysOf(columns, EVENTS[clock.to])
  const challenge = clock.suspendedBy === undefined ? columns.noDate : daysOf(columns, EVENTS.challenge)
  const held = columns.coded.get('heldBy')?.codes ?? noWords(count)
  const regime = columns.coded.get('regime')?.codes ?? noWords(count)
  const touches = touching(columns, clock)
  const laws = lawsOf(columns, rules[0])
  const likeness = likenessOf(columns, rules, clock)
  const groups: Pair<Answers>[] = []
  const askBefore = asking(columns, contexts[0], clock.part)
  const askAfter = asking(columns, contexts[1], clock.part)

  for (let row = 0; row < count; row += 1) {
    const law = laws[(regime[row] ?? -1) + 1] ?? UNKNOWN_LAW
    if (law === OTHER_LAW) continue
    const trigger = from[row] ?? ABSENT
    const target = to[row] ?? ABSENT
    const day = trigger !== ABSENT ? trigger - FIRST_DAY : target !== ABSENT ? target - FIRST_DAY : 0
    if (isWhole[row] === 1 || challenge[row] !== ABSENT || day < 0 || day >= DAYS) {
      before[row] = outcomeOf(askBefore(row))
      after[row] = outcomeOf(askAfter(row))
      continue
    }
    const dates = (trigger === ABSENT ? 0 : 1) + (target === ABSENT ? 0 : 2)
    const words = 4 * law + 8 * ((held[row] ?? -1) + 1) + 32 * (touches[disputed[row] ?? 0] ?? 0)
    const kind = dates + words + (likeness === undefined ? 0 : 64 * likeness(row))
    const answers = (groups[kind] ??= [noAnswers(), noAnswers()])
    before[row] = settle(answers[0], day, target, dates === 3, askBefore, row)
    after[row] = settle(answers[1], day, target, dates === 3, askAfter, row)
  }
  return [before, after]
}
