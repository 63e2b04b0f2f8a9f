import type { Db } from '@tenderlight/db/connect'
import { clearedSteps, dueSteps, reminderSteps } from '@tenderlight/db/repositories/alerts-due'
import type { ClockMark, SweepScope } from '@tenderlight/db/repositories/alerts-due'
import { raiseAlerts } from '@tenderlight/db/repositories/alerts-raise'
import type { RaisedAlert } from '@tenderlight/db/repositories/alerts-raise'
import { dueCaseSteps, raiseCaseAlerts } from '@tenderlight/db/repositories/case-alerts'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import type { Rulebook } from '@tenderlight/compliance/rules/rule'
import { todayInChina } from '@tenderlight/law/civil-date'
import { isWorkingDay } from '@tenderlight/law/working-days'
import type { Standing } from '../../record/standing.ts'
import { recordFindings } from './record-findings.ts'
import { everybodyOn, lookBy, standingPolicy } from './standing-policy.ts'
import { sweepMatters } from './sweep-matters.ts'
import { byCase, byPolicy, tell } from './tell.ts'

export interface SweepDeps {
  readonly db: Db
  readonly standing: Standing
  readonly rulebook: Rulebook
  /** Whether the installation can send mail. */
  readonly canMail: boolean
  /** Aborted when the worker stops: what is not raised yet is raised by the next sweep. */
  readonly stopping?: AbortSignal
  now(): Date
}

/** Steps of one look that are raised in one transaction: short enough that on PGlite's one connection nobody waits long. */
const BATCH = 100

/**
 * Raises what newly fell due among the clocks of `scope`, and among the cases of the district, on a look at all of it also among requests of no project, as far as the district's policy has anybody told of it: alert, the record of its finding, deliveries and the job that
 * sends them in one transaction, each alert once however many sweeps run. On a rest day it raises nothing; the next working day's sweep
 * finds what has accumulated, each clock at its present step. Returns the number of alerts raised.
 */
export async function sweep(deps: SweepDeps, scope: SweepScope): Promise<number> {
  const at = deps.now()
  const today = todayInChina(at)
  const calendar = await deps.standing.calendar()
  if (!isWorkingDay(calendar, today)) return 0
  const { rulebook } = deps
  const settings = await deps.standing.settings(scope.districtId)
  const { districtId } = scope
  let raised = 0
  if (scope.procurementId === undefined) {
    const { jurisdiction } = (await listDistricts(deps.db)).find(({ id }) => id === districtId) ?? {}
    const context = jurisdiction && { today, calendar, settings, jurisdiction }
    if (context !== undefined) raised += await sweepMatters(deps, districtId, context, at)
  }
  // Cases are asked about until none is left that nobody was told of: each that is told is found no more.
  let casesLeft = true
  // Behind which clock each look goes on; a look that found no more is over.
  let marks: readonly Mark[] = [{ find: clearedSteps }, { find: dueSteps }, { find: reminderSteps }]
  while ((marks.length > 0 || casesLeft) && deps.stopping?.aborted !== true) {
    const batch = await deps.db.transaction().execute(async (trx) => {
      const policy = await standingPolicy(trx, districtId, today)
      const look = lookBy(policy, today, calendar)
      const next: Mark[] = []
      const alerts: RaisedAlert[] = []
      for (const { find, after } of marks) {
        const steps = await find(trx, scope, look, { after, limit: BATCH })
        alerts.push(...(await raiseAlerts(trx, districtId, steps, { on: today, at })))
        if (steps.length === BATCH) next.push({ find, after: steps.at(-1) })
      }
      const ofCases = await dueCaseSteps(trx, districtId, today, BATCH)
      const told = await raiseCaseAlerts(trx, districtId, ofCases, { on: today, at })
      const all = [...byPolicy(policy, alerts), ...byCase(told)]
      if (all.length > 0) {
        await recordFindings(trx, districtId, alerts, { today, calendar, settings, rulebook })
        const everybody = await everybodyOn(trx, districtId, today)
        await tell(trx, all, { districtId, everybody, canMail: deps.canMail, calendar, at })
      }
      return { raised: all.length, next, casesLeft: told.length === BATCH }
    })
    raised += batch.raised
    marks = batch.next
    casesLeft = batch.casesLeft
  }
  return raised
}

interface Mark {
  readonly find: typeof dueSteps
  readonly after?: ClockMark | undefined
}
