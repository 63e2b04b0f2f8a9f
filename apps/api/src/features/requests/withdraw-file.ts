import type { withdrawRequestFileInput } from '@tenderlight/contracts/request-files'
import { findMatterFile, withdrawMatterFile } from '@tenderlight/db/repositories/matter-files'
import { lockMatter } from '@tenderlight/db/repositories/matters'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { checkOwn } from './attach.ts'

/**
 * Takes a file of a matter back, with a reason. Its row and its content stay, marked. Returns the key of the matter. Throws `Refused`:
 * `not-found`, `request-refused`, `already-corrected`.
 */
export async function withdrawFile(
  deps: Deps,
  actor: Actor,
  { id, reason }: z.output<typeof withdrawRequestFileInput>,
): Promise<string> {
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const seen = await findMatterFile(trx, districtId, id)
    if (seen === undefined) throw new Refused('not-found')
    const row = await lockMatter(trx, districtId, seen.procurement_id)
    checkOwn(actor, row)
    // Read again under the lock: somebody may have taken it back in between.
    const file = await findMatterFile(trx, districtId, id)
    if (file === undefined || file.withdrawn_at !== null) throw new Refused('already-corrected')
    const at = deps.now()
    const withdrawal = { district_id: districtId, file_id: id, reason, withdrawn_at: at, withdrawn_by: personId }
    await withdrawMatterFile(trx, withdrawal)
    const { filename, bytes, digest, procurement_id: matter } = file
    const before = { matter, filename, bytes, digest }
    const change = { kind: 'matter-file', id, label: row?.number ?? '', before, after: { ...before, reason } } as const
    await appendLog(trx, byActor(actor), at, change)
    return matter
  })
}
