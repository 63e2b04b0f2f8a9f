import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import type { Finding, Light } from '../../finding.ts'
import { ABSENT } from '../../reading.ts'
import { found } from '../found.ts'
import type { Ground } from '../found.ts'
import { foundTerm } from '../found-clock.ts'
import type { Scope } from '../rule.ts'
import type { Span } from './suspension.ts'
import { isProvisional, latenessOf, termFrom } from './term.ts'
import { warnFrom } from './warning-window.ts'

/** What a deadline is judged with. */
export type TermGround = Ground & { readonly scope: Scope }

/**
 * The verdict of a started deadline: `met` within `days` days of the trigger, the days of `spans` not counted. While an
 * open span stops the term its end is not known: pending and grey, or compliant where the target was met meanwhile.
 * `lateLight`: yellow where the rule only warns.
 */
export function timed(
  ground: TermGround,
  trigger: NonNullable<Finding['trigger']>,
  met: Finding['met'],
  days: number,
  counting: 'working-days' | 'days',
  spans: readonly Span[],
  lateLight: Light = 'red',
): Finding {
  const done = met === null ? ABSENT : dayNumber(met)
  return timedFrom(ground, trigger, dayNumber(trigger.on), done, days, counting, spans, lateLight)
}

/** {@link timed} by day numbers: `start` is the trigger's, `done` that of the target or {@link ABSENT}. */
export function timedFrom(
  ground: TermGround,
  trigger: NonNullable<Finding['trigger']>,
  start: DayNumber,
  done: DayNumber,
  days: number,
  counting: 'working-days' | 'days',
  spans: readonly Span[],
  lateLight: Light,
): Finding {
  const { calendar, todayNumber, settings } = ground.scope
  const term = termFrom(calendar, start, days, counting, spans)
  const met = done === ABSENT ? null : civilDateOf(done)
  if (term === undefined) {
    const figure = { trigger, unit: counting, required: days } as const
    if (met === null) return found(ground, 'pending', 'grey', figure)
    return found(ground, 'compliant', 'green', { ...figure, met })
  }
  const { aimFor, due } = term
  const day = done === ABSENT ? todayNumber : done
  const isLate = day > due
  const dates = {
    trigger,
    aimFor: civilDateOf(aimFor),
    due: civilDateOf(due),
    met,
    late: isLate ? latenessOf(calendar, due, day) : null,
    provisional: isProvisional(calendar, isLate ? day : due),
  }
  if (isLate) return foundTerm(ground, 'breach', lateLight, dates, counting, days)
  // Between the plain last day and the moved one the light is yellow, done or not.
  if (done !== ABSENT) {
    return foundTerm(ground, 'compliant', done > aimFor ? 'yellow' : 'green', dates, counting, days)
  }
  const window = settings.warningWindow(ground.figure.rule, ground.scope.today)
  const warned = warnFrom(calendar, { trigger: start, days, counting, aimFor, due }, window)
  return foundTerm(ground, 'pending', day >= warned ? 'yellow' : 'green', dates, counting, days)
}
