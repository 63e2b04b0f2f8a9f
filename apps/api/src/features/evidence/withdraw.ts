import type { withdrawInput } from '@tenderlight/contracts/evidence'
import { findEvidence, withdrawEvidence } from '@tenderlight/db/repositories/evidence'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reachLocked } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * Takes a file back, with a reason. Its row and its content stay, marked. Returns the procurement's key.
 * Throws `Refused`: `not-found`, `already-corrected`.
 */
export async function withdraw(
  deps: Deps,
  actor: Actor,
  { id, reason }: z.output<typeof withdrawInput>,
): Promise<string> {
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const seen = await findEvidence(trx, districtId, id)
    if (seen === undefined) throw new Refused('not-found')
    const stored = await reachLocked(trx, actor, seen.procurement_id)
    // Read again under the lock: somebody may have taken it back in between.
    const file = await findEvidence(trx, districtId, id)
    if (file === undefined || file.withdrawn_at !== null) throw new Refused('already-corrected')
    const at = deps.now()
    await withdrawEvidence(trx, {
      district_id: districtId,
      evidence_id: id,
      organisation_id: file.organisation_id,
      reason,
      withdrawn_at: at,
      withdrawn_by: personId,
    })
    const { event, filename, bytes, digest } = file
    const before = { event, filename, bytes, digest }
    const change = { kind: 'evidence', id, label: stored.number, before, after: { ...before, reason } } as const
    await appendLog(trx, byActor(actor), at, change)
    return stored.id
  })
}
