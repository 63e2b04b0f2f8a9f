import { replaceClocks } from '@tenderlight/db/repositories/clocks'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import { lockStale, updateProcurements } from '@tenderlight/db/repositories/procurements'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Deps } from '../deps.ts'
import { asProcurement } from './as-procurement.ts'
import { contextFor } from './context.ts'
import type { DistrictOf } from './context.ts'
import { project } from './project.ts'
import { projectionVersion } from './projection-version.ts'

type ReprojectDeps = Pick<Deps, 'db' | 'standing' | 'rulebook' | 'now' | 'enqueueSweep'>

/** Records projected in one transaction. */
const BATCH = 500

/**
 * Projects anew what was projected with another calendar, other rules or figures: after an update of the product, and
 * when a figure or a setting comes into force. Records, facts and `updated_at` stay as they are. Returns the number of records.
 */
export async function reprojectStale(deps: ReprojectDeps): Promise<number> {
  let projected = 0
  for (const { id, jurisdiction } of await listDistricts(deps.db)) {
    projected += await reprojectDistrict(deps, { districtId: id, jurisdiction })
  }
  return projected
}

/** The same for one district: after it settled something. */
export async function reprojectDistrict(
  deps: ReprojectDeps,
  { districtId, jurisdiction }: DistrictOf,
): Promise<number> {
  let projected = 0
  for (let found = BATCH; found === BATCH;) {
    found = await reprojectBatch(deps, districtId, jurisdiction)
    projected += found
  }
  return projected
}

async function reprojectBatch(deps: ReprojectDeps, districtId: string, jurisdiction: JurisdictionId): Promise<number> {
  const context = await contextFor(deps, { districtId, jurisdiction }, todayInChina(deps.now()))
  const projectedWith = projectionVersion(context)
  return deps.db.transaction().execute(async (trx) => {
    const stale = await lockStale(trx, districtId, projectedWith, BATCH)
    const fresh = stale.map((stored) => ({ stored, ...project(asProcurement(stored), context, projectedWith) }))
    await updateProcurements(
      trx,
      districtId,
      fresh.map(({ stored: { id, record, updatedAt }, columns }) => ({
        id,
        record,
        updated_at: updatedAt,
        ...columns,
      })),
    )
    await replaceClocks(
      trx,
      districtId,
      stale.map(({ id }) => id),
      fresh.flatMap(({ stored, clocks }) =>
        clocks.map((clock) => ({
          district_id: districtId,
          procurement_id: stored.id,
          organisation_id: stored.organisationId,
          ...clock,
        })),
      ),
    )
    if (stale.length > 0) await deps.enqueueSweep(trx, { districtId })
    return stale.length
  })
}
