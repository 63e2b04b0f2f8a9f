import type { published, publishIntentionInput } from '@tenderlight/contracts/intentions'
import { lockOrganisations } from '@tenderlight/db/repositories/organisations'
import { findByNumbers } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { askGate } from '../../record/ask-gate.ts'
import { contextFor } from '../../record/context.ts'
import { publishNotice } from '../../record/publish-notice.ts'
import { changeRecords, createRecords } from '../../record/write-records.ts'
import { appendLog, byActor, changeOf, noticeOf } from '../../audit-log/append-log.ts'
import type { Actor } from '../../session/actor.ts'
import { freeNumber } from './free-number.ts'
import { changesTo, isUnderway, plannedRecord } from './planned-record.ts'

/**
 * Publishes an intention (a tender plan, under the tendering law) today: passes the gate, puts it on record, publishes
 * the notice. A number of the unit that is on record without an intention or announcement (planned, or imported) gets
 * its intention; any other opens a new record. Throws `Refused`: `number-taken`, `refused-by-rule`, `reason-needed`.
 */
export async function publishIntention(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof publishIntentionInput>,
): Promise<z.input<typeof published>> {
  const context = await contextFor(deps, actor, today)
  const { districtId, organisationId, personId } = actor
  const scope = { districtId, context }
  const recording = { at: deps.now(), by: personId, reason: input.reason ?? null }
  return deps.db.transaction().execute(async (trx) => {
    await lockOrganisations(trx, districtId, [organisationId])
    const id = input.id === undefined || input.id === '' ? await freeNumber(trx, actor, today) : input.id
    const [known] = await findByNumbers(trx, districtId, [organisationId], [id], true)
    if (known !== undefined && isUnderway(known.record)) throw new Refused('number-taken', { number: id })
    const planned = plannedRecord(id, known, actor, today, input)
    const reasons = askGate('publish-intention', planned, context, { reason: input.reason, isSupervisor: false })
    const kept = { ...planned.reasons, ...reasons }
    const procurement = Object.keys(kept).length === 0 ? planned : { ...planned, reasons: kept }
    const { id: _, heldBy: __, ...record } = procurement
    const [state] =
      known === undefined
        ? (await createRecords(trx, scope, recording, [{ organisationId, procurement }])).map((created) => ({
            id: created,
            number: id,
            record,
          }))
        : await changeRecords(trx, scope, recording, [changesTo(known, procurement)])
    if (state === undefined) throw new RangeError('a record that was written has no key')
    const key = state.id
    const notice = await publishNotice(
      trx,
      {
        districtId,
        organisationId,
        key,
        procurement,
        kind: 'intention',
        publishedOn: today,
        publishedAt: recording.at,
        publishedBy: personId,
      },
      context,
    )
    await deps.enqueueSweep(trx, { districtId, procurementId: key })
    await appendLog(trx, byActor(actor), recording.at, changeOf(known, state), noticeOf(notice))
    const { number, earliestAnnouncement } = notice
    return { key, id, number, publishedOn: today, earliestAnnouncement }
  })
}
