import type { Db } from '@tenderlight/db/connect'
import { alertRecords } from '@tenderlight/db/repositories/alert-records'
import type { AlertRecord } from '@tenderlight/db/repositories/alert-records'
import { claimDeliveries, recordFailure, recordSent, releaseDelivery } from '@tenderlight/db/repositories/deliveries'
import type { ClaimedDelivery } from '@tenderlight/db/repositories/deliveries'
import { todayInChina } from '@tenderlight/law/civil-date'
import { isWorkingDay } from '@tenderlight/law/working-days'
import type { Outcome } from '../../channels/outcome.ts'
import { reasonOf } from '../../channels/outcome.ts'
import type { Deps } from '../../deps.ts'
import type { Standing } from '../../record/standing.ts'
import { digestMail } from '../../outbox/digest-mail.ts'
import { digestNotices } from '../../outbox/digest-notice.ts'
import type { DigestNotice } from '../../outbox/digest-notice.ts'
import { digestWebhookBody } from '../../outbox/digest-webhook.ts'
import { weeklyMail } from '../../outbox/weekly-mail.ts'
import { weeklyNotices } from '../../outbox/weekly-notice.ts'
import type { WeeklyNotice } from '../../outbox/weekly-notice.ts'
import { alertMail } from './alert-mail.ts'
import { alertNotice } from './alert-notice.ts'
import type { NoticeContext } from './alert-notice.ts'
import { alertWebhookBody } from './alert-webhook.ts'
import { nextTry } from './next-try.ts'
import { sendDelivery } from './send-delivery.ts'
import type { Message, SendDeps } from './send-delivery.ts'

export interface DeliverDeps extends Pick<NoticeContext, 'rulebook'>, SendDeps {
  readonly db: Db
  /** The database as it is seen for somebody else: what a weekly mail says, its reader could look up themselves. */
  readonly within: Deps['within']
  readonly standing: Standing
  now(): Date
  report(error: unknown): void
  /** How long a delivery stays with the process that took it, in milliseconds; longer than a sending can last. */
  readonly leaseMs: number
  /** Aborted when the worker stops: no more deliveries are taken, running sendings are broken off and given back. */
  readonly stopping: AbortSignal
}

/** With what stands for the district whose deliveries are sent. */
type SettleDeps = DeliverDeps & NoticeContext

/** Words what a delivery brings; undefined when it is not on record. */
type Wording = () => Message | undefined

/** Sendings at the same time. */
const AT_ONCE = 5

/**
 * Sends the queued deliveries of a district whose time has come, until none is left; nothing on a rest day.
 * A delivery is taken for a while, sent outside any transaction, and its outcome recorded; a process that dies in
 * between leaves it to be sent again, under the same id. Returns how many were sent.
 */
export async function deliver(deps: DeliverDeps, districtId: string): Promise<number> {
  let sent = 0
  while (!deps.stopping.aborted) {
    const now = deps.now()
    const calendar = await deps.standing.calendar()
    if (!isWorkingDay(calendar, todayInChina(now))) return sent
    const leaseUntil = new Date(now.getTime() + deps.leaseMs)
    const taken = await claimDeliveries(deps.db, districtId, { now, leaseUntil, limit: AT_ONCE })
    if (taken.length === 0) return sent
    const idsOf = (id: (one: ClaimedDelivery) => string | null) => [...new Set(taken.flatMap((one) => id(one) ?? []))]
    const records = await alertRecords(
      deps.db,
      districtId,
      idsOf((one) => one.alertId),
    )
    const alerts = new Map(records.map((record) => [record.id, record]))
    const digestIds = idsOf((one) => one.digestId)
    const digests = await digestNotices(deps.db, districtId, digestIds, deps.publicUrl)
    const weeklyIds = idsOf((one) => one.weeklyId)
    const weeks = await weeklyNotices({ ...deps, calendar }, districtId, weeklyIds)
    const settings = await deps.standing.settings(districtId)
    const own = { ...deps, calendar, settings }
    const outcomes = await Promise.all(
      taken.map((delivery) =>
        settle(own, delivery, () =>
          messageOf(own, {
            alert: alerts.get(delivery.alertId ?? ''),
            digest: digests.get(delivery.digestId ?? ''),
            week: weeks.get(delivery.weeklyId ?? ''),
          }),
        ),
      ),
    )
    sent += outcomes.filter(Boolean).length
  }
  return sent
}

/** Sends one delivery and records what came of it; true when it was sent. */
async function settle(deps: SettleDeps, delivery: ClaimedDelivery, word: Wording): Promise<boolean> {
  const outcome = await attempt(deps, delivery, word)
  const now = deps.now()
  if (outcome.ok) {
    await recordSent(deps.db, delivery, now)
  } else if (deps.stopping.aborted) {
    await releaseDelivery(deps.db, delivery, now)
  } else {
    const next = outcome.final === true ? null : nextTry(delivery.attempts + 1, now, deps.calendar)
    await recordFailure(deps.db, delivery, { error: outcome.error, next })
  }
  return outcome.ok
}

/** What a delivery carries, as far as it is on record: one of them. */
interface OnRecord {
  readonly alert: AlertRecord | undefined
  readonly digest: DigestNotice | undefined
  readonly week: WeeklyNotice | undefined
}

function messageOf(deps: SettleDeps, { alert, digest, week }: OnRecord): Message | undefined {
  if (week !== undefined) return { mail: () => weeklyMail(week) }
  if (digest !== undefined) {
    return { mail: () => digestMail(digest), webhookBody: (delivery) => digestWebhookBody(delivery, digest) }
  }
  if (alert === undefined) return undefined
  const notice = alertNotice(alert, deps)
  return { mail: () => alertMail(notice), webhookBody: (delivery) => alertWebhookBody(delivery, notice) }
}

/** A record that cannot be worded must not hold up the others: that, too, is a failure of this delivery alone. */
async function attempt(deps: SettleDeps, delivery: ClaimedDelivery, word: Wording): Promise<Outcome> {
  try {
    const message = word()
    if (message === undefined) return { ok: false, error: 'what was to be told is not on record', final: true }
    return await sendDelivery(deps, delivery, message)
  } catch (error) {
    deps.report(error)
    return { ok: false, error: reasonOf(error) }
  }
}
