import type { correctFactInput } from '@tenderlight/contracts/procurements'
import { attributeVersionsOf } from '@tenderlight/db/repositories/attribute-versions'
import { factsOf, findFact } from '@tenderlight/db/repositories/facts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { refuseBesideNotice } from '../../record/beside-notice.ts'
import { contextFor } from '../../record/context.ts'
import { refuseUnpublished } from '../../record/published-elsewhere.ts'
import { reachLocked } from '../../record/reach.ts'
import { takenBack } from '../../record/taken-back.ts'
import { changeRecords } from '../../record/write-records.ts'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Actor } from '../../session/actor.ts'
import { refuseFuture } from './record-fact.ts'

/**
 * Corrects a fact's date, hour, medium or evidence, or withdraws the fact, by a later row that says why; the earlier row stays.
 * A withdrawal takes back what was entered with the fact, such as the amount of a contract. Dates that cannot be in this order
 * are not refused: a finding says so. Returns the procurement's key.
 * Throws `Refused`: `not-found`, `already-corrected`, `in-future`, `over-budget-line`, `notice-refused`, `bad-input` when nothing would change.
 */
export async function correctFact(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof correctFactInput>,
): Promise<string> {
  const { factId, on, reason } = input
  const { districtId } = actor
  const context = await contextFor(deps, actor, today)
  return deps.db.transaction().execute(async (trx) => {
    const seen = await findFact(trx, districtId, factId)
    if (seen === undefined) throw new Refused('not-found')
    const stored = await reachLocked(trx, actor, seen.procurement_id)
    // Read again under the lock: somebody may have corrected it in between.
    const fact = await findFact(trx, districtId, factId)
    if (fact === undefined || fact.superseded || fact.withdrawn) throw new Refused('already-corrected')
    await refuseBesideNotice(trx, districtId, stored, fact.event)
    if (on !== null) refuseFuture(fact.event, on, today)
    const { event } = fact
    const corrected = {
      time: input.time === undefined ? fact.at_time : input.time,
      medium: input.medium === undefined ? fact.medium : input.medium,
      evidence: input.evidence === undefined ? fact.evidence : input.evidence || null,
    }
    const isSame =
      on === fact.on_date &&
      corrected.time === fact.at_time &&
      corrected.medium === fact.medium &&
      corrected.evidence === fact.evidence
    if (isSame) throw new Refused('bad-input', { field: 'on' })
    if (on !== null && (input.medium !== undefined || input.evidence !== undefined)) {
      // What went out elsewhere keeps a medium and a proof.
      const { medium, evidence } = corrected
      const told = { event, on, medium: medium ?? undefined, evidence: evidence ?? undefined }
      refuseUnpublished(stored.heldBy, told, today)
    }
    const attributes =
      on === null
        ? takenBack(
            fact,
            await factsOf(trx, districtId, stored.id),
            await attributeVersionsOf(trx, districtId, stored.id),
            stored.record,
          )
        : {}
    const [state = stored] = await changeRecords(
      trx,
      { districtId, context },
      { at: deps.now(), by: actor.personId, reason },
      [
        {
          stored,
          attributes,
          facts: [{ ...(on === null ? { event, on } : { event, on, ...corrected }), corrects: fact.id }],
        },
      ],
    )
    await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
    await appendLog(trx, byActor(actor), deps.now(), changeOf(stored, state))
    return stored.id
  })
}
