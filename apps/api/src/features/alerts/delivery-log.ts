import type { deliveriesInput, deliveriesOutput, resendOutput } from '@tenderlight/contracts/alerts'
import { listDeliveries, requeue, triesOf } from '@tenderlight/db/repositories/delivery-log'
import type { DeliveryLogRow } from '@tenderlight/db/repositories/delivery-log'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import { maskEmail } from '../../channels/mask-email.ts'
import type { Deps } from '../../deps.ts'
import { enqueueJob } from '../../outbox/enqueue-job.ts'
import { DELIVER_QUEUE } from '../../outbox/queues.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { cursorAfter, readCursor } from './alert-cursor.ts'

type Output = z.input<typeof deliveriesOutput>
type Logged = Output['deliveries'][number]

/** One page of what left the house, or is to, of the actor's district, newest first, with every try. */
export async function deliveryLog(
  deps: Pick<Deps, 'db'>,
  { districtId }: Actor,
  { status, channel, unit, cursor, limit }: z.output<typeof deliveriesInput>,
): Promise<Output> {
  const mark = cursor === undefined ? undefined : readCursor(cursor)
  const after = mark && { at: mark.raisedAt, id: mark.id }
  // One more than asked for tells whether there is a next page.
  const found = await listDeliveries(deps.db, districtId, { status, channel, unit, after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const tries = await triesOf(
    deps.db,
    districtId,
    page.map(({ id }) => id),
  )
  const triesBy = Map.groupBy(tries, ({ deliveryId }) => deliveryId)
  const last = page.at(-1)
  return {
    deliveries: page.map((row) => ({
      ...shown(row),
      tries: (triesBy.get(row.id) ?? []).map(({ at, outcome, answer }) => ({ at: at.toISOString(), outcome, answer })),
    })),
    nextCursor:
      found.length > limit && last !== undefined ? cursorAfter({ raisedAt: last.createdAt, id: last.id }) : null,
  }
}

function shown(row: DeliveryLogRow): Omit<Logged, 'tries'> {
  const { id, carries, step, rule, part, key, title, alerts, unitId, unitName, channel, to, status, attempts } = row
  const isAlert = step !== null && rule !== null && key !== null && title !== null
  return {
    id,
    carries,
    caseTitle: row.caseTitle,
    alert: isAlert ? { step, rule, part: part === '' ? null : part, key, title } : null,
    alerts,
    unit: unitId === null || unitName === null ? null : { id: unitId, name: unitName },
    channel,
    to: channel === 'e-mail' ? maskEmail(to) : to,
    status,
    attempts,
    createdAt: row.createdAt.toISOString(),
    nextAt: row.nextAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}

/** Sends a delivery that has failed again, from its first try on. Throws `Refused` `not-found` for one that has not failed. */
export async function resend(deps: Deps, actor: Actor, id: string): Promise<z.input<typeof resendOutput>> {
  const at = deps.now()
  const { districtId } = actor
  await deps.db.transaction().execute(async (trx) => {
    const failed = await requeue(trx, districtId, id, at)
    if (failed === undefined) throw new Refused('not-found')
    await enqueueJob(trx, DELIVER_QUEUE, { districtId })
    await appendLog(trx, byActor(actor), at, {
      kind: 'delivery',
      id,
      label: failed.channel,
      before: { status: 'failed', attempts: failed.attempts },
      after: { status: 'queued', attempts: 0 },
    })
  })
  return { queued: true }
}
