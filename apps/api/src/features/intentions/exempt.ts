import type { Exempted, exemptInput } from '@tenderlight/contracts/exemptions'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { refuseAhead } from './mark.ts'
import { submitIn } from './submit-in.ts'

/**
 * Submits a project that goes without an intention, with its ground, for review: the rules say whether the ground holds, and
 * once somebody else approves it it is on record. Nothing is published: the announcement passes the gate as any other. Where
 * the district has decided that nobody second is needed it is on record at once.
 * Throws `Refused`: `bad-input`, `in-future`, `number-taken`, `lots-refused`, `refused-by-rule`, `no-budget-line`,
 * `over-budget-line`, and as `submit` of another version.
 */
export async function exempt(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { form, exemption, submission }: z.output<typeof exemptInput>,
): Promise<Exempted> {
  if (exemption.ground === 'urgent') refuseAhead(deps.now(), exemption.on, exemption.time)
  const context = await contextFor(deps, actor, today)
  const whole = { ...form, regime: 'government-procurement', exemption, submission } as const
  return deps.db.transaction().execute(async (trx) => {
    const at = deps.now()
    const { submitted, changes } = await submitIn(trx, deps, actor, { at, context }, whole)
    await appendLog(trx, byActor(actor), at, ...changes)
    return { submission: submitted.submission, reviewers: submitted.reviewers, recorded: submitted.recorded }
  })
}
