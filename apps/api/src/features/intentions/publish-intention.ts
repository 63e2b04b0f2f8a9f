import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { published, publishIntentionInput } from '@tenderlight/contracts/intentions'
import { nextNumbers } from '@tenderlight/db/repositories/notices'
import { lockOrganisations } from '@tenderlight/db/repositories/organisations'
import { findByNumbers } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { askGate } from '../../record/ask-gate.ts'
import { contextFor } from '../../record/context.ts'
import { publishNotice } from '../../record/publish-notice.ts'
import { createRecords } from '../../record/write-records.ts'
import type { Actor } from '../../session/session-store.ts'

type Input = z.output<typeof publishIntentionInput>

/**
 * Publishes an intention (a tender plan, under the tendering law) today: passes the gate, opens the record with its
 * first fact, publishes the notice. Throws `Refused`: `not-allowed` for the bureau, which buys nothing here,
 * `number-taken`, `refused-by-rule`, `reason-needed`.
 */
export async function publishIntention(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: Input,
): Promise<z.input<typeof published>> {
  if (actor.role !== 'budget-unit') throw new Refused('not-allowed')
  const context = contextFor(deps, actor.jurisdiction, today)
  const { districtId, organisationId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    await lockOrganisations(trx, districtId, [organisationId])
    const id = input.id === undefined || input.id === '' ? await freeNumber(trx, actor, today) : input.id
    const taken = await findByNumbers(trx, districtId, [organisationId], [id])
    if (taken.length > 0) throw new Refused('number-taken', { number: id })
    const planned = plannedRecord(id, actor, today, input)
    const reasons = askGate('publish-intention', planned, context, { reason: input.reason, isSupervisor: false })
    const procurement = Object.keys(reasons).length === 0 ? planned : { ...planned, reasons }
    const at = deps.now()
    const [key] = await createRecords(
      trx,
      { districtId, context },
      { at, by: personId, reason: input.reason ?? null },
      [{ organisationId, procurement }],
    )
    if (key === undefined) throw new RangeError('a record that was created has no key')
    const snapshot = await publishNotice(
      trx,
      {
        districtId,
        organisationId,
        key,
        procurement,
        kind: 'intention',
        publishedOn: today,
        publishedAt: at,
        publishedBy: personId,
      },
      context,
    )
    await deps.enqueueSweep(trx, { districtId, procurementId: key })
    return { key, id, number: snapshot.number, publishedOn: today, earliestAnnouncement: snapshot.earliestAnnouncement }
  })
}

/** The record as it will stand when the intention is out. A special matter named in it is marked on the same day. */
function plannedRecord(id: string, actor: Actor, today: CivilDate, input: Input): Procurement {
  const { id: _id, reason: _reason, plannedAnnouncementOn: _planned, specialMatter, ...form } = input
  const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value !== ''))
  const states = form.noReserveReason !== undefined || form.complaintPhone !== undefined
  return {
    ...given,
    id,
    heldBy: 'register',
    buyer: actor.organisationName,
    ...(form.regime === 'tendering' ? { tenderPlanOn: today } : { intentionOn: today }),
    ...(specialMatter === undefined ? {} : { specialMatter, specialMatterOn: today }),
    ...(states ? { noReserveStatedIn: ['intention'] } : {}),
  }
}

/** The next number of the year that the unit does not use yet. */
async function freeNumber(trx: Transaction<Schema>, actor: Actor, today: CivilDate): Promise<string> {
  const series = `CG-${today.slice(0, 4)}`
  for (;;) {
    const next = await nextNumbers(trx, actor.districtId, series)
    const number = `${series}-${String(next).padStart(4, '0')}`
    const taken = await findByNumbers(trx, actor.districtId, [actor.organisationId], [number])
    if (taken.length === 0) return number
  }
}
