import type { Db } from '@tenderlight/db/connect'
import { robotsOf } from '@tenderlight/db/repositories/channel-settings'
import { claimDeliveries, recordFailure, recordSent, releaseDelivery } from '@tenderlight/db/repositories/deliveries'
import type { ClaimedDelivery } from '@tenderlight/db/repositories/deliveries'
import { todayInChina } from '@tenderlight/law/civil-date'
import { isWorkingDay } from '@tenderlight/law/working-days'
import type { Outcome } from '../../channels/outcome.ts'
import { reasonOf } from '../../channels/outcome.ts'
import type { Deps } from '../../deps.ts'
import type { Standing } from '../../record/standing.ts'
import type { NoticeContext } from './alert-notice.ts'
import { wordingOf } from './carried.ts'
import type { CarriedDeps, Wording } from './carried.ts'
import { nextTry } from './next-try.ts'
import { sendDelivery, sendToRobot } from './send-delivery.ts'
import type { Message, SendDeps } from './send-delivery.ts'

export interface DeliverDeps extends Pick<NoticeContext, 'rulebook'>, SendDeps {
  readonly db: Db
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
type SettleDeps = DeliverDeps & CarriedDeps

/** Sendings at the same time. */
const AT_ONCE = 5
/** Deliveries that one message of a robot can stand for; the next of them go with the next run. */
const OF_A_ROBOT = 500

/**
 * Sends the queued deliveries of a district whose time has come, until none is left; nothing on a rest day. What goes to a chat's
 * robot goes as one message.
 * A delivery is taken for a while, sent outside any transaction, and its outcome recorded; a process that dies in
 * between leaves it to be sent again, under the same id. Returns how many were sent.
 */
export async function deliver(deps: DeliverDeps, districtId: string): Promise<number> {
  const robots = (await robotsOf(deps.db, districtId)).map(({ organisationId }) => organisationId)
  let sent = 0
  for (const webhook of robots) {
    const taken = await take(deps, districtId, { limit: OF_A_ROBOT, which: { webhook } })
    if (taken !== undefined) sent += await settleTogether(taken.own, taken.deliveries, taken.word)
  }
  for (;;) {
    const taken = await take(deps, districtId, { limit: AT_ONCE, which: { but: robots } })
    if (taken === undefined) return sent
    const { own, word } = taken
    const outcomes = await Promise.all(
      taken.deliveries.map(async (one) => settle(own, one, await attempt(own, one, word))),
    )
    sent += outcomes.filter(Boolean).length
  }
}

/** Takes deliveries whose time has come, with what they bring; undefined: there are none, or it is not the time to send. */
async function take(
  deps: DeliverDeps,
  districtId: string,
  wanted: Pick<Parameters<typeof claimDeliveries>[2], 'limit' | 'which'>,
) {
  if (deps.stopping.aborted) return undefined
  const now = deps.now()
  const calendar = await deps.standing.calendar()
  if (!isWorkingDay(calendar, todayInChina(now))) return undefined
  const leaseUntil = new Date(now.getTime() + deps.leaseMs)
  const deliveries = await claimDeliveries(deps.db, districtId, { now, leaseUntil, ...wanted })
  if (deliveries.length === 0) return undefined
  const own: SettleDeps = { ...deps, calendar, settings: await deps.standing.settings(districtId) }
  return { own, deliveries, word: await wordingOf(own, districtId, deliveries) }
}

/** Records what came of one delivery; true when it was sent. */
async function settle(deps: SettleDeps, delivery: ClaimedDelivery, outcome: Outcome): Promise<boolean> {
  const at = deps.now()
  if (outcome.ok) {
    await recordSent(deps.db, delivery, { at, answer: outcome.answer })
  } else if (deps.stopping.aborted) {
    await releaseDelivery(deps.db, delivery, at)
  } else {
    const next = outcome.final === true ? null : nextTry(delivery.attempts + 1, at, deps.calendar)
    await recordFailure(deps.db, delivery, { at, error: outcome.error, next })
  }
  return outcome.ok
}

/** Sends deliveries of one robot as one message; each is sent with it, or fails with it or by itself. */
async function settleTogether(deps: SettleDeps, taken: readonly ClaimedDelivery[], word: Wording): Promise<number> {
  const worded = taken.map((delivery) => ({ delivery, ...wordedBy(deps, delivery, word) }))
  const lines = worded.flatMap((one) => one.lines ?? [])
  const [first] = taken
  const sending =
    first === undefined || lines.length === 0 ? undefined : await sendToRobot(deps, first, lines).catch(failed)
  let sent = 0
  for (const { delivery, failure } of worded) {
    const outcome = failure ?? sending
    if (outcome !== undefined && (await settle(deps, delivery, outcome))) sent += 1
  }
  return sent
}

const NOTHING: Outcome = { ok: false, error: 'what was to be told is not on record', final: true }

const failed = (error: unknown): Outcome => ({ ok: false, error: reasonOf(error) })

/** The lines that a delivery brings, or why it brings none. */
function wordedBy(deps: SettleDeps, delivery: ClaimedDelivery, word: Wording) {
  try {
    const lines = word(delivery)?.lines?.()
    return lines === undefined ? { failure: NOTHING } : { lines }
  } catch (error) {
    deps.report(error)
    return { failure: failed(error) }
  }
}

/** A record that cannot be worded must not hold up the others: that, too, is a failure of this delivery alone. */
async function attempt(deps: SettleDeps, delivery: ClaimedDelivery, word: Wording): Promise<Outcome> {
  try {
    const message: Message | undefined = word(delivery)
    if (message === undefined) return NOTHING
    return await sendDelivery(deps, delivery, message)
  } catch (error) {
    deps.report(error)
    return failed(error)
  }
}
