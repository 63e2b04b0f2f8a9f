import { randomUUID } from 'node:crypto'
import type { Context } from '@tenderlight/compliance/evaluate'
import { fourEyesEntry } from '@tenderlight/compliance/settings/four-eyes'
import type { Recorded } from '@tenderlight/contracts/exemptions'
import type { Submitted } from '@tenderlight/contracts/intentions'
import { findNotice } from '@tenderlight/db/repositories/notices'
import type { PublishedNotice } from '@tenderlight/db/repositories/notices'
import { listOrganisations, lockOrganisations } from '@tenderlight/db/repositories/organisations'
import { reviewersOf } from '@tenderlight/db/repositories/reviewers'
import { settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import { appendStep, createSubmission, openCorrection } from '@tenderlight/db/repositories/submissions'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { holdAsked, needLine } from './hold-asked.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { takeDraft } from './drafts.ts'
import { planSubmitted } from './plan-submitted.ts'
import type { Unit } from './plan.ts'
import type { Form } from './planned-record.ts'
import { release, releaseExempt } from './release.ts'
import { reachSubmission } from './submission.ts'
import type { HeldSubmission } from './submission.ts'

/** The moment at which something is submitted, and what it is judged with. */
export interface Moment {
  readonly at: Date
  readonly context: Context
  /** The actor's own unit, where many are submitted together. */
  readonly own?: UnitNow
}

/** A unit at that moment, its turn taken: the decision that spares a second person, and who may review. */
export interface UnitNow {
  readonly organisation: Unit['organisation']
  readonly waiver: string | undefined
  readonly reviewers: readonly { readonly id: string; readonly name: string }[]
}

/** Takes the turn of a unit and looks at it; throws `Refused` `not-found`. */
export async function unitNow(
  trx: Transaction<Schema>,
  districtId: string,
  organisationId: string,
  today: CivilDate,
): Promise<UnitNow> {
  await lockOrganisations(trx, districtId, [organisationId])
  const [organisation] = await listOrganisations(trx, districtId, [organisationId])
  if (organisation === undefined) throw new Refused('not-found')
  const settled = fourEyesEntry(await settingsEntriesOf(trx, districtId), today)
  return {
    organisation,
    waiver: settled?.value.on === false ? settled.id : undefined,
    reviewers: await reviewersOf(trx, districtId, organisationId, today),
  }
}

/** What became of it (`recorded`: put on record without an intention at once), and what the log says. */
export interface SubmittedIn {
  readonly submitted: Submitted & { readonly recorded: Recorded | null }
  readonly changes: readonly LoggedChange[]
}

/**
 * Submits one form in a transaction; `fresh` is the key of a new submission. Throws `Refused` as `submit` does.
 */
export async function submitIn(
  trx: Transaction<Schema>,
  deps: Deps,
  actor: Actor,
  { at, context, own }: Moment,
  input: Form,
  fresh: string = randomUUID(),
): Promise<SubmittedIn> {
  const { districtId, personId } = actor
  const { today } = context
  const held = input.submission === undefined ? undefined : await versionOf(trx, actor, input.submission)
  const corrected = held?.corrected ?? (await noticeToCorrect(trx, actor, input))
  if ((corrected === undefined) !== (input.corrects === undefined))
    throw new Refused('bad-input', { field: 'corrects' })
  // Another version stays what it was: an intention, or a project without one.
  if (
    held !== undefined &&
    (held.form === undefined || (held.form.exemption === undefined) !== (input.exemption === undefined))
  )
    throw new Refused('bad-input', { field: 'submission' })
  if (corrected === undefined && input.bidDeadlineOn !== undefined)
    throw new Refused('bad-input', { field: 'bidDeadlineOn' })
  if (corrected !== undefined && corrected.correctedBy !== null) throw new Refused('already-corrected')
  const organisationId = held?.organisationId ?? corrected?.organisationId ?? actor.organisationId
  const now = own?.organisation.id === organisationId ? own : await unitNow(trx, districtId, organisationId, today)
  const { organisation, waiver } = now
  const id = held?.id ?? fresh
  const unit = { districtId, organisation, context, lock: true, released: id }
  const { submission: _, draft, ...form } = input
  await needLine(trx, unit, form)
  const plan = await planSubmitted(trx, unit, form, corrected)
  const step = (held?.last.step ?? 0) + 1
  if (held === undefined) {
    await createSubmission(trx, districtId, { id, organisationId, corrects: corrected?.id ?? null }, at)
  }
  await appendStep(trx, districtId, id, { step, kind: 'submitted', personId, at, form })
  const taken = draft === undefined ? [] : [await takeDraft(trx, actor, draft)]
  const entered = { kind: 'submission' as const, id, label: form.title, before: held?.stated, after: form }
  if (waiver !== undefined) {
    const by = { by: personId, at }
    const released =
      form.exemption === undefined
        ? { ...(await release(trx, deps, unit, by, form, corrected)), recorded: null }
        : { ...(await releaseExempt(trx, deps, unit, by, form, form.exemption)), published: null }
    await appendStep(trx, districtId, id, { step: step + 1, kind: 'approved', personId, at, waiver, ...released.proof })
    const { published, recorded } = released
    const submitted = { submission: id, reviewers: [], published, recorded }
    return { submitted, changes: [...taken, entered, ...released.changes] }
  }
  await holdAsked(trx, unit, plan)
  const others = new Set([
    personId,
    ...(held?.steps ?? []).flatMap((one) => (one.kind === 'submitted' ? one.personId : [])),
  ])
  const reviewers = now.reviewers.filter((one) => !others.has(one.id))
  const submitted = { submission: id, reviewers: reviewers.map(({ name }) => name), published: null, recorded: null }
  return { submitted, changes: [...taken, entered] }
}

/** The submission, if another version of it can be submitted. */
async function versionOf(trx: Transaction<Schema>, actor: Actor, id: string): Promise<HeldSubmission> {
  const held = await reachSubmission(trx, actor, id, true)
  const { last } = held
  if (last.kind === 'submitted') throw new Refused('already-waiting')
  if (last.kind === 'approved') throw new Refused('already-decided', { by: last.person, what: last.kind })
  return held
}

/** The published notice that a new submission corrects. */
async function noticeToCorrect(
  trx: Transaction<Schema>,
  actor: Actor,
  { corrects }: Form,
): Promise<PublishedNotice | undefined> {
  if (corrects === undefined) return undefined
  const { districtId, reach } = actor
  const notice = await findNotice(trx, districtId, { number: corrects.number })
  if (notice === undefined || !reachesUnit(reach, notice.organisationId)) throw new Refused('not-found')
  await lockOrganisations(trx, districtId, [notice.organisationId])
  if ((await openCorrection(trx, districtId, notice.id)) !== undefined) throw new Refused('already-waiting')
  return notice
}
