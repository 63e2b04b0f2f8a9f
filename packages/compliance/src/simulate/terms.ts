import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { DayNumber } from '@tenderlight/law/civil-date'
import type { EventName } from '../procurement/events.ts'
import { NO_SPANS } from '../rules/kinds/suspension.ts'
import type { Span } from '../rules/kinds/suspension.ts'
import { termFrom } from '../rules/kinds/term.ts'
import type { Term } from '../rules/kinds/term.ts'
import { warnFrom } from '../rules/kinds/warning-window.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { Setting } from './ask-both.ts'
import { ABSENT } from './columns.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

const STOPPED = outcomeOf({ verdict: 'pending', light: 'grey' })
const RUNNING = outcomeOf({ verdict: 'pending', light: 'green' })
const RUNS_OUT = outcomeOf({ verdict: 'pending', light: 'yellow' })
const IN_TIME = outcomeOf({ verdict: 'compliant', light: 'green' })
const BY_THE_MOVED_DAY = outcomeOf({ verdict: 'compliant', light: 'yellow' })

/** The days of a challenge; {@link ABSENT} where not on record. */
export interface Challenge {
  readonly challenged: DayNumber
  readonly closed: DayNumber
}

/** The terms of one clock that have started, in numbers. */
export interface Terms {
  /** The outcomes of a target by where it lies: by the plain last day, by the moved one, after it. */
  readonly places: Uint8Array
  endOf(trigger: DayNumber, length: number): Term
  /** The outcome of a term; `target` ABSENT: not met yet. A challenge that came after the target stops nothing. */
  outcomeOf(trigger: DayNumber, target: DayNumber, length: number, challenge?: Challenge): Outcome
}

const spansOf = ({ challenged, closed }: Challenge): readonly Span[] => [
  { from: civilDateOf(challenged), until: closed === ABSENT ? undefined : civilDateOf(closed) },
]

/** The terms of `clock`, reckoned by what the rules themselves reckon with. */
export function termsOf({ id }: Rule, setting: Setting, { counting: counts, lateLight }: Clock<EventName>): Terms {
  const { calendar, today, settings = NO_SETTINGS } = setting
  const counting = counts === 'working-days' ? 'working-days' : 'days'
  const window = settings.warningWindow(id, today)
  const now = dayNumber(today)
  const late = outcomeOf({ verdict: 'breach', light: lateLight ?? 'red' })
  const reckoned = (trigger: DayNumber, length: number, spans: readonly Span[]): Term | undefined =>
    termFrom(calendar, trigger, length, counting, spans)
  return {
    places: Uint8Array.of(IN_TIME, BY_THE_MOVED_DAY, late),
    endOf: (trigger, length) => reckoned(trigger, length, NO_SPANS) ?? { aimFor: trigger, due: trigger },
    outcomeOf(trigger, target, length, challenge) {
      const end = reckoned(trigger, length, challenge === undefined ? NO_SPANS : spansOf(challenge))
      if (end === undefined) return target === ABSENT ? STOPPED : IN_TIME
      const { aimFor, due } = end
      const day = target === ABSENT ? now : target
      if (day > due) return late
      if (target !== ABSENT) return target > aimFor ? BY_THE_MOVED_DAY : IN_TIME
      return day >= warnFrom(calendar, { trigger, days: length, counting, aimFor, due }, window) ? RUNS_OUT : RUNNING
    },
  }
}
