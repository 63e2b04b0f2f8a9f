import type { Db } from '@tenderlight/db/connect'
import { listChanges } from '@tenderlight/db/repositories/calendar-changes'
import type { ListedChange } from '@tenderlight/db/repositories/calendar-changes'
import { digestRecords } from '@tenderlight/db/repositories/calendar-digests'
import type { DigestRecord } from '@tenderlight/db/repositories/calendar-digests'

/** What a digest says, in data: the same for the mail, the webhook and whoever words it. */
export interface DigestNotice extends DigestRecord {
  /** The first of the changes: those that moved before those that only lost their mark, soonest first. */
  readonly changes: readonly ListedChange[]
  /** The page with all of them. */
  readonly link: string
}

/** More stand on the page. */
const SHOWN = 30

/** The digests with these ids with what there is to say about each, by id. */
export async function digestNotices(
  db: Db,
  districtId: string,
  ids: readonly string[],
  publicUrl: string,
): Promise<ReadonlyMap<string, DigestNotice>> {
  const notices = new Map<string, DigestNotice>()
  for (const digest of await digestRecords(db, districtId, ids)) {
    const { calendar, isBureau, unitId } = digest
    const filter = { districtId, within: { kind: 'district' } as const, unit: isBureau ? undefined : unitId, calendar }
    const changes = await listChanges(db, filter, { after: 0, limit: SHOWN })
    const link = `${publicUrl}/app/calendar/changes?calendar=${encodeURIComponent(calendar)}`
    notices.set(digest.id, { ...digest, changes, link })
  }
  return notices
}
