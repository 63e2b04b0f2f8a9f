import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import type { Calendar } from '@tenderlight/law/calendar'
import type { Db } from '@tenderlight/db/connect'
import type { Scope } from '@tenderlight/db/scope'
import { standingCalendar } from './standing-calendar.ts'
import { standingSettings } from './standing-settings.ts'

/**
 * What stands at this moment for everything that is judged, whichever process asks: the calendar of the installation
 * and what each district has settled. Ask before a transaction is opened: on PGlite's one connection a question beside
 * an open transaction waits for its end.
 */
export interface Standing {
  /** The same object until the calendar changes. */
  calendar(): Promise<Calendar>
  /** The same object until the district settles something else. */
  settings(districtId: string): Promise<DistrictSettings>
  /** The same, asked for on `db`: within a transaction that is open already. */
  on(db: Db): Standing
}

export function standingOf(within: (scope: Scope) => Db): Standing {
  const calendar = standingCalendar()
  const settings = standingSettings()
  const from = (dbOf: (scope: Scope) => Db): Standing => ({
    calendar: () => calendar(dbOf({ as: 'installation' })),
    settings: (district) => settings(dbOf({ as: 'settings', district }), district),
    on: (db) => from(() => db),
  })
  return from(within)
}
