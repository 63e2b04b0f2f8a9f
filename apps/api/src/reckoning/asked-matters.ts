import type { AskedMatter } from '@tenderlight/compliance/indicators/satisfaction'
import { standingSteps } from '@tenderlight/compliance/intake/steps'
import type { Db } from '@tenderlight/db/connect'
import { askedAbout } from '@tenderlight/db/repositories/matter-list'
import { handledMatters, stepsOfMatters } from '@tenderlight/db/repositories/matters'
import { civilDate } from '@tenderlight/law/civil-date'
import { recorded } from '../desk/matter-fold.ts'

const EVER = civilDate('2000-01-01')

/** Every request of a district about which somebody was asked whether they are content, as it stands. */
export async function askedMatters(db: Db, districtId: string): Promise<readonly AskedMatter[]> {
  const ids = await askedAbout(db, districtId, EVER)
  if (ids.length === 0) return []
  const steps = Map.groupBy(await stepsOfMatters(db, districtId, ids), ({ matter_id: id }) => id)
  return (await handledMatters(db, districtId, ids)).map(({ id, organisationId, receivedOn }) => ({
    unit: organisationId,
    receivedOn,
    steps: standingSteps((steps.get(id) ?? []).map(recorded)),
  }))
}
