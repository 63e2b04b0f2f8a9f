import type { Exemption } from '@tenderlight/contracts/exemption-grounds'
import type { Recorded } from '@tenderlight/contracts/exemptions'
import type { Published } from '@tenderlight/contracts/intentions'
import { findNotice } from '@tenderlight/db/repositories/notices'
import type { PublishedNotice } from '@tenderlight/db/repositories/notices'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { changeOf, noticeOf } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { publishNotice } from '../../record/publish-notice.ts'
import { changeRecords, createRecords } from '../../record/write-records.ts'
import type { Recording } from '../../record/write-records.ts'
import { freeNumber } from './free-number.ts'
import { planExemption } from './plan-exemption.ts'
import { planCorrection, planIntention } from './plan.ts'
import type { Plan, Unit } from './plan.ts'
import type { Form } from './planned-record.ts'

/** What was published, what the step that approves it names, and what the log says of it. */
export interface Released {
  readonly published: Published
  readonly proof: { readonly noticeId: string }
  readonly changes: readonly LoggedChange[]
}

/**
 * Publishes what was submitted, today: passes the gate, puts it on record, publishes the notice with its number. The
 * transaction holds the organisation. Throws `Refused` as the plans do, and
 * `already-corrected`.
 */
export async function release(
  trx: Transaction<Schema>,
  deps: Deps,
  unit: Unit,
  { by, at }: { readonly by: string; readonly at: Date },
  form: Form,
  toCorrect: PublishedNotice | undefined,
): Promise<Released> {
  const { districtId, organisation, context } = unit
  const { today } = context
  const corrected = toCorrect === undefined ? undefined : await standing(trx, districtId, toCorrect.id)
  const now = { ...unit, at }
  const given = numberOf(form)
  const plan =
    corrected === undefined
      ? await planIntention(trx, now, given ?? (await freeNumber(trx, districtId, organisation.id, today)), form)
      : await planCorrection(trx, unit, corrected, form)
  const state = await writePlan(trx, unit, { at, by, reason: form.corrects?.reason ?? form.reason ?? null }, plan)
  const notice = await publishNotice(
    trx,
    {
      districtId,
      organisationId: organisation.id,
      key: state.id,
      procurement: plan.procurement,
      kind: corrected?.kind ?? 'intention',
      publishedOn: today,
      publishedAt: at,
      publishedBy: by,
      ...(corrected === undefined
        ? {}
        : {
            corrects: {
              id: corrected.id,
              number: corrected.number,
              reason: form.corrects?.reason ?? '',
              since: corrected.since,
            },
          }),
    },
    context,
  )
  await deps.enqueueSweep(trx, { districtId, procurementId: state.id })
  const { number, earliestAnnouncement } = notice
  return {
    published: { key: state.id, id: plan.procurement.id, number, publishedOn: today, earliestAnnouncement },
    proof: { noticeId: notice.id },
    changes: [changeOf(plan.change?.stored, state), noticeOf(notice)],
  }
}

/** What was put on record without an intention. */
export interface ReleasedExempt {
  readonly recorded: Recorded
  readonly proof: { readonly procurementId: string }
  readonly changes: readonly LoggedChange[]
}

/** Puts on record what goes without an intention, today; nothing is published. Throws `Refused` as its plan does. */
export async function releaseExempt(
  trx: Transaction<Schema>,
  deps: Deps,
  unit: Unit,
  { by, at }: { readonly by: string; readonly at: Date },
  form: Form,
  claimed: Exemption,
): Promise<ReleasedExempt> {
  const { districtId, organisation, context } = unit
  const number = numberOf(form) ?? (await freeNumber(trx, districtId, organisation.id, context.today))
  const plan = await planExemption(trx, unit, number, form, claimed)
  const reason = claimed.ground === 'urgent' ? claimed.urgency.reason : null
  const state = await writePlan(trx, unit, { at, by, reason }, plan)
  await deps.enqueueSweep(trx, { districtId, procurementId: state.id })
  return {
    recorded: { key: state.id, id: plan.procurement.id },
    proof: { procurementId: state.id },
    changes: [changeOf(plan.change?.stored, state)],
  }
}

/** The number that the unit gave. */
function numberOf({ id }: Form): string | undefined {
  return id === '' ? undefined : id
}

/** The notice, read under the organisation's lock; throws `Refused` `already-corrected` when another correction was first. */
async function standing(trx: Transaction<Schema>, districtId: string, id: string): Promise<PublishedNotice> {
  const notice = await findNotice(trx, districtId, { id })
  if (notice === undefined) throw new Refused('not-found')
  if (notice.correctedBy !== null) throw new Refused('already-corrected')
  return notice
}

/** Puts a plan on record: a new project, or what it changes on one. Returns its state. */
export async function writePlan(
  trx: Transaction<Schema>,
  unit: Unit,
  recording: Recording,
  { procurement, change }: Plan,
) {
  const { districtId, organisation, context, released } = unit
  const scope = { districtId, context, released }
  if (change !== undefined) {
    const [state = change.stored] = await changeRecords(trx, scope, recording, [change])
    return state
  }
  const creation = { organisationId: organisation.id, procurement }
  const [id] = await createRecords(trx, scope, recording, [creation])
  if (id === undefined) throw new RangeError('a record that was written has no key')
  const { id: number, heldBy: _, ...record } = procurement
  return { id, number, record }
}
