import { partOf } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { valueByDay } from '@tenderlight/law/dated-parameter'
import type { ReservedShares } from '@tenderlight/law/parameters/reservation'
import type { Finding, Light, Measured } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found, groundOf, groundPlace } from '../found.ts'
import type { Ground } from '../found.ts'
import { foundShare } from '../found-clock.ts'
import { noticeDay } from '../notice-date.ts'
import { excusingItem } from '../reservation/no-reserve-reason.ts'
import { missingReservation, reservedOf } from '../reservation/reserved.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Declaration, Rule, Scope } from '../rule.ts'

interface ShareDeclaration extends Declaration<ReservedShares> {
  readonly base: 'budget' | 'controlPrice'
  readonly appliesTo: (procurement: Procurement, scope: Scope) => Applies
  /** Red, or yellow where the shortfall of one procurement is a warning and the department's sum is what is owed. */
  readonly shortLight: Light
}

const measured = (required: Fen, actual: Fen): Measured => ({
  unit: 'fen',
  required,
  actual,
  shortfall: Math.max(0, required - actual),
})

/** A reserved amount of at least a share of the base, and of the reserved amount a share for small and micro enterprises. */
export function share(declaration: ShareDeclaration): Rule {
  const { appliesTo, base: baseField, figure, level, shortLight } = declaration
  const valueAt = valueByDay(figure)
  const place = groundPlace(figure, level)
  return makeRule('share', declaration, {
    again: share,
    clocks: [],
    needs: ['category', declaration.base, 'measure', 'reservedSme', 'reservedSmallMicro'],
    judge: (procurement, scope) => {
      const applies = appliesTo(procurement, scope)
      if (applies === false) return undefined
      const value = valueAt(noticeDay(procurement, scope))
      if (value === undefined) return undefined
      const ground = groundOf(place, value, scope)
      if (applies !== true) return cannotTell(ground, applies)
      const base = baseField === 'budget' ? procurement.budget : procurement.controlPrice
      if (base === undefined) return cannotTell(ground, [baseField])
      return judgeShare(ground, procurement, base, value.value, shortLight)
    },
  })
}

function judgeShare(
  ground: Ground,
  procurement: Procurement,
  base: Fen,
  shares: ReservedShares,
  shortLight: Light,
): Finding {
  const reserved = reservedOf(procurement, base)
  if (reserved === undefined) return cannotTell(ground, missingReservation(procurement))
  const whole = measured(partOf(base, shares.share), reserved)
  if (reserved === 0 && excusingItem(procurement) !== undefined) {
    return found(ground, 'exempt', 'green', { ...whole, ground: 'cn.gp.sme.no-reserve-reasons' })
  }
  const { reservedSmallMicro } = procurement
  if (reservedSmallMicro === undefined) {
    if (whole.shortfall > 0) return found(ground, 'breach', shortLight, whole)
    return cannotTell(ground, ['reservedSmallMicro'], whole)
  }
  const inside = measured(partOf(reserved, shares.smallMicro), reservedSmallMicro)
  return whole.shortfall > 0 || inside.shortfall > 0
    ? foundShare(ground, 'breach', shortLight, whole, inside)
    : foundShare(ground, 'compliant', 'green', whole, inside)
}
