import type { Context } from '@tenderlight/compliance/evaluate'
import { insertChanges } from '@tenderlight/db/repositories/calendar-changes'
import { clocksOf, replaceClocks } from '@tenderlight/db/repositories/clocks'
import type { ClockRow } from '@tenderlight/db/repositories/clocks'
import { replaceBreaches } from '@tenderlight/db/repositories/standing-breaches'
import type { StandingBreachRow } from '@tenderlight/db/repositories/standing-breaches'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import { lockStale, updateProcurements } from '@tenderlight/db/repositories/procurements'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { Deps } from '../deps.ts'
import { asProcurement } from './as-procurement.ts'
import { clockMoves } from './clock-moves.ts'
import { contextFor } from './context.ts'
import type { DistrictOf } from './context.ts'
import { project } from './project.ts'
import type { Projection } from './project.ts'
import { projectionVersion } from './projection-version.ts'

type ReprojectDeps = Pick<Deps, 'within' | 'standing' | 'rulebook' | 'now' | 'enqueueSweep' | 'tellMoves'>

/** A projection as it is stored. */
export interface StoredProjection extends Pick<Projection, 'columns'> {
  readonly clocks: readonly ClockRow[]
  readonly breaches: readonly StandingBreachRow[]
}

/** Records projected in one transaction. */
const BATCH = 500

/**
 * Projects anew what was projected with another calendar, other rules or figures: after an update of the product, when
 * a holiday notice was loaded, and when a figure or a setting comes into force. Records, facts and `updated_at` stay as
 * they are; what another calendar moved is put on record and told. Broken off anywhere, the next call goes on from
 * there. Returns the number of records.
 */
export async function reprojectStale(deps: ReprojectDeps): Promise<number> {
  let projected = 0
  for (const { id, jurisdiction } of await listDistricts(deps.within({ as: 'installation' }))) {
    projected += await reprojectDistrict(deps, { districtId: id, jurisdiction })
  }
  return projected
}

/** The same for one district: after it settled something. */
export async function reprojectDistrict(deps: ReprojectDeps, district: DistrictOf): Promise<number> {
  let projected = 0
  // Until nothing is stale by what stands then: somebody may have settled something else while a batch was made.
  for (let found = BATCH; found > 0;) {
    found = await reprojectBatch(deps, district)
    projected += found
  }
  await deps.tellMoves(district.districtId)
  return projected
}

async function reprojectBatch(deps: ReprojectDeps, district: DistrictOf): Promise<number> {
  const { districtId } = district
  const at = deps.now()
  const context = await contextFor(deps, district, todayInChina(at))
  const projectedWith = projectionVersion(context)
  const db = deps.within({ as: 'recount', district: districtId })
  return db.transaction().execute(async (trx) => {
    const stale = await lockStale(trx, districtId, projectedWith, BATCH)
    const ids = stale.map(({ id }) => id)
    const before = await clocksOf(trx, districtId, ids)
    const fresh = stale.map((stored) => ({ stored, ...projectStored(stored, districtId, context, projectedWith) }))
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
    const clocks = fresh.flatMap((one) => one.clocks)
    await replaceClocks(trx, districtId, ids, clocks)
    await replaceBreaches(
      trx,
      districtId,
      ids,
      fresh.flatMap((one) => one.breaches),
    )
    await insertChanges(trx, clockMoves(before, clocks, at))
    if (stale.length > 0) await deps.enqueueSweep(trx, { districtId })
    return stale.length
  })
}

/** The projection of a stored procurement, its clocks and what it does not meet as they are stored. */
export function projectStored(
  stored: StoredProcurement,
  districtId: string,
  context: Context,
  projectedWith: string,
): StoredProjection {
  const { columns, clocks, breaches } = project(asProcurement(stored), context, projectedWith)
  const place = { district_id: districtId, procurement_id: stored.id, organisation_id: stored.organisationId }
  return {
    columns,
    clocks: clocks.map((clock) => ({ ...place, ...clock })),
    breaches: breaches.map((breach) => ({ ...place, ...breach })),
  }
}
