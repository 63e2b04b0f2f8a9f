import type { Context } from '@tenderlight/compliance/evaluate'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import { recordsOf } from '@tenderlight/compliance/records/record-of'
import { recordDigest } from '@tenderlight/db/record-digest'
import { keepRecords } from '@tenderlight/db/repositories/alert-finding-records'
import type { AlertFindingRecord } from '@tenderlight/db/repositories/alert-finding-records'
import { alertRecords } from '@tenderlight/db/repositories/alert-records'
import type { AlertRecord } from '@tenderlight/db/repositories/alert-records'
import type { RaisedAlert } from '@tenderlight/db/repositories/alerts-raise'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'

/** Everything of a context but the place, which the district has. */
type Judging = Omit<Context, 'jurisdiction'>

/** Keeps beside each alert the record of the finding that it tells, as the rules see it on the day of raising. */
export async function recordFindings(
  trx: Transaction<Schema>,
  districtId: string,
  alerts: readonly RaisedAlert[],
  judging: Judging,
): Promise<void> {
  const raised = await alertRecords(
    trx,
    districtId,
    alerts.map(({ id }) => id),
  )
  await keepRecords(
    trx,
    districtId,
    raised.flatMap((alert) => recordOfAlert(alert, judging) ?? []),
  )
}

function recordOfAlert(alert: AlertRecord, judging: Judging): AlertFindingRecord | undefined {
  const rule = judging.rulebook.rules.find(({ id }) => id === alert.rule)
  if (rule === undefined) return undefined
  const procurement = { ...alert.record, id: alert.number, heldBy: alert.heldBy }
  const { jurisdiction } = alert
  const record = recordsOf(procurement, { ...judging, jurisdiction, rulebook: { rules: [rule] } }).find(
    ({ part, matter }) => (part ?? '') === alert.part && (matter ?? '') === alert.matter,
  )
  return record && { alertId: alert.id, record, digest: recordDigest(canonicalJson(record)) }
}
