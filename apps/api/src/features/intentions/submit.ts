import { randomUUID } from 'node:crypto'
import { fourEyesEntry } from '@tenderlight/compliance/settings/four-eyes'
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
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { holdAsked, needLine } from './hold-asked.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { planCorrection, planIntention } from './plan.ts'
import type { Form } from './planned-record.ts'
import { release } from './release.ts'
import { reachSubmission } from './submission.ts'
import type { HeldSubmission } from './submission.ts'

/**
 * Submits an intention (a tender plan, under the tendering law), or the correction of a published notice, for review: it
 * passes the gate as if it went out today, and is published once somebody else approves it. Where the district has decided
 * that nobody second is needed it goes out at once, and the step names the decision.
 * Throws `Refused`: `not-found`, `already-waiting`, `already-decided`, `already-corrected`, `number-taken`,
 * `refused-by-rule`, `reason-needed`, `no-budget-line`, `over-budget-line`.
 */
export async function submit(deps: Deps, actor: Actor, today: CivilDate, input: Form): Promise<Submitted> {
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const held = input.submission === undefined ? undefined : await versionOf(trx, actor, input.submission)
    const corrected = held?.corrected ?? (await noticeToCorrect(trx, actor, input))
    if ((corrected === undefined) !== (input.corrects === undefined))
      throw new Refused('bad-input', { field: 'corrects' })
    if (corrected !== undefined && corrected.correctedBy !== null) throw new Refused('already-corrected')
    const organisationId = held?.organisationId ?? corrected?.organisationId ?? actor.organisationId
    await lockOrganisations(trx, districtId, [organisationId])
    const [organisation] = await listOrganisations(trx, districtId, [organisationId])
    if (organisation === undefined) throw new Refused('not-found')
    const id = held?.id ?? randomUUID()
    const unit = { districtId, organisation, context, lock: true, released: id }
    const { submission: _, ...form } = input
    await needLine(trx, unit, form)
    const plan = await (corrected === undefined
      ? planIntention(trx, unit, form.id ?? '', form)
      : planCorrection(trx, unit, corrected, form))
    const at = deps.now()
    const step = (held?.last.step ?? 0) + 1
    if (held === undefined) {
      await createSubmission(trx, districtId, { id, organisationId, corrects: corrected?.id ?? null }, at)
    }
    await appendStep(trx, districtId, id, { step, kind: 'submitted', personId, at, form })
    const entered = { kind: 'submission' as const, id, label: form.title, before: held?.form, after: form }
    const settled = fourEyesEntry(await settingsEntriesOf(trx, districtId), today)
    if (settled?.value.on === false) {
      const released = await release(trx, deps, unit, { by: personId, at }, form, corrected)
      const approved = { kind: 'approved' as const, personId, at, noticeId: released.noticeId, waiver: settled.id }
      await appendStep(trx, districtId, id, { step: step + 1, ...approved })
      await appendLog(trx, byActor(actor), at, entered, ...released.changes)
      return { submission: id, reviewers: [], published: released.published }
    }
    await holdAsked(trx, unit, plan)
    await appendLog(trx, byActor(actor), at, entered)
    const others = new Set([
      personId,
      ...(held?.steps ?? []).flatMap((one) => (one.kind === 'submitted' ? one.personId : [])),
    ])
    const reviewers = (await reviewersOf(trx, districtId, organisationId, today)).filter((one) => !others.has(one.id))
    return { submission: id, reviewers: reviewers.map(({ name }) => name), published: null }
  })
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
