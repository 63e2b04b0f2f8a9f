import { isDeepStrictEqual } from 'node:util'
import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { DateField } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { lotProblems, reservedInLots } from '@tenderlight/compliance/reservation/lots'
import type { submittedForm } from '@tenderlight/contracts/intentions'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { NoticeKind } from '@tenderlight/db/schema/notices'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { splitRecord } from '../../record/split-record.ts'
import type { Change } from '../../record/write-records.ts'
import { lotsRefused } from './lots-refused.ts'

/** What is submitted. */
export type Form = z.output<typeof submittedForm>

/** What of a form goes into the record. */
export function fieldsOf(input: Form) {
  const { id: _id, reason: _reason, submission: _s, draft: _d, ...more } = asReserved(input)
  const { corrects: _c, plannedAnnouncementOn: _planned, exemption: _e, bidDeadlineOn: _b, ...fields } = more
  return fields
}

/**
 * The form with what its packages reserve in sum; without packages as it is. Throws `Refused` `lots-refused` where they
 * contradict themselves or the budget.
 */
export function asReserved(form: Form): Form {
  const { lots = [], ...rest } = form
  if (lots.length === 0) return rest
  const [problem] = lotProblems(lots, form.budget)
  if (problem !== undefined) throw lotsRefused(problem, lots)
  const { reservedSmeShare: _share, ...others } = rest
  return { ...others, lots, measure: 'package', ...reservedInLots(lots) }
}

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
  buyer: string,
  { today, time }: { readonly today: CivilDate; readonly time: string | undefined },
  input: Form,
): Procurement {
  const { specialMatter, ...form } = fieldsOf(input)
  const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value !== ''))
  const states = form.noReserveReason !== undefined || form.complaintPhone !== undefined
  // The form says of packages whatever there is to say.
  const { lots: _lots, ...record }: Partial<StoredRecord> = known?.record ?? {}
  return {
    ...record,
    ...given,
    id,
    heldBy: known?.heldBy ?? 'register',
    buyer,
    ...(form.regime === 'tendering' ? { tenderPlanOn: today } : { intentionOn: today }),
    ...(specialMatter === undefined ? {} : { specialMatter, ...markOf(known, today, time) }),
    ...(states ? { noReserveStatedIn: ['intention'] } : {}),
  }
}

/** When the special matter was marked: earlier, or now. */
function markOf(
  known: StoredProcurement | undefined,
  today: CivilDate,
  time: string | undefined,
): Pick<Procurement, 'specialMatterOn' | 'times'> {
  if (known?.record.specialMatterOn !== undefined) return {}
  const times = { ...known?.record.times, ...(time === undefined ? {} : { specialMatterOn: time }) }
  return { specialMatterOn: today, ...(Object.keys(times).length === 0 ? {} : { times }) }
}

/** What turns the known record into `procurement`. */
export function changesTo(known: StoredProcurement, procurement: Procurement): Change {
  const { id: _id, heldBy: _heldBy, ...record } = procurement
  const { attributes, happenings } = splitRecord(record)
  const before = new Map<string, unknown>(Object.entries(known.record))
  return {
    stored: known,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(([field, value]) => !isDeepStrictEqual(value, before.get(field))),
    ),
    facts: happenings.filter(({ event, on }) => known.record[EVENTS[event]] !== on),
  }
}

/** Fields that a correction of a notice may set anew or, left empty, erase. */
const CORRECTABLE = [
  'title',
  'category',
  'method',
  'summary',
  'budget',
  'controlPrice',
  'expectedMonth',
  'measure',
  'reservedSme',
  'reservedSmeShare',
  'reservedSmallMicro',
  'lots',
  'noReserveReason',
  'complaintPhone',
  'bidDeposit',
] as const

/** What a notice says once it is corrected by this form: what is left empty it says no more. */
export function correctedFields(given: Form) {
  const form = asReserved(given)
  const { title, category, method, summary, budget, noReserveReason = '', complaintPhone = '' } = form
  return {
    title,
    category,
    method,
    summary,
    budget,
    controlPrice: form.controlPrice ?? null,
    expectedMonth: form.expectedMonth ?? null,
    measure: form.measure ?? null,
    reservedSme: form.reservedSme ?? null,
    reservedSmeShare: form.reservedSmeShare ?? null,
    reservedSmallMicro: form.reservedSmallMicro ?? null,
    lots: form.lots,
    noReserveReason: noReserveReason === '' ? null : noReserveReason,
    complaintPhone: complaintPhone === '' ? null : complaintPhone,
    bidDeposit: form.bidDeposit ?? null,
    // A deadline is moved, never taken away.
    ...(form.bidDeadlineOn === undefined ? {} : { bidDeadlineOn: form.bidDeadlineOn }),
  }
}

/** What a corrected notice changes on the record; of its days only the bid deadline of an announcement can move. */
export function correctionOf(known: StoredProcurement, kind: NoticeKind, input: Form): Change {
  const given = new Map<string, unknown>(Object.entries(fieldsOf(input)))
  const { record } = known
  const before = new Map<string, unknown>(Object.entries(record))
  const attributes = Object.fromEntries(
    CORRECTABLE.map((field): [string, unknown] => [
      field,
      given.get(field) === '' ? null : (given.get(field) ?? null),
    ]).filter(([field, value]) => !isDeepStrictEqual(value, before.get(field) ?? null)),
  )
  const states = given.has('noReserveReason') || given.has('complaintPhone')
  const stated = states ? { noReserveStatedIn: [...new Set([...(record.noReserveStatedIn ?? []), kind])] } : {}
  return { stored: known, attributes: { ...attributes, ...stated }, facts: deadlineMoved(record, kind, input) }
}

function deadlineMoved({ bidDeadlineOn: before }: StoredRecord, kind: NoticeKind, { bidDeadlineOn: on }: Form) {
  if (kind !== 'announcement' || on === undefined || on === before) return []
  return [{ event: 'bid-deadline', on, time: null, medium: null } as const]
}

/** The record as it was known on a day: without what happened later, other than the days in `told`. */
export function asOfDay(procurement: Procurement, day: CivilDate, told: readonly DateField[] = []): Procurement {
  const later = new Set<string>(
    Object.values(EVENTS).filter((field) => (procurement[field] ?? day) > day && !told.includes(field)),
  )
  const known = Object.entries(procurement).filter(([field]) => !later.has(field))
  return { id: procurement.id, heldBy: procurement.heldBy, ...Object.fromEntries(known) }
}
