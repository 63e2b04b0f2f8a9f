import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { publishIntentionInput } from '@tenderlight/contracts/intentions'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { splitRecord } from '../../record/split-record.ts'
import type { Change } from '../../record/write-records.ts'
import type { Actor } from '../../session/actor.ts'

/** True when an intention, a tender plan or an announcement is on record. */
export function isUnderway(record: StoredRecord): boolean {
  return (record.intentionOn ?? record.tenderPlanOn ?? record.announcementOn) !== undefined
}

/**
 * The record as it will stand when the intention is out: what is known of it, then the form. A special matter named in
 * the form is marked on the same day, unless it was marked before.
 */
export function plannedRecord(
  id: string,
  known: StoredProcurement | undefined,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof publishIntentionInput>,
): Procurement {
  const { id: _id, reason: _reason, plannedAnnouncementOn: _planned, specialMatter, ...form } = input
  const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value !== ''))
  const states = form.noReserveReason !== undefined || form.complaintPhone !== undefined
  return {
    ...known?.record,
    ...given,
    id,
    heldBy: known?.heldBy ?? 'register',
    buyer: actor.organisationName,
    ...(form.regime === 'tendering' ? { tenderPlanOn: today } : { intentionOn: today }),
    ...(specialMatter === undefined ? {} : { specialMatter, specialMatterOn: known?.record.specialMatterOn ?? today }),
    ...(states ? { noReserveStatedIn: ['intention'] } : {}),
  }
}

/** What turns the known record into `procurement`. */
export function changesTo(known: StoredProcurement, procurement: Procurement): Change {
  const { id: _id, heldBy: _heldBy, ...record } = procurement
  const { attributes, happenings } = splitRecord(record)
  const before = new Map<string, unknown>(Object.entries(known.record))
  return {
    stored: known,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify(before.get(field)),
      ),
    ),
    facts: happenings.filter(({ event, on }) => known.record[EVENTS[event]] !== on),
  }
}
