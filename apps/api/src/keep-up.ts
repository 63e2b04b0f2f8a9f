import { deleteOldPreviews } from '@tenderlight/db/repositories/file-imports'
import { deleteOldOneTimeValues } from '@tenderlight/db/repositories/one-time-values'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import { deleteEndedSessions } from '@tenderlight/db/repositories/sessions'
import { isUntidy, tidy } from '@tenderlight/db/tidy'
import type { Deps } from './deps.ts'
import { reprojectStale } from './record/reproject.ts'

const WEEK = 7 * 24 * 3_600_000

/**
 * What has to be looked after before and while the process runs: figures that have come into force, sessions and
 * one-time values that ended, ledgers and budgets that were looked at and not confirmed for a week, and the embedded database:
 * at a start only where much has changed, so that nobody waits for it.
 */
export async function keepUp(deps: Deps, at: 'start' | 'leisure'): Promise<void> {
  const projected = await reprojectStale(deps)
  const now = deps.now()
  const identity = deps.within({ as: 'identity' })
  await deleteEndedSessions(identity)
  await deleteOldOneTimeValues(identity)
  for (const { id: district } of await listDistricts(deps.within({ as: 'installation' }))) {
    const upkeep = deps.within({ as: 'upkeep', district })
    const before = new Date(now.getTime() - WEEK)
    for (const table of ['ledger_imports', 'budget_imports'] as const) await deleteOldPreviews(upkeep, table, before)
  }
  if (at === 'leisure' || projected > 0 || (await isUntidy(deps.connection))) await tidy(deps.connection)
}
