import { valueOn } from '@tenderlight/law/dated-parameter'
import type { ExclusiveLimits } from '@tenderlight/law/parameters/reservation'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'
import { isBelowLimit } from '../thresholds/below-limit.ts'
import { withinLimit } from './limits.ts'
import { excusingItem } from './no-reserve-reason.ts'
import { missingReservation, reservedOf } from './reserved.ts'

/** Up to the limit a procurement is reserved as a whole. */
export function exclusive(declaration: Declaration<ExclusiveLimits>): Rule {
  return makeRule('share', declaration, {
    again: exclusive,
    clocks: [],
    needs: ['category', 'budget', 'measure', 'reservedSme', 'noReserveReason'],
    judge: (procurement, scope) => {
      const value = valueOn(declaration.figure, noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      const { budget } = procurement
      const within = withinLimit(procurement, budget, value.value)
      if (within === 'above' || isBelowLimit(procurement, scope)) return undefined
      if (within !== 'within') return cannotTell(ground, within)
      if (budget === undefined) return cannotTell(ground, ['budget'])
      const actual = reservedOf(procurement, budget)
      if (actual === undefined) return cannotTell(ground, missingReservation(procurement))
      const shortfall = procurement.measure === 'exclusive' ? 0 : Math.max(0, budget - actual)
      const measured = { unit: 'fen', required: budget, actual, shortfall } as const
      if (shortfall === 0) return found(ground, 'compliant', 'green', measured)
      if (actual === 0 && excusingItem(procurement) !== undefined) {
        return found(ground, 'exempt', 'green', { ...measured, ground: 'cn.gp.sme.no-reserve-reasons' })
      }
      return found(ground, 'breach', 'red', measured)
    },
  })
}
