import type { Submitted } from '@tenderlight/contracts/intentions'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import type { Form } from './planned-record.ts'
import { submitIn } from './submit-in.ts'

/**
 * Submits an intention (a tender plan, under the tendering law), or the correction of a published notice, for review: it
 * passes the gate as if it went out today, and is published once somebody else approves it. Where the district has decided
 * that nobody second is needed it goes out at once, and the step names the decision. A draft that it was is gone then.
 * Throws `Refused`: `not-found`, `already-waiting`, `already-decided`, `already-corrected`, `number-taken`,
 * `refused-by-rule`, `reason-needed`, `no-budget-line`, `over-budget-line`.
 */
export async function submit(deps: Deps, actor: Actor, today: CivilDate, input: Form): Promise<Submitted> {
  const context = await contextFor(deps, actor, today)
  return deps.db.transaction().execute(async (trx) => {
    const at = deps.now()
    const { submitted, changes } = await submitIn(trx, deps, actor, { at, context }, input)
    await appendLog(trx, byActor(actor), at, ...changes)
    return submitted
  })
}
