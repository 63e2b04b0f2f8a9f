import type { markInput } from '@tenderlight/contracts/exemptions'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import { timeInChina } from '../../record/time-in-china.ts'
import { changeRecords } from '../../record/write-records.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * Marks a project as a special matter, with the time: against the announcement of the same day the hour decides. What is
 * urgent says why and who approved it. Throws `Refused`: `not-found`, `in-future`, `already-recorded`.
 */
export async function mark(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof markInput>,
): Promise<{ key: string }> {
  const { key, matter, on, time } = input
  refuseAhead(deps.now(), on, time)
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, key)
    const before = stored.record.specialMatterOn
    if (before !== undefined) throw new Refused('already-recorded', { event: 'special-matter-mark', on: before })
    const urgent = matter === 'unforeseeable-urgency' ? urgentFields(input.urgency) : {}
    const at = deps.now()
    const [state = stored] = await changeRecords(
      trx,
      { districtId, context },
      { at, by: personId, reason: matter === 'unforeseeable-urgency' ? input.urgency.reason : null },
      [
        {
          stored,
          attributes: { specialMatter: matter, ...urgent },
          facts: [{ event: 'special-matter-mark', on, time, medium: null }],
        },
      ],
    )
    await deps.enqueueSweep(trx, { districtId, procurementId: key })
    await appendLog(trx, byActor(actor), at, changeOf(stored, state))
    return { key }
  })
}

/** Throws `Refused` `in-future` for a time that has not come yet. */
export function refuseAhead(now: Date, on: CivilDate, time: string): void {
  const today = todayInChina(now)
  if (on > today || (on === today && time > timeInChina(now))) throw new Refused('in-future', { on, today })
}

/** What the record keeps of an urgency. */
export function urgentFields({ reason, approvedBy }: { readonly reason: string; readonly approvedBy: string }) {
  return { exemptionClaimed: 'urgent', urgencyReason: reason, urgencyApprovedBy: approvedBy } as const
}
