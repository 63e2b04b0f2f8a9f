import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Finding } from '../../finding.ts'
import { EVENTS, NOT_IN_LEDGER } from '../../procurement/events.ts'
import type { EventName } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Clock, Declaration, Rule, Scope, Term } from '../rule.ts'
import { isReversed, spansOf } from './suspension.ts'
import { timed } from './timed.ts'

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
    again: deadline<V>,
    term: { appliesTo: declaration.appliesTo, within: ownTerm(clocks) },
  })
}

/** What gives a clock's length, where one of the clocks has a length of its own. */
function ownTerm<V>(clocks: readonly DeadlineClock<V>[]): Term['within'] {
  if (clocks.every(({ within }) => within === undefined)) return undefined
  return (part, figure, procurement) => clocks.find((clock) => clock.part === part)?.within?.(figure as V, procurement)
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
  const spans = spansOf(clock, procurement, met ?? null)
  if (spans.some(isReversed)) return cannotTell(ground, ['matters'], { trigger, met: met ?? null })
  const days = clock.within?.(value.value, procurement) ?? figureOf(value.value)
  return timed(ground, trigger, met ?? null, days, clock.counting, spans, clock.lateLight)
}

function figureOf(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('a deadline whose figure is no number says how long it is')
  return value
}
