import { partOf, within } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { valueByDay } from '@tenderlight/law/dated-parameter'
import type { DatedValue } from '@tenderlight/law/dated-parameter'
import type { Procurement } from '../../procurement/procurement.ts'
import { ABSENT } from '../../reading.ts'
import { dayOf, placeOf } from '../days.ts'
import { cannotTell, found, groundOf, groundPlace } from '../found.ts'
import { foundMeasure } from '../found-clock.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Declaration, Rule } from '../rule.ts'
import { noticeDay } from '../notice-date.ts'

const SIGNING = placeOf('contract-signed')
const ANNOUNCEMENT = placeOf('announcement')

interface CapDeclaration<V> extends Declaration<V> {
  readonly amount: 'bidDeposit' | 'performanceBond'
  /** The fact after which an amount that is not on record is a gap, not a matter of waiting. */
  readonly knownFrom: 'announcementOn' | 'contractSignedOn'
  /** The amount whose share caps the deposit; absent for a fixed figure. */
  readonly base?: 'budget' | 'contractAmount'
  /** The largest lawful amount in fen. */
  readonly largest: (value: V, base: Fen, procurement: Procurement) => Fen
  readonly appliesTo?: (procurement: Procurement) => Applies
  /** The figure to cite for this procurement, where it is not the parameter's own. */
  readonly cited?: (value: DatedValue<V>, procurement: Procurement) => DatedValue<V>
}

/** An amount of money that may not exceed a figure or a share of a base. */
export function cap<V>(declaration: CapDeclaration<V>): Rule {
  const { amount, appliesTo, base, cited, figure, knownFrom, largest, level } = declaration
  const valueAt = valueByDay(figure)
  const place = groundPlace(figure, level)
  const knownPlace = knownFrom === 'contractSignedOn' ? SIGNING : ANNOUNCEMENT
  return makeRule('cap', declaration, {
    again: cap<V>,
    clocks: [],
    needs: base === undefined ? [amount] : [amount, base],
    judge: (procurement, scope) => {
      const applies = appliesTo === undefined ? true : appliesTo(procurement)
      if (applies === false) return undefined
      const signed = amount === 'performanceBond' ? dayOf(procurement, SIGNING, scope) : ABSENT
      const inForce = valueAt(signed === ABSENT ? noticeDay(procurement, scope) : signed)
      if (inForce === undefined) return undefined
      const value = cited === undefined ? inForce : cited(inForce, procurement)
      const ground = groundOf(place, value, scope)
      const actual = amount === 'bidDeposit' ? procurement.bidDeposit : procurement.performanceBond
      if (actual === undefined) {
        const known = dayOf(procurement, knownPlace, scope) !== ABSENT
        return known ? cannotTell(ground, [amount]) : found(ground, 'pending', 'grey')
      }
      if (actual > 0 && applies !== true) return cannotTell(ground, applies)
      const baseAmount = base === undefined ? 0 : base === 'budget' ? procurement.budget : procurement.contractAmount
      if (baseAmount === undefined) {
        if (actual === 0) return foundMeasure(ground, 'compliant', 'green', 'fen', 0, 0, 0)
        return base === undefined ? undefined : cannotTell(ground, [base])
      }
      const required = largest(value.value, baseAmount, procurement)
      const shortfall = Math.max(0, actual - required)
      return shortfall > 0
        ? foundMeasure(ground, 'breach', 'red', 'fen', required, actual, shortfall)
        : foundMeasure(ground, 'compliant', 'green', 'fen', required, actual, 0)
    },
  })
}

/** The largest amount in whole fen that does not exceed `share` of `base`. */
export function largestPart(base: Fen, share: number): Fen {
  // partOf rounds up to the least amount that reaches the share; a cap rounds down.
  const part = partOf(base, share)
  return within(part, base, share) ? part : part - 1
}
