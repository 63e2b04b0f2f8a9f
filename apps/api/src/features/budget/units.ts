import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { PlacedOrganisation } from '@tenderlight/db/repositories/organisations'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

/** The budget units within the actor's reach by name, closed ones too: their lines stay. */
export async function unitsWithin(db: Kysely<Schema>, actor: Actor): Promise<{ id: string; name: string }[]> {
  const all = await listOrganisations(db, actor.districtId)
  return all
    .filter(({ id, kind }) => kind === 'budget-unit' && reachesUnit(actor.reach, id))
    .map(({ id, name }) => ({ id, name }))
}

/** A unit with all units below it. */
export function withThoseBelow(all: readonly PlacedOrganisation[], unit: string): string[] {
  const found = [unit]
  for (const above of found) found.push(...all.filter(({ parentId }) => parentId === above).map(({ id }) => id))
  return found
}
