import { readContent } from '@tenderlight/compliance/desk/read-content'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { madeOnce } from '@tenderlight/compliance/reports/made-once'
import type { ExecutedReservation } from '@tenderlight/compliance/reports/reserved-execution'
import { firstReserving } from '@tenderlight/compliance/reports/reserved-projects'
import { reservedSections } from '@tenderlight/compliance/reports/reserved-sections'
import type { ReportSection } from '@tenderlight/compliance/reports/report'
import { newestBudgetLines } from '@tenderlight/db/repositories/budget-lines'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { publishedAt } from '@tenderlight/db/repositories/period-reserved'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Kysely } from 'kysely'
import type { ReportReading } from '../reading.ts'
import { departmentsOf } from './departments.ts'

/** 预留项目执行情况 of the year in which the period begins: of every department, or of one unit with those below it. */
export async function reservedShare({
  context,
  db,
  districtId,
  period,
  reach,
  unit,
  years,
}: ReportReading): Promise<readonly ReportSection[]> {
  const year = Number(period.from.slice(0, 4))
  const departments = departmentsOf(await listOrganisations(db, districtId), unit?.id)
  const units = departments.flatMap((one) => one.units)
  const ids = units.map(({ id }) => id)
  const { byUnit, projects } = await years.of(db, { districtId, reach, units: ids, year })
  const budgets = await budgetsOf(db, districtId, ids, year)
  const first = firstReserving(projects)
  const keys = first.map(({ project }) => project)
  const published = await publishedAt(db, districtId, keys)
  const projectsOf = ({ id }: { readonly id: string }) => byUnit.get(id) ?? NONE
  return reservedSections({
    year,
    departments: departments.map(({ head, units: below }) => ({
      unit: head.id,
      name: head.name,
      procurements: procurementsOf(below.map(projectsOf)),
      gpBudgetTotal: sumOfKnown(below.map(({ id }) => budgets.get(id))),
    })),
    first,
    units: units
      .map(({ id, name }) => ({ id, name, projects: projectsOf({ id }) }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    links: new Map(published.map(({ project, ...link }) => [project, link])),
    dueOn: await dueOnOf(db, districtId, year, context.today),
    context,
  })
}

const NONE: readonly ExecutedReservation[] = []

const gatheredOnce = madeOnce<readonly Procurement[]>()

/** The procurements of units that make up a department; the same list while theirs are the same. */
function procurementsOf([head = NONE, ...below]: readonly (readonly ExecutedReservation[])[]): readonly Procurement[] {
  return gatheredOnce(head, below, () => [head, ...below].flat().map(({ procurement }) => procurement))
}

/** The budget of each unit's year; a unit without a line of it is not among them. */
async function budgetsOf(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, Fen>> {
  const lines = (await newestBudgetLines(db, districtId, ids)).filter((line) => line.fiscal_year === year)
  const by = Map.groupBy(lines, (line) => line.organisation_id)
  return new Map([...by].map(([id, own]) => [id, own.reduce((sum, { amount }) => sum + amount, 0)]))
}

/** The sum of those that are known; undefined where none is. */
function sumOfKnown(amounts: readonly (Fen | undefined)[]): Fen | undefined {
  const known = amounts.filter((amount) => amount !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, amount) => sum + amount, 0)
}

/** 财政部门规定的公告期限 for the report on a year; undefined: none is set. */
async function dueOnOf(
  db: Kysely<Schema>,
  districtId: string,
  year: number,
  today: CivilDate,
): Promise<CivilDate | undefined> {
  const standing = (await standingDesk(db, districtId, 'report-due', today)).get(`${year}`)
  return standing === undefined ? undefined : readContent('report-due', standing.content).content?.on
}
