import type { ReportPeriod } from '@tenderlight/compliance/reports/report'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../../deps.ts'
import { contextFor } from '../../../record/context.ts'
import type { DistrictOf } from '../../../record/context.ts'
import type { ReportReading } from '../reading.ts'

/** What a maker reads of a district's period on `today`, of all its units or of one. */
export async function readingOf(
  deps: Deps,
  district: DistrictOf,
  today: CivilDate,
  period: ReportPeriod,
  unit?: string,
): Promise<ReportReading> {
  const organisations = await listOrganisations(deps.db, district.districtId)
  const all = organisations.flatMap(({ id, name, kind }) => (kind === 'budget-unit' ? [{ id, name }] : []))
  const units = unit === undefined ? all : all.filter(({ id }) => id === unit)
  return {
    db: deps.db,
    districtId: district.districtId,
    reach: { kind: 'district' },
    tallies: deps.tallies,
    years: deps.years,
    context: await contextFor(deps, district, today),
    period,
    unit: unit === undefined ? undefined : units[0],
    units,
  }
}
