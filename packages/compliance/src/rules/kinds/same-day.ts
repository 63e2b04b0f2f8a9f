import { dayNumber } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { EVENTS } from '../../procurement/events.ts'
import type { EventName } from '../../procurement/events.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Clock, Declaration, Rule } from '../rule.ts'
import { isProvisional, latenessOf } from './term.ts'

interface SameDayDeclaration extends Declaration<number> {
  readonly clock: Clock<EventName> & { readonly counting: 'same-day' }
}

/** Two facts on one civil date. */
export function sameDay(declaration: SameDayDeclaration): Rule {
  const { clock } = declaration
  const fromField = EVENTS[clock.from]
  const toField = EVENTS[clock.to]
  return makeRule('same-day', declaration, {
    clocks: [clock],
    needs: [fromField, toField],
    judge: (procurement, scope) => {
      const from = procurement[fromField]
      const met = procurement[toField] ?? null
      const value = valueOn(declaration.figure, from ?? met ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      if (from === undefined) {
        return met === null ? found(ground, 'pending', 'grey') : cannotTell(ground, [fromField], { met })
      }
      const trigger = { event: clock.from, on: from }
      const disputed = [fromField, toField].filter((field) => scope.disputed.has(field))
      if (disputed.length > 0) return cannotTell(ground, disputed, { trigger, met })
      const due = dayNumber(from)
      const day = met === null ? scope.todayNumber : dayNumber(met)
      const late = day > due ? latenessOf(scope.calendar, due, day) : null
      const details = {
        trigger,
        aimFor: from,
        due: from,
        met,
        late,
        provisional: late !== null && isProvisional(scope.calendar, day),
      }
      if (late !== null) return found(ground, 'breach', 'red', details)
      return met === null ? found(ground, 'pending', 'yellow', details) : found(ground, 'compliant', 'green', details)
    },
  })
}
