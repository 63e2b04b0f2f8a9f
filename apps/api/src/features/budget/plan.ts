import { fiscalYearOf } from '@tenderlight/compliance/years/unit-year'
import type { sharePlanInput, sharePlanOutput } from '@tenderlight/contracts/budget'
import { budgetYears, newestBudgetLines } from '@tenderlight/db/repositories/budget-lines'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { planProjects } from './plan-projects.ts'
import { unitsWithin, withThoseBelow } from './units.ts'

/**
 * A department's year for the planner: the unit with those below it, every project of the year as the rules see it, a
 * correction that waits in the place of what it corrects, what waits for review and the actor's own drafts as they would
 * stand if they went out today, and the whole budget where lines of the year are on record.
 * Throws `Refused` `not-found` out of reach, or where there is no unit to plan for.
 */
export async function sharePlan(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof sharePlanInput>,
): Promise<z.input<typeof sharePlanOutput>> {
  const { db } = deps
  const { districtId, reach, organisationId } = actor
  const units = await unitsWithin(db, actor)
  const asked = input.unit ?? organisationId
  const unit = units.find(({ id }) => id === asked) ?? (input.unit === undefined ? units[0] : undefined)
  if (unit === undefined) throw new Refused('not-found')
  const department = withThoseBelow(await listOrganisations(db, districtId), unit.id).filter((id) =>
    reachesUnit(reach, id),
  )
  const thisYear = Number(today.slice(0, 4))
  const year = input.year ?? thisYear
  const lines = (await newestBudgetLines(db, districtId, department)).filter((line) => line.fiscal_year === year)
  const projects = await planProjects(db, actor, today, department, year)
  const years = new Set([
    thisYear + 1,
    thisYear,
    thisYear - 1,
    year,
    ...(await budgetYears(db, districtId, department)),
  ])
  return {
    units,
    unit,
    year,
    years: [...years].toSorted((a, b) => b - a),
    gpBudgetTotal: lines.length === 0 ? null : lines.reduce((sum, { amount }) => sum + amount, 0),
    projects: projects
      .filter(({ record }) => fiscalYearOf(record) === year)
      .map(({ record, ...one }) => ({ ...one, record: { ...record } })),
  }
}
