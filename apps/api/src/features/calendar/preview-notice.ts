import { setImmediate } from 'node:timers/promises'
import type { CalendarChangeRow, ListedChange } from '@tenderlight/db/repositories/calendar-changes'
import { clocksOf } from '@tenderlight/db/repositories/clocks'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { walkProcurements } from '@tenderlight/db/repositories/procurements'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { clockMoves } from '../../record/clock-moves.ts'
import { contextFor } from '../../record/context.ts'
import { projectStored } from '../../record/reproject.ts'
import type { Actor } from '../../session/actor.ts'

/** Records looked at at once; between two batches other requests get their turn. */
const BATCH = 500

/** The changes that `calendar` would bring to a district, with what a list of them shows; nothing is written. */
export async function previewChanges(
  deps: Deps,
  { districtId, jurisdiction }: Actor,
  today: CivilDate,
  calendar: Calendar,
): Promise<ListedChange[]> {
  const context = { ...(await contextFor(deps, { districtId, jurisdiction }, today)), calendar }
  const units = new Map((await listOrganisations(deps.db, districtId)).map(({ id, name }) => [id, name]))
  const changes: ListedChange[] = []
  let after: string | undefined
  do {
    const batch = await walkProcurements(deps.db, districtId, after, BATCH)
    const before = await clocksOf(
      deps.db,
      districtId,
      batch.map(({ id }) => id),
    )
    const fresh = batch.flatMap((stored) => projectStored(stored, districtId, context, '').clocks)
    const stored = new Map(batch.map((one) => [one.id, one]))
    for (const change of clockMoves(before, fresh, deps.now())) changes.push(listed(change, stored, units))
    after = batch.length === BATCH ? batch.at(-1)?.id : undefined
    await setImmediate()
  } while (after !== undefined)
  return changes.toSorted(movedFirst)
}

function listed(
  change: CalendarChangeRow,
  stored: ReadonlyMap<string, StoredProcurement>,
  units: ReadonlyMap<string, string>,
): ListedChange {
  const procurement = stored.get(change.procurement_id)
  return {
    ...change,
    number: procurement?.number ?? '',
    title: procurement?.record.title ?? null,
    unit: units.get(change.organisation_id) ?? '',
  }
}

const moves = (change: CalendarChangeRow): number => (change.from_due === change.to_due ? 1 : 0)

function movedFirst(a: ListedChange, b: ListedChange): number {
  return moves(a) - moves(b) || (a.to_due < b.to_due ? -1 : a.to_due > b.to_due ? 1 : 0)
}
