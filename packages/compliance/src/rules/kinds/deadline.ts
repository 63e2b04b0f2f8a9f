import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Finding } from '../../finding.ts'
import { EVENTS, NOT_IN_LEDGER } from '../../procurement/events.ts'
import type { EventName } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Clock, Declaration, Rule, Scope } from '../rule.ts'
import { isProvisional, latenessOf, termOf } from './term.ts'
import { suspensionOf } from './suspension.ts'
import type { Suspension } from './suspension.ts'
import { warnFrom } from './warning-window.ts'

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
  const only = clocks.length === 1 ? clocks[0] : undefined
  return makeRule('deadline', declaration, {
    clocks,
    needs: [...clocks.flatMap(({ from, to }) => [EVENTS[from], EVENTS[to]]), ...(declaration.alsoNeeds ?? [])],
    judge: (procurement, scope) =>
      only === undefined
        ? clocks.flatMap((clock) => judgeClock(declaration, clock, procurement, scope) ?? [])
        : judgeClock(declaration, only, procurement, scope),
  })
}

function judgeClock<V>(
  declaration: DeadlineDeclaration<V>,
  clock: DeadlineClock<V>,
  procurement: Procurement,
  scope: Scope,
): Finding | undefined {
  const applies = declaration.appliesTo?.(procurement, clock.part) ?? true
  if (applies === false) return undefined
  const fromField = EVENTS[clock.from]
  const toField = EVENTS[clock.to]
  const from = procurement[fromField]
  const met = procurement[toField]
  const value = valueOn(declaration.figure, from ?? met ?? scope.today)
  if (value === undefined) return undefined
  const ground = { figure: declaration.figure, level: declaration.level, value, scope, part: clock.part }
  if (from === undefined) {
    if (met === undefined) return found(ground, 'pending', 'grey')
    return cannotTell(ground, [fromField], { met })
  }
  const trigger = { event: clock.from, on: from }
  const dependsOn =
    clock.suspendedBy === undefined
      ? [fromField, toField]
      : [fromField, toField, EVENTS.challenge, EVENTS['challenge-closed']]
  const disputed = dependsOn.filter((field) => scope.disputed.has(field))
  if (disputed.length > 0) return cannotTell(ground, disputed, { trigger, met: met ?? null })
  if (applies !== true) return cannotTell(ground, applies, { trigger, met: met ?? null })
  if (met === undefined && procurement.heldBy === 'ledger' && NOT_IN_LEDGER.has(clock.to)) {
    return cannotTell(ground, [declaration.missingInLedger ?? toField], { trigger })
  }
  const days = clock.within?.(value.value, procurement) ?? figureOf(value.value)
  return timed(ground, trigger, met ?? null, days, clock.counting, suspensionOf(clock, procurement, met ?? null))
}

function figureOf(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('a deadline whose figure is no number says how long it is')
  return value
}

/** The verdict of a started clock. */
function timed(
  ground: Ground & { readonly scope: Scope },
  trigger: NonNullable<Finding['trigger']>,
  met: Finding['met'],
  days: number,
  counting: 'working-days' | 'days',
  suspension: Suspension | undefined,
): Finding {
  const { calendar, todayNumber } = ground.scope
  const term = termOf(calendar, trigger.on, days, counting, suspension)
  const figure = { unit: counting, required: days }
  if (term === undefined) {
    if (met === null) return found(ground, 'pending', 'grey', { trigger, ...figure })
    return found(ground, 'compliant', 'green', { trigger, met, ...figure })
  }
  const done = met === null ? undefined : dayNumber(met)
  const day = done ?? todayNumber
  const details = {
    trigger,
    aimFor: civilDateOf(term.aimFor),
    due: civilDateOf(term.due),
    met,
    late: day > term.due ? latenessOf(calendar, term.due, day) : null,
    provisional: isProvisional(calendar, Math.max(term.due, day > term.due ? day : 0)),
    ...figure,
  }
  if (day > term.due) return found(ground, 'breach', 'red', details)
  // Between the plain last day and the moved one the light is yellow, done or not.
  if (done !== undefined) return found(ground, 'compliant', done > term.aimFor ? 'yellow' : 'green', details)
  const warned = warnFrom(calendar, { trigger: dayNumber(trigger.on), days, counting, ...term })
  return found(ground, 'pending', day >= warned ? 'yellow' : 'green', details)
}
