import { lengthFor } from '@tenderlight/compliance/reports/periods'
import type { ReportKind } from '@tenderlight/compliance/reports/report'
import { reportTitle } from '@tenderlight/compliance/reports/titles'
import { reportDocument } from '@tenderlight/contracts/reports'
import type { ReportDocument, reportInput } from '@tenderlight/contracts/reports'
import { districtName } from '@tenderlight/db/repositories/certificates'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { noSuchPeriod, notBegun } from './refusals.ts'
import { REPORT_MAKERS } from './report-makers.ts'

/** They name suppliers, what those are owed, and agencies: over the whole district they are for the bureau alone. */
const OF_SUPPLIERS: ReadonlySet<ReportKind> = new Set(['deposits', 'arrears', 'agencies'])

/** A report as it is made today, and the units that are told of it when it is issued. */
export interface MadeReport {
  readonly document: ReportDocument
  readonly units: readonly string[]
}

/**
 * Makes a report of a period that has begun. Throws `Refused`: `report-refused` where the period is none of its kind's or has not
 * begun, `not-found` where the unit is none of the district's.
 */
export async function makeDocument(
  deps: Pick<Deps, 'db' | 'standing' | 'rulebook' | 'tallies' | 'years'>,
  actor: Actor,
  today: CivilDate,
  { kind, period, unit: unitId }: z.output<typeof reportInput>,
): Promise<MadeReport> {
  const { db, tallies, years } = deps
  const { districtId, reach } = actor
  if (lengthFor(kind, period) === undefined) throw noSuchPeriod()
  if (period.from > today) throw notBegun()
  const context = await contextFor(deps, actor, today)
  const organisations = await listOrganisations(db, districtId)
  const budgetUnits = organisations.filter((one) => one.kind === 'budget-unit')
  const unit = budgetUnits.find(({ id }) => id === unitId)
  if (unitId !== undefined && unit === undefined) throw new Refused('not-found')
  const units = unit === undefined ? budgetUnits : [unit]
  const district = await districtName(db, districtId)
  const bureau = organisations.find((one) => one.kind === 'finance-bureau' && !one.closed)
  const sections = await REPORT_MAKERS[kind]({ db, districtId, reach, tallies, years, context, period, unit, units })
  const document = reportDocument.parse({
    kind,
    title: reportTitle(kind, period, unit?.name ?? district),
    period,
    unit: unit === undefined ? null : { id: unit.id, name: unit.name },
    district,
    issuer: bureau?.name ?? actor.organisationName,
    asOf: today,
    sections,
  })
  const told = unit === undefined && OF_SUPPLIERS.has(kind) ? [] : units
  return { document, units: told.filter(({ closed }) => !closed).map(({ id }) => id) }
}
