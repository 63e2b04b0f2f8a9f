import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Fen } from '@tenderlight/law/money'
import type { PolicyMeasure } from '../../documents/policy.ts'
import type { Light, Verdict } from '../../finding.ts'
import type { ArrearsCase } from '../../payment/arrears-case.ts'
import type { ArrearsYear } from '../../payment/disclosure.ts'
import type { Matter } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { ThresholdName } from '../../settings/district-settings.ts'
import type { DistrictYear } from '../../years/district-year.ts'
import type { UnitYear } from '../../years/unit-year.ts'

/** A record without what every record has, held by the register unless said; what is not there is unknown. */
export type Held = Omit<Procurement, 'id' | 'heldBy' | 'matters'> & Partial<Pick<Procurement, 'heldBy'>>

/** The facts that are judged. With `record`, a matter belongs to that procurement; without one it stands alone. */
export interface Facts {
  readonly record?: Held
  readonly matter?: Partial<Matter>
  /** Further matters on record. */
  readonly others?: readonly Matter[]
  readonly unitYear?: Partial<UnitYear>
  readonly districtYear?: Partial<DistrictYear>
  readonly policy?: Partial<PolicyMeasure>
  readonly arrears?: Partial<ArrearsCase>
  readonly disclosure?: Partial<ArrearsYear>
  /** The complaints of one complainant. */
  readonly complaints?: readonly Matter[]
  /** The letters whose rates are a goal. */
  readonly letters?: readonly Matter[]
}

/** What a district has settled, where a rule asks for it. */
export interface Settled {
  readonly thresholds?: { readonly [T in ThresholdName]?: Fen }
  readonly graded?: {
    readonly [grade: string]: { readonly days: number; readonly counting: 'working-days' | 'days' }
  }
}

/** What has to come out. `silent`: the rule says nothing. Dates and amounts are compared where they are named. */
export interface Expected {
  readonly verdict: Verdict | 'silent'
  readonly light?: Light
  /** The decisive day. */
  readonly due?: CivilDate
  /** The decisive amount, share or count. */
  readonly required?: number
  readonly missing?: readonly string[]
  readonly ground?: string
}

/** One golden fixture: what is otherwise than in the facts that its trio shares, and what has to come out. */
export interface Golden extends Facts, Expected {
  readonly today?: CivilDate
  readonly settings?: Settled
  /** A question that is asked before it is known which clock of the rule runs. */
  readonly ofWholeRule?: true
}

/**
 * The golden trio of a rule, or of one clock of a rule that has several: what must fire (an exemption exempts, advice is
 * given), what must not, and what cannot be told.
 */
export interface Trio extends Facts {
  readonly rule: string
  readonly part?: string
  readonly jurisdiction: JurisdictionId
  readonly today: CivilDate
  readonly settings?: Settled
  readonly fires: Golden
  readonly passes: Golden
  /** Absent: see `neverUnknown`, or the trio of another clock of the rule. */
  readonly cannotTell?: Golden
  /** Why no facts can be lacking. */
  readonly neverUnknown?: string
}
