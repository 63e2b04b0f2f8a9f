import { CHANGES_A_PAGE } from '@tenderlight/contracts/calendar'
import type { changesInput, changesOutput } from '@tenderlight/contracts/calendar'
import { countChanges, listChanges } from '@tenderlight/db/repositories/calendar-changes'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { shownChange } from './shown-change.ts'

/** A page of what calendars moved within the actor's reach, newest calendar first. */
export async function changes(
  deps: Deps,
  actor: Actor,
  { unit, calendar, page }: z.output<typeof changesInput>,
): Promise<z.input<typeof changesOutput>> {
  const filter = { districtId: actor.districtId, within: actor.reach, unit, calendar }
  const after = (page - 1) * CHANGES_A_PAGE
  const rows = await listChanges(deps.db, filter, { after, limit: CHANGES_A_PAGE })
  return {
    changes: rows.map((row) => ({
      ...shownChange(row),
      calendar: row.to_calendar,
      changedAt: row.changed_at.toISOString(),
    })),
    ...(await countChanges(deps.db, filter)),
  }
}
