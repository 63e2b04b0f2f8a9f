import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { PublishedNotice } from '@tenderlight/db/repositories/notices'
import { agreedRules } from '@tenderlight/db/repositories/overrides'
import { findByNumbers, findProcurement, lockProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { NoticeKind } from '@tenderlight/db/schema/notices'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { askGate } from '../../record/ask-gate.ts'
import { changeRecord } from '../../record/change-record.ts'
import { timeInChina } from '../../record/time-in-china.ts'
import type { Change } from '../../record/write-records.ts'
import { asOfDay, changesTo, correctionOf, isUnderway, plannedRecord } from './planned-record.ts'
import type { Form } from './planned-record.ts'

/** For whom something is published, and what it is judged with. */
export interface Unit {
  readonly districtId: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly context: Context
  /** False where it is only looked at: nothing is locked then. */
  readonly lock: boolean
  /** The moment of publication: a special matter is marked with its time. */
  readonly at?: Date
  /** The submission that is being published. */
  readonly released?: string
}

/** What would be published: the record as it will stand, and what that changes. */
export interface Plan {
  readonly procurement: Procurement
  /** Undefined: a new record. */
  readonly change: Change | undefined
}

/**
 * The record as it will stand when the intention is out today, after the gate. A number of the unit that is on record
 * without an intention or announcement (planned, or imported) gets its intention; any other opens a new record.
 * Throws `Refused`: `number-taken`, `refused-by-rule`, `reason-needed`.
 */
export async function planIntention(
  trx: Transaction<Schema>,
  { districtId, organisation, context, lock, at }: Unit,
  number: string,
  form: Form,
): Promise<Plan> {
  const numbers = number === '' ? [] : [number]
  const [known] = await findByNumbers(trx, districtId, [organisation.id], numbers, lock)
  if (known !== undefined && isUnderway(known.record)) throw new Refused('number-taken', { number })
  const time = at === undefined ? undefined : timeInChina(at)
  const planned = plannedRecord(number, known, organisation.name, { today: context.today, time }, form)
  const agreed = known === undefined ? [] : await agreedRules(trx, districtId, known.id, 'publish-intention')
  const asking = { reason: form.reason, agreed: new Set(agreed) }
  const reasons = askGate('publish-intention', planned, context, asking)
  const procurement = withReasons(planned, reasons)
  return { procurement, change: known === undefined ? undefined : changesTo(known, procurement) }
}

/**
 * The record as it will stand when a published notice is corrected. Its content is judged as of the day on which the
 * first one went out: a correction begins no new time. Throws `Refused`: `not-found`, `bad-input`, `notice-refused`,
 * `refused-by-rule`, `reason-needed`.
 */
export async function planCorrection(
  trx: Transaction<Schema>,
  { districtId, context, lock }: Unit,
  notice: PublishedNotice,
  form: Form,
): Promise<Plan> {
  const find = lock ? lockProcurement : findProcurement
  const known = await find(trx, districtId, notice.procurementId)
  if (known === undefined) throw new Refused('not-found')
  const change = correctionOf(known, notice.kind, form)
  refuseDeadline(known.record, notice.kind, form, context.today)
  const record = changeRecord(known.record, change.attributes, change.facts)
  const corrected = asProcurement({ ...known, record })
  const command = notice.kind === 'intention' ? 'publish-intention' : 'publish-announcement'
  const then = notice.since
  const agreed = new Set(await agreedRules(trx, districtId, known.id, command))
  const asking = { reason: form.reason, agreed }
  // A deadline that moves is held against the announcement, and against what was clarified since.
  const told = change.facts.length === 0 ? [] : (['bidDeadlineOn', 'clarifiedOn'] as const)
  const reasons = askGate(command, asOfDay(corrected, then, told), { ...context, today: then }, asking)
  const procurement = withReasons(corrected, reasons)
  const kept = procurement.reasons === corrected.reasons ? {} : { reasons: procurement.reasons }
  return { procurement, change: { ...change, attributes: { ...change.attributes, ...kept } } }
}

/** Throws `Refused` for a new bid deadline of what is no announcement, of a day that is over, or when bids are in already. */
function refuseDeadline(
  { bidDeadlineOn: before }: StoredRecord,
  kind: NoticeKind,
  { bidDeadlineOn: on }: Form,
  today: CivilDate,
): void {
  if (on === undefined || on === before) return
  if (kind !== 'announcement' || on <= today) throw new Refused('bad-input', { field: 'bidDeadlineOn' })
  if (before === undefined || before > today) return
  throw new Refused('notice-refused', {
    zh: `投标截止日 ${before} 已到,不能再更改。`,
    en: `The bid deadline ${before} has come; it cannot move any more.`,
    toDoZh: '请保留原截止日后提交更正;确须重新采购的,按规定终止后重新公告。',
    toDoEn: 'Leave the deadline as it was and submit again; to start over, end the procedure and announce anew.',
  })
}

function withReasons(procurement: Procurement, reasons: Readonly<Record<string, string>>): Procurement {
  return Object.keys(reasons).length === 0
    ? procurement
    : { ...procurement, reasons: { ...procurement.reasons, ...reasons } }
}
