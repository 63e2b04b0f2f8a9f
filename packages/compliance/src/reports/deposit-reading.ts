import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Procurement } from '../procurement/procurement.ts'
import type { JudgedDeposit, ReportedRefund } from './deposits.ts'
import type { ReportPeriod } from './report.ts'

/** What the documents of one unit's tenders that closed in the period ask for: in projects. */
export interface DepositTermsCount {
  readonly unit: string
  /** A deposit is asked for. */
  readonly asked: number
  /** None is. */
  readonly none: number
  /** The record does not say. */
  readonly unknown: number
  /** Guarantees are accepted. */
  readonly guarantees: number
}

/** Everything that the report on deposits is made of. */
export interface DepositReading {
  readonly period: ReportPeriod
  readonly today: CivilDate
  /** Every deposit that the period touches. */
  readonly deposits: readonly JudgedDeposit[]
  /** Refunds of projects without deposits by bidder, with their last day in the period. */
  readonly projectRefunds: readonly ReportedRefund[]
  readonly terms: readonly DepositTermsCount[]
  /** By key. */
  readonly projects: ReadonlyMap<string, Procurement>
  /** By name. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
}
