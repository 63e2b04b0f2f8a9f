import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import { settle } from '@tenderlight/compliance/settings/settle'
import { countSettings, settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import type { Db } from '@tenderlight/db/connect'

interface Kept {
  readonly entries: number
  readonly settings: DistrictSettings
}

/**
 * What each district has settled, kept until it settles something else. Entries are only ever added, so that their number
 * tells, whichever process added one; each question costs one count.
 */
export function standingSettings(): (db: Db, districtId: string) => Promise<DistrictSettings> {
  const kept = new Map<string, Kept>()
  return async (db, districtId) => {
    const entries = await countSettings(db, districtId)
    const known = kept.get(districtId)
    if (known?.entries === entries) return known.settings
    const read = entries === 0 ? [] : await settingsEntriesOf(db, districtId)
    const fresh = settle(read)
    // The same state (an entry that changed nothing, or its withdrawal) stays the same object.
    const settings = known?.settings.version === fresh.version ? known.settings : fresh
    kept.set(districtId, { entries: read.length, settings })
    return settings
  }
}
