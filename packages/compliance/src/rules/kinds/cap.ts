import { partOf } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { DatedValue } from '@tenderlight/law/dated-parameter'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Declaration, Rule } from '../rule.ts'
import { noticeDate } from '../notice-date.ts'

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
  const { amount, base } = declaration
  return makeRule('cap', declaration, {
    again: cap<V>,
    clocks: [],
    needs: base === undefined ? [amount] : [amount, base],
    judge: (procurement, scope) => {
      const applies = declaration.appliesTo?.(procurement) ?? true
      if (applies === false) return undefined
      const on = amount === 'performanceBond' ? procurement.contractSignedOn : undefined
      const inForce = valueOn(declaration.figure, on ?? noticeDate(procurement) ?? scope.today)
      if (inForce === undefined) return undefined
      const value = declaration.cited?.(inForce, procurement) ?? inForce
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      const actual = procurement[amount]
      if (actual === undefined) {
        return procurement[declaration.knownFrom] === undefined
          ? found(ground, 'pending', 'grey')
          : cannotTell(ground, [amount])
      }
      if (actual > 0 && applies !== true) return cannotTell(ground, applies)
      const baseAmount = base === undefined ? 0 : procurement[base]
      if (baseAmount === undefined) {
        if (actual === 0) return found(ground, 'compliant', 'green', { unit: 'fen', required: 0, actual, shortfall: 0 })
        return base === undefined ? undefined : cannotTell(ground, [base])
      }
      const required = declaration.largest(value.value, baseAmount, procurement)
      const shortfall = Math.max(0, actual - required)
      const measured = { unit: 'fen', required, actual, shortfall } as const
      return shortfall > 0 ? found(ground, 'breach', 'red', measured) : found(ground, 'compliant', 'green', measured)
    },
  })
}

/** The largest amount in whole fen that does not exceed `share` of `base`. */
export function largestPart(base: Fen, share: number): Fen {
  const part = partOf(base, share)
  // partOf rounds up to the least amount that reaches the share; a cap rounds down.
  return BigInt(part) * 10_000n > BigInt(base) * BigInt(share) ? part - 1 : part
}
