import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { asReserved, reservable } from '@tenderlight/compliance/reservation/share-plan'
import type { Reservable, Reserving } from '@tenderlight/compliance/reservation/share-plan'
import type { PlanProject, SharePlan } from '@tenderlight/contracts/budget'
import type { Fen } from '@tenderlight/law/money'
import { judgeBases } from '../../ui/share-bases/judge-bases.ts'
import type { JudgedBase } from '../../ui/share-bases/judge-bases.ts'

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
