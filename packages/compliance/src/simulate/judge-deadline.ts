import { dayNumber } from '@tenderlight/law/civil-date'
import type { Finding } from '../finding.ts'
import { EVENTS } from '../procurement/events.ts'
import type { DateField, EventName } from '../procurement/events.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import { askingBoth } from './ask-both.ts'
import type { Pair, Setting } from './ask-both.ts'
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

/** Keeps what was said of a day. */
function learn(answers: Answers, day: number, finding: Finding | undefined, isTimed: boolean): void {
  const ends = isTimed && finding?.due != null && finding.aimFor !== null
  answers.outcome[day] = ends ? TIMED : outcomeOf(finding)
  if (!ends) return
  answers.due[day] = dayNumber(finding.due)
  answers.aimFor[day] = dayNumber(finding.aimFor)
}

/** Where the target lies: by the plain last day, by the moved one, after it. */
function placeIn(answers: Answers, day: number, target: number): number {
  if (target > (answers.due[day] ?? 0)) return 2
  return target > (answers.aimFor[day] ?? 0) ? 1 : 0
}

/** The outcomes of one clock of a plain deadline for every row, by either rule. */
export function judgeDeadline(
  columns: Columns,
  setting: Setting,
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
  const groups: { readonly was: Answers; readonly is: Answers }[] = []
  const ask = askingBoth(columns, setting, rules, clock)

  for (let row = 0; row < count; row += 1) {
    const law = laws[(regime[row] ?? -1) + 1] ?? UNKNOWN_LAW
    if (law === OTHER_LAW) continue
    const trigger = from[row] ?? ABSENT
    const target = to[row] ?? ABSENT
    const challenged = challenge[row] ?? ABSENT
    const day = trigger !== ABSENT ? trigger - FIRST_DAY : target !== ABSENT ? target - FIRST_DAY : 0
    const touched = touches[disputed[row] ?? 0] ?? 0
    // A challenge that came after the target stopped nothing.
    const stopped = challenged !== ABSENT && (target === ABSENT || target >= challenged)
    if (stopped || isWhole[row] === 1 || day < 0 || day >= DAYS) {
      const [was, is] = ask(row, true)
      before[row] = outcomeOf(was)
      after[row] = outcomeOf(is)
      continue
    }
    const dates = (trigger === ABSENT ? 0 : 1) + (target === ABSENT ? 0 : 2)
    const words = 4 * law + 8 * ((held[row] ?? -1) + 1) + 32 * touched
    const kind = words + dates + (likeness === undefined ? 0 : 64 * likeness(row))
    const { is, was } = (groups[kind] ??= { was: noAnswers(), is: noAnswers() })
    // With little on record, more of it decides: whose law governs, what contradicts what.
    const whole = dates === 0 || touched === 1 || likeness !== undefined || (dates === 3 && target < trigger)
    if (was.outcome[day] === UNKNOWN) {
      const [a, b] = ask(row, whole)
      learn(was, day, a, dates === 3)
      learn(is, day, b, dates === 3)
    }
    let first = was.outcome[day] ?? UNKNOWN
    let second = is.outcome[day] ?? UNKNOWN
    if (first === TIMED || second === TIMED) {
      const place = placeIn(was, day, target)
      const other = placeIn(is, day, target)
      if (was.places[place] === UNKNOWN || is.places[other] === UNKNOWN) {
        const [a, b] = ask(row, whole)
        was.places[place] = outcomeOf(a)
        is.places[other] = outcomeOf(b)
      }
      if (first === TIMED) first = was.places[place] ?? UNKNOWN
      if (second === TIMED) second = is.places[other] ?? UNKNOWN
    }
    before[row] = first
    after[row] = second
  }
  return [before, after]
}
