import { SAVED_A_PAGE, trialInput } from '@tenderlight/contracts/simulation'
import type { SavedTrial, savedInput, savedOutput } from '@tenderlight/contracts/simulation'
import { countSimulations, listSimulations } from '@tenderlight/db/repositories/simulations'
import type { SimulationRow } from '@tenderlight/db/repositories/simulations'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'

/** A page of the trials that the district keeps. */
export async function savedTrials(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { descending, page, sort, text }: z.output<typeof savedInput>,
): Promise<z.input<typeof savedOutput>> {
  const { districtId } = actor
  const offset = (page - 1) * SAVED_A_PAGE
  const rows = await listSimulations(db, districtId, { text, sort, descending, offset, limit: SAVED_A_PAGE })
  return { rows: rows.map((row) => savedRow(row, actor)), total: await countSimulations(db, districtId, text) }
}

/** A trial that is kept, as the list and its own page say it. */
export function savedRow(
  { asOf, id, madeAt, madeBy, maker, name, procurements, tried }: SimulationRow,
  { personId }: Pick<Actor, 'personId'>,
): SavedTrial {
  return {
    id,
    name,
    asOf,
    procurements,
    tried: trialInput.parse(tried),
    madeAt: madeAt.toISOString(),
    madeBy: maker ?? '',
    isOwn: madeBy === personId,
  }
}
