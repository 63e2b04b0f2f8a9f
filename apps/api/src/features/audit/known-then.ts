import { loadedNotices } from '@tenderlight/db/repositories/calendar-notices'
import { settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import type { Deps } from '../../deps.ts'
import type { DistrictOf } from '../../record/context.ts'
import type { KnownThen } from '../../record/context-known-at.ts'

/** Everything beside the records that what was known on a day is made of. */
export async function knownThen(
  { db }: Pick<Deps, 'db'>,
  { districtId, jurisdiction }: DistrictOf,
): Promise<KnownThen> {
  const notices = await loadedNotices(db)
  return {
    jurisdiction,
    notices: notices.map(({ notice, loaded_at }) => ({ notice, loadedAt: loaded_at.toISOString() })),
    settings: await settingsEntriesOf(db, districtId),
  }
}
