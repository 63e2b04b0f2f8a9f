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
}

export function standingOf(within: (scope: Scope) => Db): Standing {
  return {
    calendar: standingCalendar(within({ as: 'installation' })),
    settings: standingSettings((district) => within({ as: 'settings', district })),
  }
}
