import { valueByDay } from '@tenderlight/law/dated-parameter'
import type { ExclusiveLimits } from '@tenderlight/law/parameters/reservation'
import { cannotTell, found, groundOf, groundPlace } from '../found.ts'
import { foundMeasure } from '../found-clock.ts'
import { noticeDay } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'
import { isBelowLimit } from '../thresholds/below-limit.ts'
import { withinLimit } from './limits.ts'
import { excusingItem } from './no-reserve-reason.ts'
import { missingReservation, reservedOf } from './reserved.ts'

/** Up to the limit a procurement is reserved as a whole. */
export function exclusive(declaration: Declaration<ExclusiveLimits>): Rule {
  const { figure, level } = declaration
  const valueAt = valueByDay(figure)
  const place = groundPlace(figure, level)
  return makeRule('share', declaration, {
    again: exclusive,
    clocks: [],
    needs: ['category', 'budget', 'measure', 'reservedSme', 'noReserveReason'],
    judge: (procurement, scope) => {
      const value = valueAt(noticeDay(procurement, scope))
      if (value === undefined) return undefined
      const ground = groundOf(place, value, scope)
      const { budget } = procurement
      if (budget === undefined) return cannotTell(ground, ['budget'])
      const within = withinLimit(procurement, budget, value.value)
      if (within === 'above' || isBelowLimit(procurement, scope)) return undefined
      if (within !== 'within') return cannotTell(ground, within)
      const actual = reservedOf(procurement, budget)
      if (actual === undefined) return cannotTell(ground, missingReservation(procurement))
      const shortfall = procurement.measure === 'exclusive' ? 0 : Math.max(0, budget - actual)
      if (shortfall === 0) return foundMeasure(ground, 'compliant', 'green', 'fen', budget, actual, 0)
      if (actual === 0 && excusingItem(procurement) !== undefined) {
        const measured = { unit: 'fen', required: budget, actual, shortfall } as const
        return found(ground, 'exempt', 'green', { ...measured, ground: 'cn.gp.sme.no-reserve-reasons' })
      }
      return foundMeasure(ground, 'breach', 'red', 'fen', budget, actual, shortfall)
    },
  })
}
