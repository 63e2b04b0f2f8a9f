import { tellingsOf } from '@tenderlight/compliance/desk/alert-policy'
import { boundBy } from '@tenderlight/compliance/desk/bound-by'
import type { AlertPolicy } from '@tenderlight/compliance/desk/kinds'
import { addToDigests } from '@tenderlight/db/repositories/alert-digests'
import type { DailyAlerts } from '@tenderlight/db/repositories/alert-digests'
import type { RaisedAlert } from '@tenderlight/db/repositories/alerts-raise'
import { queueDeliveries } from '@tenderlight/db/repositories/deliveries'
import type { Schema } from '@tenderlight/db/schema'
import type { Calendar } from '@tenderlight/law/calendar'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { digestTimes } from '../../outbox/digest-times.ts'
import { enqueueJob } from '../../outbox/enqueue-job.ts'
import { DELIVER_QUEUE } from '../../outbox/queues.ts'
import { recipientsOf } from '../../outbox/recipients.ts'
import type { Everybody } from '../../outbox/recipients.ts'

/** By what, and whom, is told. */
export interface Telling {
  readonly districtId: string
  readonly policy: AlertPolicy
  readonly everybody: Everybody
  readonly canMail: boolean
  readonly calendar: Calendar
  readonly at: Date
}

/** Queues what a policy wants of alerts that were raised in the same transaction: at once, or in the message of the day. */
export async function tell(trx: Transaction<Schema>, alerts: readonly RaisedAlert[], telling: Telling): Promise<void> {
  const { districtId, policy, everybody, canMail, calendar, at } = telling
  const all = alerts.map((alert) => {
    const { step, nth: afterWorkingDays, level, rule, part } = alert.step
    const by = tellingsOf(policy, { step, afterWorkingDays, level, bound: boundBy(rule, part) })
    return { alert, recipients: recipientsOf({ alertId: alert.id }, { of: alert, by }, everybody, canMail) }
  })
  const atOnce = all.flatMap(({ recipients }) => recipients.atOnce)
  await queueDeliveries(trx, districtId, atOnce, at)
  const bundles = new Map<string, DailyAlerts & { readonly alertIds: string[] }>()
  for (const { alert, recipients } of all) {
    for (const { channel, target } of recipients.daily) {
      const key = `${channel} ${target}`
      const bundle = bundles.get(key) ?? { channel, target, alertIds: [] }
      bundle.alertIds.push(alert.id)
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
