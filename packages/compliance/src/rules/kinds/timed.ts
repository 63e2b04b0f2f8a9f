import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import type { Finding, Light } from '../../finding.ts'
import { ABSENT } from '../../reading.ts'
import { found } from '../found.ts'
import type { Ground } from '../found.ts'
import { foundTerm } from '../found-clock.ts'
import type { Scope } from '../rule.ts'
import type { Span } from './suspension.ts'
import { isProvisional, latenessOf, movedEnd, plainEnd, termFrom } from './term.ts'
import { warnFrom } from './warning-window.ts'
import type { RunningTerm } from './warning-window.ts'

/**
 * The verdict of a started deadline: `met` within `days` days of the trigger, the days of `spans` not counted. While an
 * open span stops the term its end is not known: pending and grey, or compliant where the target was met meanwhile.
 * `lateLight`: yellow where the rule only warns.
 */
export function timed(
  ground: Ground & { readonly scope: Scope },
  trigger: NonNullable<Finding['trigger']>,
  met: Finding['met'],
  days: number,
  counting: 'working-days' | 'days',
  spans: readonly Span[],
  lateLight: Light = 'red',
): Finding {
  const done = met === null ? ABSENT : dayNumber(met)
  return timedFrom(ground, ground.scope, trigger, dayNumber(trigger.on), done, days, counting, spans, lateLight)
}

/** {@link timed} by day numbers: `start` is the trigger's, `done` that of the target or {@link ABSENT}. */
export function timedFrom(
  ground: Ground,
  scope: Scope,
  trigger: NonNullable<Finding['trigger']>,
  start: DayNumber,
  done: DayNumber,
  days: number,
  counting: 'working-days' | 'days',
  spans: readonly Span[],
  lateLight: Light,
): Finding {
  const { calendar } = scope
  const term = spans.length === 0 ? undefined : termFrom(calendar, start, days, counting, spans)
  if (spans.length > 0 && term === undefined) return stopped(ground, trigger, done, days, counting)
  const aimFor = term === undefined ? plainEnd(calendar, start, days, counting) : term.aimFor
  const due = term === undefined ? movedEnd(calendar, aimFor, counting) : term.due
  const day = done === ABSENT ? scope.todayNumber : done
  const isLate = day > due
  const dates = {
    trigger,
    aimFor: civilDateOf(aimFor),
    due: civilDateOf(due),
    met: done === ABSENT ? null : civilDateOf(done),
    late: isLate ? latenessOf(calendar, due, day) : null,
    provisional: isProvisional(calendar, isLate ? day : due),
  }
  const verdict = isLate ? 'breach' : done === ABSENT ? 'pending' : 'compliant'
  // Between the plain last day and the moved one the light is yellow, done or not.
  const isYellow =
    done === ABSENT ? !isLate && isNear(ground, scope, { trigger: start, days, counting, aimFor, due }) : done > aimFor
  return foundTerm(ground, verdict, isLate ? lateLight : isYellow ? 'yellow' : 'green', dates, counting, days)
}

/** A term whose end is not known, because an open span stops it. */
function stopped(
  ground: Ground,
  trigger: NonNullable<Finding['trigger']>,
  done: DayNumber,
  required: number,
  unit: 'working-days' | 'days',
): Finding {
  const figure = { trigger, unit, required } as const
  if (done === ABSENT) return found(ground, 'pending', 'grey', figure)
  return found(ground, 'compliant', 'green', { ...figure, met: civilDateOf(done) })
}

/** Whether today lies in the last part of a running term, in which the light is yellow. */
function isNear({ figure }: Ground, { calendar, settings, today, todayNumber }: Scope, term: RunningTerm): boolean {
  return todayNumber >= warnFrom(calendar, term, settings.warningWindow(figure.rule, today))
}
