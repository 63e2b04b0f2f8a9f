import { civilDateOf } from '@tenderlight/law/civil-date'
import { valueByDay } from '@tenderlight/law/dated-parameter'
import type { EventName } from '../../procurement/events.ts'
import { ABSENT } from '../../reading.ts'
import { dayOf, placeOf } from '../days.ts'
import { clockUntold, found, groundOf, groundPlace } from '../found.ts'
import { foundDates } from '../found-clock.ts'
import { makeRule } from '../rule.ts'
import type { Clock, Declaration, Rule } from '../rule.ts'
import { isProvisional, latenessOf } from './term.ts'

interface SameDayDeclaration extends Declaration<number> {
  readonly clock: Clock<EventName> & { readonly counting: 'same-day' }
}

/** Two facts on one civil date. */
export function sameDay(declaration: SameDayDeclaration): Rule {
  const { clock, figure, level } = declaration
  const [from, to] = [placeOf(clock.from), placeOf(clock.to)]
  const valueAt = valueByDay(figure)
  const place = groundPlace(figure, level, clock.part)
  return makeRule('same-day', declaration, {
    clocks: [clock],
    needs: [from.field, to.field],
    judge: (procurement, scope) => {
      const due = dayOf(procurement, from, scope)
      const done = dayOf(procurement, to, scope)
      const value = valueAt(due !== ABSENT ? due : done !== ABSENT ? done : scope.todayNumber)
      if (value === undefined) return undefined
      const ground = groundOf(place, value, scope)
      const met = done === ABSENT ? null : civilDateOf(done)
      if (due === ABSENT) {
        return met === null ? found(ground, 'pending', 'grey') : clockUntold(ground, [from.field], null, met)
      }
      const on = civilDateOf(due)
      const trigger = { event: from.event, on }
      if (scope.disputed.size > 0) {
        const disputed = [from.field, to.field].filter((field) => scope.disputed.has(field))
        if (disputed.length > 0) return clockUntold(ground, disputed, trigger, met)
      }
      const day = met === null ? scope.todayNumber : done
      const late = day > due ? latenessOf(scope.calendar, due, day) : null
      const provisional = late !== null && isProvisional(scope.calendar, day)
      const dates = { trigger, aimFor: on, due: on, met, late, provisional }
      if (late !== null) return foundDates(ground, 'breach', 'red', dates)
      return met === null
        ? foundDates(ground, 'pending', 'yellow', dates)
        : foundDates(ground, 'compliant', 'green', dates)
    },
  })
}
