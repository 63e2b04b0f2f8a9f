import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { Finding, Light } from '../../finding.ts'
import { found } from '../found.ts'
import type { Ground } from '../found.ts'
import type { Scope } from '../rule.ts'
import type { Span } from './suspension.ts'
import { isProvisional, latenessOf, termOf } from './term.ts'
import { warnFrom } from './warning-window.ts'

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
  const { calendar, todayNumber } = ground.scope
  const term = termOf(calendar, trigger.on, days, counting, spans)
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
  if (day > term.due) return found(ground, 'breach', lateLight, details)
  // Between the plain last day and the moved one the light is yellow, done or not.
  if (done !== undefined) return found(ground, 'compliant', done > term.aimFor ? 'yellow' : 'green', details)
  const warned = warnFrom(calendar, { trigger: dayNumber(trigger.on), days, counting, ...term })
  return found(ground, 'pending', day >= warned ? 'yellow' : 'green', details)
}
