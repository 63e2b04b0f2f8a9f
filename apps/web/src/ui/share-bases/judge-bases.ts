import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { judgeUnitYear } from '@tenderlight/compliance/years/judge-unit-year'
import type { Base, YearFinding } from '@tenderlight/compliance/years/year-finding'
import type { SharePlan } from '@tenderlight/contracts/budget'

/** The bases of the share, as the page groups them. */
export const PLAN_BASES = {
  budget: ['gp-budget'],
  above: ['above-limit', 'works-above-limit'],
  district: ['district-above-limit', 'district-works'],
} as const satisfies Record<string, readonly Base[]>

export type PlanBase = (typeof PLAN_BASES)[keyof typeof PLAN_BASES][number]

/** What the rules say of one base as things stand, and with what is ticked. */
export interface JudgedBase {
  readonly base: PlanBase
  /** Undefined: the year has no project of that kind. */
  readonly now: YearFinding | undefined
  readonly planned: YearFinding | undefined
}

/** Judges two states of a year by the product's own rules: as it stands, and as it is imagined. */
export function judgeBases(
  { unit, year, gpBudgetTotal }: Pick<SharePlan, 'unit' | 'year' | 'gpBudgetTotal'>,
  standing: readonly Procurement[],
  imaginedYear: readonly Procurement[],
  context: Context,
): readonly JudgedBase[] {
  const total = gpBudgetTotal === null ? {} : { gpBudgetTotal }
  const judge = (procurements: readonly Procurement[]) =>
    judgeUnitYear({ unit: unit.name, year, procurements, ...total }, context)
  const [now, planned] = [judge(standing), judge(imaginedYear)]
  return Object.values(PLAN_BASES)
    .flat()
    .map((base) => ({ base, now: ofBase(now, base), planned: ofBase(planned, base) }))
}

const ofBase = (findings: readonly YearFinding[], base: PlanBase) => findings.find((finding) => finding.base === base)
