import type { Context } from '@tenderlight/compliance/evaluate'
import { DEFAULT_POLICY, tellingsOf } from '@tenderlight/compliance/desk/alert-policy'
import { raiseMatterAlerts } from '@tenderlight/db/repositories/matter-alerts'
import type { DueMatter } from '@tenderlight/db/repositories/matter-alerts'
import { listMatters } from '@tenderlight/db/repositories/matter-list'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { pressingDaysOf } from '../../desk/matter-standings.ts'
import { everybodyOn } from './standing-policy.ts'
import type { SweepDeps } from './sweep.ts'
import { tell } from './tell.ts'

/** More open matters than any district has. */
const MOST_OPEN = 5_000

/**
 * Raises what newly is near, or over, among the matters of a district that belong to no project, each day once at yellow and once at
 * red; those of projects are told by their projects' clocks. Whoever handles it is told, a unit as of its own clocks. Returns how many.
 */
export async function sweepMatters(
  deps: Pick<SweepDeps, 'db' | 'canMail'>,
  districtId: string,
  context: Omit<Context, 'rulebook'>,
  at: Date,
): Promise<number> {
  const { today, calendar } = context
  return deps.db.transaction().execute(async (trx) => {
    const open = await listMatters(trx, districtId, { open: true }, { offset: 0, limit: MOST_OPEN })
    const alone = open.filter((row) => row.procurement_id === null)
    const pressing = await pressingDaysOf(trx, context, alone)
    const days = alone.flatMap(({ id, organisation_id: organisationId }): DueMatter[] =>
      (pressing.get(id) ?? []).map(({ light, ...day }) => ({
        ...day,
        matterId: id,
        organisationId,
        step: light === 'red' ? 'matter-breach' : 'matter-warning',
      })),
    )
    const raised = await raiseMatterAlerts(trx, districtId, days, { on: today, at })
    if (raised.length === 0) return 0
    const units = new Set(
      (await listOrganisations(trx, districtId)).filter(({ kind }) => kind === 'budget-unit').map(({ id }) => id),
    )
    const told = raised.map(({ id, due: { step, organisationId } }) => ({
      alertId: id,
      of: { organisationId, procurementId: null },
      by: tellingsOf(DEFAULT_POLICY, {
        step: step === 'matter-breach' ? 'breach' : 'warning',
        afterWorkingDays: 0,
        level: 'commitment',
        bound: units.has(organisationId) ? 'buyer' : 'supervisor',
      }),
    }))
    const everybody = await everybodyOn(trx, districtId, today)
    await tell(trx, told, { districtId, everybody, canMail: deps.canMail, calendar, at })
    return raised.length
  })
}
