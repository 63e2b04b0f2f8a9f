import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { asReserved, reservable } from '@tenderlight/compliance/reservation/share-plan'
import type { Reservable, Reserving } from '@tenderlight/compliance/reservation/share-plan'
import { judgeUnitYear } from '@tenderlight/compliance/years/judge-unit-year'
import type { Base, YearFinding } from '@tenderlight/compliance/years/year-finding'
import type { PlanProject, SharePlan } from '@tenderlight/contracts/budget'
import type { Fen } from '@tenderlight/law/money'

/** A project of the plan; `could`: what it could still reserve. */
export interface PlanItem {
  readonly id: string
  readonly project: PlanProject
  readonly procurement: Procurement
  readonly could: Reservable | undefined
}

/** Less is reserved than its rules ask, and no ground excuses it. */
export function isBelow({ asked, reserved = 0, excused }: Reservable): boolean {
  return asked !== undefined && excused === undefined && reserved < asked.sme
}

/** The projects of a plan with what each could still reserve: those below what is asked first, then the largest. */
export function itemsOf({ projects }: Pick<SharePlan, 'projects'>, context: Context): PlanItem[] {
  return projects
    .map((project) => {
      // The record as the server stores it; the contract hands it on untyped.
      const procurement = project.record as unknown as Procurement
      return {
        id: project.key ?? project.submission ?? project.draft ?? '',
        project,
        procurement,
        could: reservable(procurement, context),
      }
    })
    .toSorted((a, b) => rank(b) - rank(a) || (b.could?.amount ?? 0) - (a.could?.amount ?? 0))
}

const rank = ({ could }: PlanItem) => (could === undefined ? 0 : isBelow(could) ? 2 : 1)

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

/** Judges the year by the product's own rules, as it stands and with the ticked projects reserved. */
export function judgePlan(
  { unit, year, gpBudgetTotal }: Pick<SharePlan, 'unit' | 'year' | 'gpBudgetTotal'>,
  items: readonly PlanItem[],
  ticked: ReadonlyMap<string, Reserving>,
  context: Context,
): readonly JudgedBase[] {
  return judgeBases(
    { unit, year, gpBudgetTotal },
    items.map(({ procurement }) => procurement),
    items.map((item) => imagined(item, ticked.get(item.id))),
    context,
  )
}

/** The same of two states of the year: as it stands, and as it is imagined. */
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

function imagined({ procurement, could }: PlanItem, how: Reserving | undefined): Procurement {
  return could === undefined || how === undefined ? procurement : asReserved(could, how)
}

/** What is ticked reserves in all, beyond what those projects reserve already. */
export function addedBy(items: readonly PlanItem[], ticked: ReadonlyMap<string, Reserving>): Fen {
  return items.reduce((sum, { id, could }) => {
    const how = ticked.get(id)
    if (could === undefined || how === undefined) return sum
    return sum + Math.max(0, (asReserved(could, how).reservedSme ?? 0) - (could.reserved ?? 0))
  }, 0)
}
