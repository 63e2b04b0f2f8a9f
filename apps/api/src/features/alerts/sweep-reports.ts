import { ALERT_CHANNELS } from '@tenderlight/compliance/desk/kinds'
import { dueReportSteps, raiseReportAlerts } from '@tenderlight/db/repositories/report-alerts'
import type { RaisedReportAlert } from '@tenderlight/db/repositories/report-alerts'
import { todayInChina } from '@tenderlight/law/civil-date'
import { isWorkingDay } from '@tenderlight/law/working-days'
import { everybodyOn } from './standing-policy.ts'
import type { SweepDeps } from './sweep.ts'
import { tell } from './tell.ts'
import type { ToTell } from './tell.ts'

/** Alerts that are raised in one transaction: short enough that on PGlite's one connection nobody waits long. */
const BATCH = 100

/**
 * Tells the units that a report names that it was issued or withdrawn: each once, whatever the policy of alerts, at once and by
 * every channel that they have. On a rest day nobody is told; the next working day's sweep finds it. Returns how many were raised.
 */
export async function sweepReports(deps: Omit<SweepDeps, 'rulebook'>, districtId: string): Promise<number> {
  const at = deps.now()
  const today = todayInChina(at)
  const calendar = await deps.standing.calendar()
  if (!isWorkingDay(calendar, today)) return 0
  let raised = 0
  for (let isOver = false; !isOver && deps.stopping?.aborted !== true;) {
    const batch = await deps.db.transaction().execute(async (trx) => {
      const steps = await dueReportSteps(trx, districtId, BATCH)
      const alerts = await raiseReportAlerts(trx, districtId, steps, { on: today, at })
      if (alerts.length > 0) {
        const everybody = await everybodyOn(trx, districtId, today)
        await tell(trx, byReport(alerts), { districtId, everybody, canMail: deps.canMail, calendar, at })
      }
      return alerts.length
    })
    raised += batch
    isOver = batch < BATCH
  }
  return raised
}

function byReport(alerts: readonly RaisedReportAlert[]): ToTell[] {
  return alerts.map(({ id, step: { organisationId } }) => ({
    alertId: id,
    of: { organisationId, procurementId: null },
    by: (['unit-clerks', 'unit-reviewers'] as const).flatMap((to) =>
      ALERT_CHANNELS.map((channel) => ({ to, channel, how: 'at-once' as const })),
    ),
  }))
}
