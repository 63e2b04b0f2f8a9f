import { civilDateOf } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import { valueByDay } from '@tenderlight/law/dated-parameter'
import type { DatedValue } from '@tenderlight/law/dated-parameter'
import type { Finding } from '../../finding.ts'
import { EVENTS, NOT_IN_LEDGER } from '../../procurement/events.ts'
import type { DateField, EventName } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { ABSENT } from '../../reading.ts'
import { dayOf, placeOf } from '../days.ts'
import type { EventPlace } from '../days.ts'
import { clockUntold, found, groundOf, groundPlace } from '../found.ts'
import type { GroundPlace } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Clock, Declaration, Rule, Scope, Term } from '../rule.ts'
import { isReversed, NO_SPANS, spansOf } from './suspension.ts'
import { timedFrom } from './timed.ts'

/** A deadline: `to` happens within n days of `from`. */
interface DeadlineClock<V> extends Clock<EventName> {
  readonly counting: 'working-days' | 'days'
  /** The n of this clock, where it is not the figure itself. */
  readonly within?: (value: V, procurement: Procurement) => number
}

interface DeadlineDeclaration<V> extends Declaration<V> {
  readonly clocks: readonly DeadlineClock<V>[]
  readonly appliesTo?: (procurement: Procurement, part: string | undefined) => Applies
  /** What a ledger would have to say for the rule to tell, where the target has no column. */
  readonly missingInLedger?: string
  readonly alsoNeeds?: readonly (keyof Procurement)[]
}

/** A rule of one or more clocks, each a finding of its own. */
export function deadline<V>(declaration: DeadlineDeclaration<V>): Rule {
  const { clocks } = declaration
  const prepared = clocks.map((clock) => prepare(declaration, clock))
  const only = prepared.length === 1 ? prepared[0] : undefined
  return makeRule('deadline', declaration, {
    clocks,
    needs: [...clocks.flatMap(({ from, to }) => [EVENTS[from], EVENTS[to]]), ...(declaration.alsoNeeds ?? [])],
    judge: (procurement, scope) =>
      only === undefined ? judgeClocks(prepared, procurement, scope) : judgeClock(only, procurement, scope),
    again: deadline<V>,
    term: { appliesTo: declaration.appliesTo, within: ownTerm(clocks) },
  })
}

/** What gives a clock's length, where one of the clocks has a length of its own. */
function ownTerm<V>(clocks: readonly DeadlineClock<V>[]): Term['within'] {
  if (clocks.every(({ within }) => within === undefined)) return undefined
  return (part, figure, procurement) => clocks.find((clock) => clock.part === part)?.within?.(figure as V, procurement)
}

/** A clock with all that can be known of it before a record is seen. */
interface PreparedClock<V> {
  readonly ground: GroundPlace
  readonly clock: DeadlineClock<V>
  readonly part: string | undefined
  readonly from: EventPlace
  readonly to: EventPlace
  readonly valueAt: (on: DayNumber) => DatedValue<V> | undefined
  readonly appliesTo: DeadlineDeclaration<V>['appliesTo']
  readonly within: DeadlineClock<V>['within']
  readonly dependsOn: readonly DateField[]
  /** Taken out of the clock: clocks have many shapes, and what has one shape is read at once. */
  readonly counting: 'working-days' | 'days'
  readonly isSuspendable: boolean
  readonly hasColumn: boolean
  readonly missingTrigger: readonly string[]
  readonly missingInLedger: readonly string[]
  readonly lateLight: 'yellow' | 'red'
}

function prepare<V>(declaration: DeadlineDeclaration<V>, clock: DeadlineClock<V>): PreparedClock<V> {
  const { figure, level, appliesTo, missingInLedger } = declaration
  const [from, to] = [placeOf(clock.from), placeOf(clock.to)]
  const own = [from.field, to.field]
  return {
    ground: groundPlace(figure, level, clock.part),
    clock,
    part: clock.part,
    from,
    to,
    valueAt: valueByDay(figure),
    appliesTo,
    within: clock.within,
    dependsOn: clock.suspendedBy === undefined ? own : [...own, EVENTS.challenge, EVENTS['challenge-closed']],
    counting: clock.counting,
    isSuspendable: clock.suspendedBy !== undefined,
    hasColumn: !NOT_IN_LEDGER.has(clock.to),
    missingTrigger: [from.field],
    missingInLedger: [missingInLedger ?? to.field],
    lateLight: clock.lateLight ?? 'red',
  }
}

function judgeClocks<V>(
  clocks: readonly PreparedClock<V>[],
  procurement: Procurement,
  scope: Scope,
): readonly Finding[] | undefined {
  let findings: Finding[] | undefined
  for (const clock of clocks) {
    const finding = judgeClock(clock, procurement, scope)
    if (finding !== undefined) (findings ??= []).push(finding)
  }
  return findings
}

function judgeClock<V>(prepared: PreparedClock<V>, procurement: Procurement, scope: Scope): Finding | undefined {
  const { part, from, to, appliesTo, within } = prepared
  const applies = appliesTo === undefined ? true : appliesTo(procurement, part)
  if (applies === false) return undefined
  const start = dayOf(procurement, from, scope)
  const done = dayOf(procurement, to, scope)
  const value = prepared.valueAt(start !== ABSENT ? start : done !== ABSENT ? done : scope.todayNumber)
  if (value === undefined) return undefined
  const ground = groundOf(prepared.ground, value, scope)
  if (start === ABSENT) {
    if (done === ABSENT) return found(ground, 'pending', 'grey')
    return clockUntold(ground, prepared.missingTrigger, null, civilDateOf(done))
  }
  const trigger = { event: from.event, on: civilDateOf(start) }
  if (scope.disputed.size > 0) {
    const disputed = prepared.dependsOn.filter((field) => scope.disputed.has(field))
    if (disputed.length > 0) return clockUntold(ground, disputed, trigger, metOn(done))
  }
  if (applies !== true) return clockUntold(ground, applies, trigger, metOn(done))
  if (done === ABSENT && !prepared.hasColumn && procurement.heldBy === 'ledger') {
    return clockUntold(ground, prepared.missingInLedger, trigger, null)
  }
  const spans = prepared.isSuspendable ? spansOf(prepared.clock, procurement, metOn(done)) : NO_SPANS
  if (spans.some(isReversed)) return clockUntold(ground, ['matters'], trigger, metOn(done))
  const days = within === undefined ? figureOf(value.value) : within(value.value, procurement)
  return timedFrom(ground, scope, trigger, start, done, days, prepared.counting, spans, prepared.lateLight)
}

const metOn = (done: DayNumber): Finding['met'] => (done === ABSENT ? null : civilDateOf(done))

function figureOf(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('a deadline whose figure is no number says how long it is')
  return value
}
