import type { decideObjectionInput } from '@tenderlight/contracts/objections'
import { decideObjection, findObjection } from '@tenderlight/db/repositories/objections'
import type { Objection } from '@tenderlight/db/repositories/objections'
import { takeTurn } from '@tenderlight/db/turn'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { turnOf } from './object.ts'

type Decision = Omit<Parameters<typeof decideObjection>[3], 'by' | 'at'>

/**
 * Says what comes of an objection: 属实, and which part was wrong, or 不成立. Throws `Refused`: `not-found`, `already-decided`,
 * `second-person-needed` for who objected.
 */
export function decide(
  deps: Deps,
  actor: Actor,
  input: z.output<typeof decideObjectionInput>,
): Promise<{ id: string }> {
  const { id, outcome, reason } = input
  const wrong = input.outcome === 'upheld' ? input.wrong : null
  return settle(deps, actor, id, ({ saidById }) => {
    if (saidById === actor.personId) throw new Refused('second-person-needed')
    return { state: outcome, wrong, reason }
  })
}

/** Takes an own objection back. Throws `Refused`: `not-found`, `already-decided`, `not-allowed` for another's. */
export function withdraw(deps: Deps, actor: Actor, id: string): Promise<{ id: string }> {
  return settle(deps, actor, id, ({ saidById }) => {
    if (saidById !== actor.personId) throw new Refused('not-allowed')
    return { state: 'withdrawn', wrong: null, reason: null }
  })
}

async function settle(
  deps: Deps,
  actor: Actor,
  id: string,
  decisionOn: (waits: Objection) => Decision,
): Promise<{ id: string }> {
  const { districtId, personId: by } = actor
  return deps.db.transaction().execute(async (trx) => {
    const seen = await findObjection(trx, districtId, id)
    if (seen === undefined) throw new Refused('not-found')
    await reach(trx, actor, seen.procurementId)
    await takeTurn(trx, turnOf(seen.procurementId))
    // Read again in turn: somebody may have decided in between.
    const waits = (await findObjection(trx, districtId, id)) ?? seen
    if (waits.state !== 'open') throw new Refused('already-decided', { by: waits.decidedBy ?? '', what: waits.state })
    const decision = decisionOn(waits)
    const at = deps.now()
    await decideObjection(trx, districtId, id, { ...decision, by, at })
    const { number: label, rule, part, matter, digest, reason, rightAnswer } = waits
    const before = { rule, part, matter, digest, reason, rightAnswer }
    await appendLog(trx, byActor(actor), at, { kind: 'objection', id, label, before, after: { ...before, decision } })
    return { id }
  })
}
