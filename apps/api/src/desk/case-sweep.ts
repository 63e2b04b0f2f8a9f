import { escalatesToday } from '@tenderlight/compliance/cases/policy'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Rulebook } from '@tenderlight/compliance/rules/rule'
import type { Db } from '@tenderlight/db/connect'
import { overdueCases } from '@tenderlight/db/repositories/case-list'
import { caseStepsOf, findCase } from '@tenderlight/db/repositories/cases'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import type { Schema } from '@tenderlight/db/schema'
import { todayInChina } from '@tenderlight/law/civil-date'
import { isWorkingDay } from '@tenderlight/law/working-days'
import type { Transaction } from 'kysely'
import { appendLog, byInstallation } from '../audit-log/append-log.ts'
import type { Standing } from '../record/standing.ts'
import { headsNow } from './case-heads.ts'
import { heldCase, loggedStep, mayFollow, takeStep } from './case-steps.ts'
import { openByPolicy } from './open-cases.ts'

export interface CaseSweepDeps {
  /** As the sweep sees the district. */
  readonly db: Db
  readonly standing: Standing
  readonly rulebook: Rulebook
  /** Aborted when the worker stops: what is not done yet does the next sweep. */
  readonly stopping?: AbortSignal
  now(): Date
}

/** One look at the cases of a district. */
export interface CaseSweep {
  readonly deps: CaseSweepDeps
  readonly districtId: string
  readonly context: Context
  readonly at: Date
}

export interface SweptDistrict {
  readonly districtId: string
  /** Of this procurement alone. */
  readonly procurementId?: string | undefined
}

/**
 * Opens what the district's policies ask for and, on a look at the whole district, brings before the bureau's head (the office,
 * where none is named) what a unit has let wait as long as its policy says. Rest days do nothing. Returns what was done.
 */
export async function sweepCases(
  deps: CaseSweepDeps,
  { districtId, procurementId }: SweptDistrict,
): Promise<{ readonly opened: number; readonly escalated: number }> {
  const at = deps.now()
  const today = todayInChina(at)
  const calendar = await deps.standing.calendar()
  const district = (await listDistricts(deps.db)).find(({ id }) => id === districtId)
  if (district === undefined || !isWorkingDay(calendar, today)) return { opened: 0, escalated: 0 }
  const { jurisdiction } = district
  const settings = await deps.standing.settings(districtId)
  const context = { today, calendar, settings, rulebook: deps.rulebook, jurisdiction }
  const sweep = { deps, districtId, context, at }
  const opened = await openByPolicy(sweep, procurementId)
  return { opened, escalated: procurementId === undefined ? await escalateByPolicy(sweep) : 0 }
}

/** Cases that are looked at together. */
const BATCH = 50
const REASON = '超过期限未答复或者未整改,按督办规则自动上报。'

async function escalateByPolicy(sweep: CaseSweep): Promise<number> {
  const { deps, districtId, context } = sweep
  let escalated = 0
  let ids: readonly string[] = []
  do {
    ids = await overdueCases(deps.db, districtId, context.today, { after: ids.at(-1), limit: BATCH })
    for (const id of ids) {
      if (deps.stopping?.aborted === true) return escalated
      if (await deps.db.transaction().execute((trx) => escalateOne(trx, sweep, id))) escalated += 1
    }
  } while (ids.length === BATCH)
  return escalated
}

/** Takes the step where the case's policy asks for it; false: it does not, or somebody did it meanwhile. */
async function escalateOne(
  trx: Transaction<Schema>,
  { districtId, context, at }: CaseSweep,
  id: string,
): Promise<boolean> {
  const row = await findCase(trx, districtId, id, true)
  if (row === undefined || row.escalated) return false
  const held = heldCase(row, await caseStepsOf(trx, districtId, id))
  const { escalateAfter = null } = held.steps[0]?.content ?? {}
  if (!mayFollow(held.state, 'escalated') || !escalatesToday(held.state, escalateAfter, context)) return false
  const { today, calendar } = context
  const heads = await headsNow(trx, districtId, today)
  const content = heads.length === 0 ? ({ to: 'office' } as const) : ({ to: 'head', heads } as const)
  const step = { kind: 'escalated', text: REASON, content } as const
  const after = await takeStep(trx, held, { person: null, at, today, calendar }, step)
  await appendLog(trx, byInstallation(districtId, 'cases.handle'), at, loggedStep(after))
  return true
}
