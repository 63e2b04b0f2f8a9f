import { reportDocument } from '@tenderlight/contracts/reports'
import type { IssuedReportOutput } from '@tenderlight/contracts/reports'
import { findReport } from '@tenderlight/db/repositories/reports'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { shownReport } from './shown-report.ts'

/** A report as it was issued. Throws `Refused` `not-found`, also where it names no unit of the actor. */
export async function getReport(deps: Pick<Deps, 'db'>, actor: Actor, id: string): Promise<IssuedReportOutput> {
  const found = await findReport(deps.db, actor.districtId, id)
  if (found === undefined) throw new Refused('not-found')
  const { withdrawnOn: on, withdrawnBy, reason } = found
  return {
    report: shownReport(found),
    document: reportDocument.parse(found.document),
    digest: found.digest,
    withdrawal: on === null ? null : { on, by: withdrawnBy ?? '', reason: reason ?? '' },
    mayWithdraw: on === null && actingAs(actor, 'reports.issue') !== undefined,
  }
}
