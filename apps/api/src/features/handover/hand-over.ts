import type { Db } from '@tenderlight/db/connect'
import { claimHandovers, releaseHandover, settleHandover } from '@tenderlight/db/repositories/handovers'
import type { ClaimedHandover } from '@tenderlight/db/repositories/handovers'
import { reasonOf } from '../../channels/outcome.ts'
import { openChannelOf } from '../../outbox/queue-handovers.ts'
import { dropFile } from './drop-file.ts'
import { pushWebhook } from './push-webhook.ts'
import { takeAnswers } from './take-answers.ts'
import { afterTry } from './tried.ts'
import type { Tried } from './tried.ts'

export interface HandOverDeps {
  readonly db: Db
  /** Below which notices are put as files; null: none are. */
  readonly handoverDir: string | null
  readonly now: () => Date
  report(error: unknown): void
  /** How long a handover stays with the process that took it, in milliseconds; longer than a try can last. */
  readonly leaseMs: number
  /** Aborted when the worker stops: no more are taken, running tries are broken off and given back. */
  readonly stopping: AbortSignal
}

/** Tries at the same time. */
const AT_ONCE = 5

/**
 * Takes in the answers to a district's notices and pushes those whose time has come until none is left, on working days and
 * rest days alike. One is taken for a while, pushed outside any transaction, and the outcome recorded; a process that dies
 * in between leaves it to be pushed again, under the same key. Returns how many the platform took.
 */
export async function handOver(deps: HandOverDeps, districtId: string): Promise<number> {
  await takeAnswers(deps, districtId).catch((error: unknown) => deps.report(error))
  let taken = 0
  while (!deps.stopping.aborted) {
    const channel = await openChannelOf(deps.db, districtId)
    if (channel === undefined) return taken
    const now = deps.now()
    const leaseUntil = new Date(now.getTime() + deps.leaseMs)
    const options = { now, leaseUntil, limit: AT_ONCE, method: channel.method }
    const claimed = await claimHandovers(deps.db, districtId, options)
    if (claimed.length === 0) return taken
    const outcomes = await Promise.all(claimed.map((one) => settle(deps, one)))
    taken += outcomes.filter(Boolean).length
  }
  return taken
}

/** Pushes one and records what came of it; true when it was taken. */
async function settle(deps: HandOverDeps, claimed: ClaimedHandover): Promise<boolean> {
  const tried = await attempt(deps, claimed)
  const now = deps.now()
  if (!tried.taken && deps.stopping.aborted) {
    await releaseHandover(deps.db, claimed, now)
    return false
  }
  const { move, step } = afterTry(tried, claimed.attempts, now)
  return (await settleHandover(deps.db, claimed, move, step)) && tried.taken
}

/** What cannot be pushed must not hold up the others: that, too, is a failure of this one alone. */
async function attempt(deps: HandOverDeps, claimed: ClaimedHandover): Promise<Tried> {
  try {
    return await (claimed.method === 'webhook' ? pushWebhook(deps, claimed) : dropFile(deps.handoverDir, claimed))
  } catch (error) {
    deps.report(error)
    return { taken: false, problem: 'other', httpStatus: null, text: reasonOf(error) }
  }
}
