import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { evaluate } from '../../evaluate.ts'
import type { Context } from '../../evaluate.ts'
import type { Finding } from '../../finding.ts'
import { EVENTS } from '../../procurement/events.ts'
import { MATTER_EVENTS } from '../../procurement/matter.ts'
import type { ClockEventName, MatterDateField, MatterEventName } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Clock, Rule } from '../../rules/rule.ts'
import { attributesToTry, mattersToTry } from './circumstances.ts'
import { courseUntil, exampleAttributes } from './example-life.ts'
import { exampleTrigger } from './example-trigger.ts'
import { SEEDS } from './seeds.ts'

/** A record on which a rule's clock runs, and what the rule says of it. */
export interface ClockExample {
  readonly record: Procurement
  readonly today: CivilDate
  readonly finding: Finding
}

const MATTER_ID = '示例事项'
const isOfMatter = (event: ClockEventName): event is MatterEventName => Object.hasOwn(MATTER_EVENTS, event)

/** What `rule` says of `record` by the clock of `part`; undefined where it says nothing. */
export function judged(
  rule: Rule,
  record: Procurement,
  { part, to }: Pick<Clock, 'part' | 'to'>,
  { today, calendar }: Pick<Context, 'today' | 'calendar'>,
): Finding | undefined {
  const context = { today, calendar, rulebook: { rules: [rule] }, jurisdiction: rule.jurisdiction }
  // A rule may time both the challenge of the record itself and those among its matters.
  return evaluate(record, context).find(
    (finding) => finding.part === part && (finding.matter !== undefined) === isOfMatter(to),
  )
}

/** The record with `event` on `on`, or (null) without it. */
export function withEvent(record: Procurement, event: ClockEventName, on: CivilDate | null): Procurement {
  if (!isOfMatter(event)) return put(record, EVENTS[event], on)
  const field: MatterDateField = MATTER_EVENTS[event]
  const [first, ...others] = record.matters ?? []
  return first === undefined ? record : { ...record, matters: [put(first, field, on), ...others] }
}

function put<T extends object>(object: T, field: string, on: CivilDate | null): T {
  const { [field as keyof T]: _, ...rest } = object
  return (on === null ? rest : { ...object, [field]: on }) as T
}

/**
 * The first record, from the ordinary to the rare, on which the clock has started and ends on a day: one on which it
 * still runs or, of a rule that says nothing before its target is on record, one on which that has happened.
 */
export function clockExample(rule: Rule, clock: Clock, calendar: Context['calendar']): ClockExample | undefined {
  const today = exampleTrigger(rule.parameter)
  for (const record of recordsToTry(rule, clock, today)) {
    const finding = judged(rule, record, clock, { today, calendar })
    if (finding !== undefined && finding.trigger !== null && finding.due !== null) return { record, today, finding }
  }
  return undefined
}

/** How long after (or before) its start a target that has to be there is put. */
const DISTANCES = [0, 3, 20, -20]

function* recordsToTry(rule: Rule, clock: Clock, on: CivilDate): Generator<Procurement> {
  yield* startedRecords(rule, clock, on)
  for (const days of DISTANCES) {
    for (const record of startedRecords(rule, clock, on)) yield withEvent(record, clock.to, addDays(on, days))
  }
}

function* startedRecords(rule: Rule, { from, to }: Clock, on: CivilDate): Generator<Procurement> {
  const seed = SEEDS[rule.id]
  const attributes = { ...exampleAttributes(rule.regime), ...seed?.record }
  const dates = courseUntil(isOfMatter(from) ? 'award-notice' : from, on)
  if (!isOfMatter(from) && !isOfMatter(to)) {
    for (const tried of attributesToTry(attributes)) yield { ...tried, ...dates, ...seed?.record }
    return
  }
  for (const words of seed?.matter === undefined ? mattersToTry() : [seed.matter]) {
    const matter = { ...words, id: MATTER_ID, ...(isOfMatter(from) ? { [MATTER_EVENTS[from]]: on } : {}) }
    yield { ...attributes, ...dates, matters: [matter] }
  }
}
