import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { AnnouncementAsked, NoticePreview } from '@tenderlight/contracts/intentions'
import { agreedRules } from '@tenderlight/db/repositories/overrides'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely, Transaction } from 'kysely'
import { changeOf, noticeOf } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { askGate } from '../../record/ask-gate.ts'
import type { Agreed } from '../../record/ask-gate.ts'
import { refuseBesideNotice } from '../../record/beside-notice.ts'
import { changeRecord } from '../../record/change-record.ts'
import type { FactChange } from '../../record/change-record.ts'
import { digestOf } from '../../record/digest-of.ts'
import { missingForNotice, shownNotice } from '../../record/notice.ts'
import { publishNotice } from '../../record/publish-notice.ts'
import { timeInChina } from '../../record/time-in-china.ts'
import { changeRecords } from '../../record/write-records.ts'
import type { Change } from '../../record/write-records.ts'
import type { Released } from './release.ts'

/** Where and when an announcement would go out. */
interface Announcing {
  readonly districtId: string
  readonly context: Context
  readonly at: Date
}

/** An announcement as it would go out: what it changes on the record, and what everybody would read. */
interface PlannedAnnouncement extends NoticePreview {
  readonly change: Change
}

/**
 * The announcement as it would go out today, after the gate. Throws `Refused`: `already-published`, `notice-refused`,
 * `not-published` when the record is too incomplete for a notice, `bad-input` for a deadline that is no later than today,
 * `refused-by-rule` with the earliest lawful day, `reason-needed`.
 */
export async function planAnnouncement(
  db: Kysely<Schema>,
  { districtId, context, at }: Announcing,
  stored: StoredProcurement,
  asked: AnnouncementAsked,
): Promise<PlannedAnnouncement> {
  const { today } = context
  const { record } = stored
  if (record.announcementOn !== undefined) throw new Refused('already-published', { on: record.announcementOn })
  await refuseBesideNotice(db, districtId, stored, 'announcement')
  if (asked.bidDeadlineOn !== undefined && asked.bidDeadlineOn <= today)
    throw new Refused('bad-input', { field: 'bidDeadlineOn' })
  const missing = missingForNotice(asProcurement(stored))
  if (missing.length > 0) throw new Refused('not-published', { fields: missing.join(' ') })
  const { attributes, facts, after } = announced(stored, today, asked, at)
  const agreed = await agreedTo(db, districtId, stored.id)
  const reasons = askGate('publish-announcement', after, context, { reason: asked.reason, agreed })
  const kept = Object.keys(reasons).length === 0 ? {} : { reasons: { ...record.reasons, ...reasons } }
  const shown = shownNotice(after, { kind: 'announcement', publishedOn: today }, context)
  return { change: { stored, attributes: { ...attributes, ...kept }, facts }, shown, seen: digestOf(shown) }
}

/** Throws `Refused` `changed-meanwhile` unless exactly what was seen would go out. */
export function mustBeSeen(planned: NoticePreview, seen: string): void {
  if (planned.seen !== seen) throw new Refused('changed-meanwhile')
}

/** Puts the announcement (and its bid deadline) on record and publishes its notice. */
export async function releaseAnnouncement(
  trx: Transaction<Schema>,
  deps: Deps,
  { districtId, context, at, by }: Announcing & { readonly by: string },
  { change }: PlannedAnnouncement,
  reason: string | undefined,
): Promise<Released> {
  const { stored } = change
  const recording = { at, by, reason: reason ?? null }
  const [state = stored] = await changeRecords(trx, { districtId, context }, recording, [change])
  const { today } = context
  const notice = await publishNotice(
    trx,
    {
      districtId,
      organisationId: stored.organisationId,
      key: stored.id,
      procurement: asProcurement(state),
      kind: 'announcement',
      publishedOn: today,
      publishedAt: at,
      publishedBy: by,
    },
    context,
  )
  await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
  const { id: noticeId, number } = notice
  return {
    published: { key: stored.id, id: stored.number, number, publishedOn: today, earliestAnnouncement: null },
    proof: { noticeId },
    changes: [changeOf(stored, state), noticeOf(notice)],
  }
}

/** The promises that give way to this announcement. */
export async function agreedTo(db: Kysely<Schema>, districtId: string, key: string): Promise<Agreed> {
  return new Set(await agreedRules(db, districtId, key, 'publish-announcement'))
}

/** What the announcement changes on the record, and the record as it will stand. */
export function announced(
  stored: StoredProcurement,
  today: CivilDate,
  { bidDeadlineOn, bidDeposit }: AnnouncementAsked,
  now: Date,
): { readonly attributes: Change['attributes']; readonly facts: readonly FactChange[]; readonly after: Procurement } {
  const { record } = stored
  const facts: FactChange[] = [
    // On the day of the mark the hour says which came first.
    { event: 'announcement', on: today, time: timeBehindMark(record, today, now), medium: null },
  ]
  if (bidDeadlineOn !== undefined && bidDeadlineOn !== record.bidDeadlineOn) {
    facts.push({ event: 'bid-deadline', on: bidDeadlineOn, time: null, medium: null })
  }
  const stated = record.noReserveStatedIn
  const attributes = {
    ...(bidDeposit === undefined ? {} : { bidDeposit }),
    // The notice prints reason and telephone, where the record has them.
    ...(stated === undefined ? {} : { noReserveStatedIn: [...new Set([...stated, 'announcement' as const])] }),
  }
  return { attributes, facts, after: asProcurement({ ...stored, record: changeRecord(record, attributes, facts) }) }
}

/** The time of an announcement on the day of the special-matter mark, where it lies behind; else the day says enough. */
function timeBehindMark({ specialMatterOn, times }: StoredRecord, today: CivilDate, now: Date): string | null {
  const [marked, time] = [times?.specialMatterOn, timeInChina(now)]
  return specialMatterOn === today && marked !== undefined && marked < time ? time : null
}
