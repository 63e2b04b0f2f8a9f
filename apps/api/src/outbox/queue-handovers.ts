import { randomUUID } from 'node:crypto'
import { notice } from '@tenderlight/contracts/notices'
import type { HandoverChannel, SavedHandoverChannel } from '@tenderlight/db/repositories/handover-channel'
import { handoverChannelOf } from '@tenderlight/db/repositories/handover-channel'
import type { NoticeToPush } from '@tenderlight/db/repositories/handover-notices'
import { insertHandovers } from '@tenderlight/db/repositories/handovers'
import type { HandoverMethod } from '@tenderlight/db/schema/handover'
import type { NoticeKind } from '@tenderlight/db/schema/notices'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely, Transaction } from 'kysely'
import { enqueueJob } from './enqueue-job.ts'
import { handoverPayload } from './handover-payload.ts'
import { HANDOVER_QUEUE } from './queues.ts'

/** For whom, and when, notices are queued. */
export interface Asking {
  readonly districtId: string
  /** Null: the publication. */
  readonly askedBy: string | null
  readonly at: Date
  /** The rejected handover that a notice takes the place of. */
  readonly follows?: string
}

/** A channel that is on. */
export type OpenChannel = SavedHandoverChannel & { readonly method: HandoverMethod }

/** The district's channel, if it is on. */
export async function openChannelOf(db: Kysely<Schema>, districtId: string): Promise<OpenChannel | undefined> {
  const channel = await handoverChannelOf(db, districtId)
  return channel === undefined || channel.method === 'off' ? undefined : { ...channel, method: channel.method }
}

/**
 * Queues notices for being handed over to the platform, in the transaction that publishes them or asks for it: they are on
 * their way if and only if it commits. Returns their keys.
 */
export async function queueHandovers(
  trx: Transaction<Schema>,
  { districtId, askedBy, at, follows }: Asking,
  { method, district }: OpenChannel,
  notices: readonly NoticeToPush[],
): Promise<string[]> {
  if (notices.length === 0) return []
  const rows = notices.map(({ id: noticeId, organisationId, procurementId, snapshot, digest }) => {
    const id = randomUUID()
    const made = handoverPayload(id, district, notice.parse({ ...snapshot, digest }))
    return {
      district_id: districtId,
      id,
      organisation_id: organisationId,
      procurement_id: procurementId,
      notice_id: noticeId,
      follows: follows ?? null,
      payload: made.payload,
      payload_digest: made.digest,
      method,
      asked_by: askedBy,
    }
  })
  await insertHandovers(trx, rows, at)
  await enqueueJob(trx, HANDOVER_QUEUE, { districtId })
  return rows.map(({ id }) => id)
}

/** Queues a notice that is being published, where the district hands over such notices. */
export async function handOverPublished(
  trx: Transaction<Schema>,
  published: NoticeToPush & { readonly kind: NoticeKind; readonly publishedOn: CivilDate },
  asking: Omit<Asking, 'askedBy'>,
): Promise<void> {
  const channel = await openChannelOf(trx, asking.districtId)
  if (channel === undefined || published.publishedOn < channel.from) return
  if (!kindsOf(channel).includes(published.kind)) return
  await queueHandovers(trx, { ...asking, askedBy: null }, channel, [published])
}

/** The kinds of notices that a channel takes. */
export function kindsOf({ intentions, announcements }: Pick<HandoverChannel, 'intentions' | 'announcements'>) {
  const kinds: NoticeKind[] = []
  if (intentions) kinds.push('intention')
  if (announcements) kinds.push('announcement')
  return kinds
}
