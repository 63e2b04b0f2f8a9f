import { listDistricts } from '@tenderlight/db/repositories/organisations'
import type { Deps } from '../deps.ts'

/** Counts what the boards of all districts show, so that the first to look does not wait for it. */
export async function warmBoards({ within, tallies }: Pick<Deps, 'within' | 'tallies'>): Promise<void> {
  for (const { id } of await listDistricts(within({ as: 'installation' }))) await tallies.warm(id)
}
