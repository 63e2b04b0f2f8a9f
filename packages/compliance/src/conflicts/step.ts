import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Citation } from '@tenderlight/law/dated-parameter'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Level } from '../finding.ts'
import type { Mark } from '../marks.ts'
import type { Statement, Text } from '../rules/rule.ts'
import type { Figure } from './figure.ts'
import type { Span } from './span.ts'

/** Who speaks: the country, the province, the district. */
export const TIERS = ['country', 'province', 'district'] as const
export type Tier = (typeof TIERS)[number]

/** Which figure is the stricter one: a term or a cap that is smaller, a distance or a share that is larger. */
export type Direction = 'at-most' | 'at-least' | 'not-compared'

/**
 * How a figure stands to the strictest law above it. depends: on some days the one, on others the other. advice: an
 * encouragement, never owed. alone: nothing above it speaks of this. none: it has no figure to compare, or is not in force.
 */
export type Relation = 'same' | 'stricter' | 'looser' | 'depends' | 'advice' | 'alone' | 'none'

/** What one level says of a step. */
export interface Provision {
  /** The rule; several where law reaches the same end by several terms in a row. */
  readonly rules: readonly string[]
  readonly part?: string
  readonly title: Text
  readonly tier: Tier
  readonly jurisdiction: JurisdictionId
  readonly level: Level
  /** off: switched off by the district. */
  readonly status: 'in-force' | 'not-yet' | 'repealed' | 'not-configured' | 'off'
  readonly figure: Figure | null
  /** The days through which the figure holds; `to` null: until further notice. */
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  readonly citations: readonly Citation[]
  readonly marks: readonly Mark[]
  /** For terms: the fewest and the most calendar days that it came to in the years of the calendar. */
  readonly span: Span | null
  /** Undefined for the country. */
  readonly relation?: Relation
  readonly strictest: boolean
  /** The next change that is known already. */
  readonly next: { readonly from: CivilDate; readonly figure: Figure | null } | null
}

/** One thing that is regulated, and what each level says of it. */
export interface Step {
  readonly key: string
  readonly regime: Statement['regime']
  readonly title: Text
  readonly direction: Direction
  /** The country's first, then the province's, then the district's. */
  readonly provisions: readonly Provision[]
  /** Several levels speak of it. */
  readonly shared: boolean
  /** A lower level asks for less than law. */
  readonly looser: boolean
  /** What a unit is told to aim for. */
  readonly aim: Text
  readonly notes: readonly Text[]
}
