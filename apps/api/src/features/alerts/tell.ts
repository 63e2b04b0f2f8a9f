import { DEFAULT_POLICY, tellingsOf } from '@tenderlight/compliance/desk/alert-policy'
import type { Telling as By } from '@tenderlight/compliance/desk/alert-policy'
import { boundBy } from '@tenderlight/compliance/desk/bound-by'
import { ALERT_CHANNELS } from '@tenderlight/compliance/desk/kinds'
import type { AlertPolicy } from '@tenderlight/compliance/desk/kinds'
import { addToDigests } from '@tenderlight/db/repositories/alert-digests'
import type { DailyAlerts } from '@tenderlight/db/repositories/alert-digests'
import type { RaisedAlert } from '@tenderlight/db/repositories/alerts-raise'
import type { RaisedCaseAlert } from '@tenderlight/db/repositories/case-alerts'
import { queueDeliveries } from '@tenderlight/db/repositories/deliveries'
import type { Schema } from '@tenderlight/db/schema'
import type { Calendar } from '@tenderlight/law/calendar'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { digestTimes } from '../../outbox/digest-times.ts'
import { enqueueJob } from '../../outbox/enqueue-job.ts'
import { DELIVER_QUEUE } from '../../outbox/queues.ts'
import { recipientsOf } from '../../outbox/recipients.ts'
import type { Concern, Everybody } from '../../outbox/recipients.ts'

/** By what, and whom, is told. */
export interface Telling {
  readonly districtId: string
  readonly everybody: Everybody
  readonly canMail: boolean
  readonly calendar: Calendar
  readonly at: Date
}

/** An alert that was raised in the same transaction: whose it is, and who is told of it. */
export interface ToTell {
  readonly alertId: string
  readonly of: Concern
  readonly by: readonly By[]
}

/** Alerts of clocks, told as the policy wants it. */
export function byPolicy(policy: AlertPolicy, alerts: readonly RaisedAlert[]): ToTell[] {
  return alerts.map(({ id, organisationId, procurementId, step: { step, nth, level, rule, part } }) => ({
    alertId: id,
    of: { organisationId, procurementId },
    by: tellingsOf(policy, { step, afterWorkingDays: nth, level, bound: boundBy(rule, part) }),
  }))
}

/**
 * Alerts of cases: of a day to whoever it waits for, as clocks are told by default, whatever the policy; an escalation to whom it
 * goes, over everything.
 */
export function byCase(alerts: readonly RaisedCaseAlert[]): ToTell[] {
  return alerts.map(({ id, step: { step, about, waitsFor, organisationId } }) => ({
    alertId: id,
    of: { organisationId, procurementId: null },
    by:
      step === 'case-escalated'
        ? ALERT_CHANNELS.map((channel) => ({ to: about === 'office' ? about : 'head', channel, how: 'at-once' }))
        : tellingsOf(DEFAULT_POLICY, {
            step: step === 'case-breach' ? 'breach' : 'warning',
            afterWorkingDays: 0,
            level: 'commitment',
            bound: waitsFor === 'unit' ? 'buyer' : 'supervisor',
          }),
  }))
}

/** Queues what is told of alerts: at once, or in the message of the day. */
export async function tell(trx: Transaction<Schema>, alerts: readonly ToTell[], telling: Telling): Promise<void> {
  const { districtId, everybody, canMail, calendar, at } = telling
  const all = alerts.map(({ alertId, of, by }) => ({
    alertId,
    recipients: recipientsOf({ alertId }, { of, by }, everybody, canMail),
  }))
  const atOnce = all.flatMap(({ recipients }) => recipients.atOnce)
  await queueDeliveries(trx, districtId, atOnce, at)
  const bundles = new Map<string, DailyAlerts & { readonly alertIds: string[] }>()
  for (const { alertId, recipients } of all) {
    for (const { channel, target } of recipients.daily) {
      const key = `${channel} ${target}`
      const bundle = bundles.get(key) ?? { channel, target, alertIds: [] }
      bundle.alertIds.push(alertId)
      bundles.set(key, bundle)
    }
  }
  const opened = await addToDigests(trx, districtId, [...bundles.values()], {
    times: digestTimes(at, calendar),
    on: todayInChina(at),
  })
  const digests = opened.map(({ id, channel, target, sendAt }) => ({
    carries: { alertDigestId: id },
    channel,
    target,
    sendAt,
  }))
  await queueDeliveries(trx, districtId, digests, at)
  if (atOnce.length > 0) await enqueueJob(trx, DELIVER_QUEUE, { districtId })
}
