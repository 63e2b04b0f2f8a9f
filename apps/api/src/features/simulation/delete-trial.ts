import { deleteSimulation, findSimulation } from '@tenderlight/db/repositories/simulations'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * Throws a kept trial away; the log keeps that it was there, and its digest. Throws `Refused`: `not-found`, `not-allowed` for one
 * that somebody else kept.
 */
export async function deleteTrial(deps: Pick<Deps, 'db' | 'now'>, actor: Actor, id: string): Promise<{ id: string }> {
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const kept = await findSimulation(trx, districtId, id)
    if (kept === undefined) throw new Refused('not-found')
    if (kept.madeBy !== personId) throw new Refused('not-allowed')
    // Somebody was faster, in another window.
    if (!(await deleteSimulation(trx, districtId, id))) throw new Refused('not-found')
    const { madeWith, name, result, tried } = kept
    const before = { name, tried, madeWith, result }
    await appendLog(trx, byActor(actor), deps.now(), { kind: 'simulation', id, label: name, before })
    return { id }
  })
}
