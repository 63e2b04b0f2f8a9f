import { randomUUID } from 'node:crypto'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { Notice } from '@tenderlight/contracts/notices'
import { insertNotices, nextNumbers } from '@tenderlight/db/repositories/notices'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { handOverPublished } from '../outbox/queue-handovers.ts'
import { noticeSnapshot } from './notice.ts'
import type { Publication } from './notice.ts'

/** Notice numbers: 意向 (YX) and 公告 (GG), counted by year. */
const SERIES = { intention: 'YX', announcement: 'GG' } as const

export interface ToPublish {
  readonly districtId: string
  readonly organisationId: string
  readonly key: string
  readonly procurement: Procurement
  readonly kind: Notice['kind']
  readonly publishedOn: CivilDate
  readonly publishedAt: Date
  readonly publishedBy: string | null
  /** The notice that it corrects, and why. */
  readonly corrects?: NonNullable<Publication['corrects']> & { readonly id: string }
}

/**
 * Gives the notice a number, publishes it and queues it for the platform, in the transaction that records the fact. Returns its
 * key, digest and snapshot.
 */
export async function publishNotice(
  trx: Transaction<Schema>,
  notice: ToPublish,
  context: Context,
): Promise<Notice & { readonly id: string }> {
  const { districtId, kind, publishedOn } = notice
  const series = `${SERIES[kind]}-${publishedOn.slice(0, 4)}`
  const number = `${series}-${String(await nextNumbers(trx, districtId, series)).padStart(4, '0')}`
  const { snapshot, digest } = noticeSnapshot(
    notice.procurement,
    { kind, number, publishedOn, corrects: notice.corrects },
    context,
  )
  const id = randomUUID()
  await insertNotices(trx, [
    {
      district_id: districtId,
      id,
      number,
      kind,
      procurement_id: notice.key,
      organisation_id: notice.organisationId,
      published_on: publishedOn,
      published_at: notice.publishedAt,
      published_by: notice.publishedBy,
      snapshot,
      digest,
      corrects: notice.corrects?.id ?? null,
    },
  ])
  const { organisationId, key: procurementId, publishedAt: at } = notice
  const published = { id, number, kind, publishedOn, organisationId, procurementId, snapshot, digest }
  await handOverPublished(trx, published, { districtId, at })
  return { ...snapshot, id, digest }
}
