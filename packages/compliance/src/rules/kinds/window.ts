import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Light, Measured } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Declaration, Rule } from '../rule.ts'

/** The least and the largest value that keeps the rule, both included, in the unit of the measure. */
export interface Range {
  readonly least: number
  readonly most: number
}

interface WindowDeclaration<V> extends Declaration<V> {
  /** The field whose value lies inside or outside. */
  readonly field: keyof Procurement
  readonly unit: Measured['unit']
  /** What the field says, as a whole number of `unit`; undefined while it is not on record. */
  readonly actual: (procurement: Procurement) => number | undefined
  /** The range that the figure gives for this record; a list: these fields are missing to know it. */
  readonly range: (value: V, procurement: Procurement) => Range | readonly (keyof Procurement)[]
  /** false: no finding. A list: these fields are needed to know whether the rule applies. */
  readonly appliesTo?: (procurement: Procurement) => Applies
  /** True where the value has to be there once the rule applies: a value that is not on record is asked for. */
  readonly askedWhen?: (procurement: Procurement) => boolean
  /** A rule or clause that lifts the window on this record. */
  readonly exemptWhen?: (procurement: Procurement) => string | undefined
  /** The day whose law governs, where it is not the notice's. */
  readonly governedBy?: (procurement: Procurement) => CivilDate | undefined
  /** Other fields that the declaration reads. */
  readonly alsoNeeds?: readonly (keyof Procurement)[]
  /** The light of a breach: red unless the rule only warns. */
  readonly light?: Light
}

const isRange = (range: Range | readonly (keyof Procurement)[]): range is Range => !Array.isArray(range)

/**
 * A value inside a range, both ends included. Nothing is asked while the value is not on record (unless `askedWhen`
 * says so). A breach names the end of the range that was passed and by how much.
 */
export function window<V>(declaration: WindowDeclaration<V>): Rule {
  const { actual: actualOf, appliesTo, askedWhen, exemptWhen, field, figure, governedBy, level, unit } = declaration
  return makeRule('window', declaration, {
    again: window<V>,
    clocks: [],
    needs: [field, ...(declaration.alsoNeeds ?? [])],
    silentWithout: askedWhen === undefined ? [field] : undefined,
    judge: (procurement, scope) => {
      const actual = actualOf(procurement)
      if (actual === undefined && askedWhen?.(procurement) !== true) return undefined
      const applies = appliesTo?.(procurement) ?? true
      if (applies === false) return undefined
      const on = governedBy?.(procurement) ?? noticeDate(procurement) ?? scope.today
      const value = valueOn(figure, on)
      if (value === undefined) return undefined
      const ground: Ground = { figure, level, value, scope }
      if (applies !== true) return cannotTell(ground, applies)
      const lifted = exemptWhen?.(procurement)
      if (lifted !== undefined) return found(ground, 'exempt', 'green', { ground: lifted })
      if (actual === undefined) return cannotTell(ground, [field])
      const range = declaration.range(value.value, procurement)
      if (!isRange(range)) return cannotTell(ground, range)
      const { least, most } = range
      const required = actual > most ? most : least
      const shortfall = Math.max(0, least - actual, actual - most)
      const measured = { unit, required, actual, shortfall }
      return shortfall > 0
        ? found(ground, 'breach', declaration.light ?? 'red', measured)
        : found(ground, 'compliant', 'green', measured)
    },
  })
}
