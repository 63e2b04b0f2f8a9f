import type { pushedAgain, pushEarlierInput, pushEarlierOutput } from '@tenderlight/contracts/handover'
import { findUnpushed, noticeToPush } from '@tenderlight/db/repositories/handover-notices'
import { lockHandover, moveHandover } from '@tenderlight/db/repositories/handovers'
import type { HeldHandover } from '@tenderlight/db/repositories/handovers'
import type { Schema } from '@tenderlight/db/schema'
import { takeTurn } from '@tenderlight/db/turn'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { enqueueJob } from '../../outbox/enqueue-job.ts'
import { openChannelOf, queueHandovers } from '../../outbox/queue-handovers.ts'
import type { OpenChannel } from '../../outbox/queue-handovers.ts'
import { HANDOVER_QUEUE } from '../../outbox/queues.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { unpushedOf } from './list.ts'
import { channelOff, notFailed, notToPush, pushedSince } from './refusals.ts'

/**
 * Pushes what failed once more, under the same key; what the platform rejected under a new one, as it would drop the old key
 * as known. Throws `Refused`: `not-found`, `handover-refused`.
 */
export async function pushAgain(deps: Deps, actor: Actor, id: string): Promise<z.input<typeof pushedAgain>> {
  const { districtId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const channel = await mustBeOpen(trx, districtId)
    const held = await holdHandover(trx, districtId, id)
    if (held.status !== 'failed' && held.status !== 'rejected') throw notFailed()
    const at = deps.now()
    const pushed =
      held.status === 'failed'
        ? await requeue(trx, actor, held, channel, at)
        : await pushNew(trx, actor, held, channel, at)
    await appendLog(trx, byActor(actor), at, {
      ...loggedAs(held),
      id: pushed,
      before: { status: held.status },
      after: { status: 'queued', method: channel.method },
    })
    return { id: pushed }
  })
}

async function requeue(
  trx: Transaction<Schema>,
  { districtId, personId }: Actor,
  held: HeldHandover,
  { method }: OpenChannel,
  at: Date,
): Promise<string> {
  const move = { status: 'queued', method, attempts: 0, next_try_at: at } as const
  await moveHandover(trx, held, move, { kind: 'queued', at, method, person_id: personId })
  await enqueueJob(trx, HANDOVER_QUEUE, { districtId })
  return held.id
}

async function pushNew(
  trx: Transaction<Schema>,
  { districtId, personId }: Actor,
  held: HeldHandover,
  channel: OpenChannel,
  at: Date,
): Promise<string> {
  const notice = await noticeToPush(trx, districtId, held.notice_id)
  if (notice === undefined) throw new Refused('not-found')
  const asking = { districtId, askedBy: personId, at, follows: held.id }
  const [id] = await queueHandovers(trx, asking, channel, [notice])
  if (id === undefined) throw new RangeError('a notice that was queued has no key')
  return id
}

/**
 * Pushes notices that were published before the channel was set, all of them or none. Throws `Refused` `handover-refused`
 * where one was pushed already or is out of reach, and while the channel is off.
 */
export async function pushEarlier(
  deps: Deps,
  actor: Actor,
  { notices: asked }: z.output<typeof pushEarlierInput>,
): Promise<z.input<typeof pushEarlierOutput>> {
  const { districtId, personId } = actor
  const ids = [...new Set(asked)]
  return deps.db.transaction().execute(async (trx) => {
    // Of two who push the same at once, the second is told.
    await takeTurn(trx, `handover ${districtId}`)
    const channel = await mustBeOpen(trx, districtId)
    const notices = await findUnpushed(trx, unpushedOf(actor, channel), ids)
    if (notices.length < ids.length) throw notToPush(ids.length, notices.length)
    const at = deps.now()
    const keys = await queueHandovers(trx, { districtId, askedBy: personId, at }, channel, notices)
    const changes = notices.map(({ number }, index): LoggedChange => ({
      kind: 'handover',
      id: keys[index] ?? '',
      label: number,
      after: { status: 'queued', method: channel.method },
    }))
    await appendLog(trx, byActor(actor), at, ...changes)
    return { queued: notices.length }
  })
}

async function mustBeOpen(trx: Transaction<Schema>, districtId: string): Promise<OpenChannel> {
  const channel = await openChannelOf(trx, districtId)
  if (channel === undefined) throw channelOff()
  return channel
}

/** The handover, its row locked, if nothing was pushed in its place. Throws `Refused`: `not-found`, `handover-refused`. */
export async function holdHandover(trx: Transaction<Schema>, districtId: string, id: string): Promise<HeldHandover> {
  const held = await lockHandover(trx, districtId, { id })
  if (held === undefined) throw new Refused('not-found')
  if (held.followed) throw pushedSince()
  return held
}

/** How the log calls it. */
export function loggedAs({ id, number }: HeldHandover): LoggedChange {
  return { kind: 'handover', id, label: number }
}
