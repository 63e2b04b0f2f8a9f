import { EXEMPTION_GROUNDS } from '@tenderlight/contracts/exemption-grounds'
import type { ExemptionGround } from '@tenderlight/contracts/exemption-grounds'
import type { GateAnswer, SubmissionDetail, SubmissionRow } from '@tenderlight/contracts/intentions'
import { notice } from '@tenderlight/contracts/notices'
import type { NoticeChange } from '@tenderlight/contracts/notices'
import { inTransaction } from '@tenderlight/db/in-transaction'
import { publishedSnapshot } from '@tenderlight/db/repositories/notices'
import { reviewersOf } from '@tenderlight/db/repositories/reviewers'
import { countWaiting, listSubmissions } from '@tenderlight/db/repositories/submissions'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { maskNotice } from '../../personal-data/mask-notice.ts'
import { contextFor } from '../../record/context.ts'
import { noticeChanges } from '../../record/notice-changes.ts'
import { actingAs, reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { planSubmitted } from './plan-submitted.ts'
import { correctedFields } from './planned-record.ts'
import type { Form } from './planned-record.ts'
import { enteredBy, reachSubmission, stateAfter } from './submission.ts'
import type { HeldSubmission } from './submission.ts'

/** What one person can look through. */
const MOST = 200

/** What was submitted within the actor's reach: what is under way first. */
export async function submissions(deps: Deps, actor: Actor): Promise<{ submissions: SubmissionRow[] }> {
  const { districtId, personId, reach } = actor
  const organisations = reach.kind === 'district' ? undefined : reach.organisations
  const rows = await listSubmissions(deps.db, districtId, organisations, MOST)
  const mayReview = reviewsFor(actor)
  return {
    submissions: rows.map((row) => ({
      id: row.id,
      title: row.title,
      unit: { id: row.organisationId, name: row.organisation },
      state: stateAfter(row.kind, row.exemption !== null),
      enteredBy: row.enteredBy,
      by: row.person,
      at: row.at.toISOString(),
      reason: row.reason,
      corrects: row.corrects,
      correctsKind: row.correctsKind,
      notice: row.notice,
      exemption: groundOf(row.exemption),
      project: row.project,
      mayReview: row.kind === 'submitted' && mayReview(row.organisationId) && !row.entered.includes(personId),
    })),
  }
}

/** The ground that a stored form names; null for a word that is none. */
function groundOf(stored: string | null): ExemptionGround | null {
  return EXEMPTION_GROUNDS.find((ground) => ground === stored) ?? null
}

/** How many submissions wait for the actor. */
export async function waiting(deps: Deps, { districtId, personId, reach }: Actor): Promise<{ waiting: number }> {
  const organisations = reach.kind === 'district' ? [] : reach.organisations
  return { waiting: await countWaiting(deps.db, districtId, organisations, personId) }
}

/** One submission: its newest version, every step, who may approve it, and what the gate says of it today. */
export async function submission(deps: Deps, actor: Actor, today: CivilDate, id: string): Promise<SubmissionDetail> {
  const { districtId, personId } = actor
  const held = await reachSubmission(deps.db, actor, id)
  const { organisation, steps, last, form, corrected } = held
  const entered = steps.findLast(({ kind }) => kind === 'submitted')
  const own = enteredBy(held, personId)
  const isWaiting = last.kind === 'submitted'
  const mayReview = isWaiting && reviewsFor(actor)(organisation.id)
  const editing = actingAs(actor, 'intentions.submit')
  const reviewers = await reviewersOf(deps.db, districtId, organisation.id, today)
  return {
    id,
    title: form.title,
    unit: { id: organisation.id, name: organisation.name },
    state: stateAfter(last.kind, form.exemption !== undefined),
    enteredBy: entered?.person ?? '',
    by: last.person,
    at: last.at.toISOString(),
    reason: last.reason,
    corrects: corrected?.number ?? null,
    correctsKind: corrected?.kind ?? null,
    notice: last.notice,
    exemption: form.exemption?.ground ?? null,
    project: last.project,
    mayReview: mayReview && !own,
    ownEntry: mayReview && own,
    mayEdit: last.kind !== 'approved' && editing !== undefined && reachesUnit(editing.reach, organisation.id),
    form,
    changes: corrected === undefined ? [] : await changesOf(deps, districtId, corrected.id, form),
    steps: steps.map(({ step, kind, person, at, reason, waiver }) => ({
      step,
      kind,
      by: person,
      at: at.toISOString(),
      reason,
      waived: waiver !== null,
    })),
    reviewers: reviewers
      .filter((one) => !steps.some((step) => step.kind === 'submitted' && step.personId === one.id))
      .map(({ name }) => name),
    gate: last.kind === 'approved' ? null : await gateOf(deps, actor, today, held),
  }
}

/** What the correction would change in the notice, as everybody would read both. */
async function changesOf(deps: Deps, districtId: string, noticeId: string, form: Form): Promise<NoticeChange[]> {
  const snapshot = await publishedSnapshot(deps.db, districtId, noticeId)
  if (snapshot === undefined) return []
  const before = notice.omit({ digest: true }).parse(snapshot)
  return noticeChanges(maskNotice(before), maskNotice({ ...before, ...correctedFields(form) }))
}

/** The gate's answer if it were published today; null where something else stands in the way, which approving tells. */
async function gateOf(deps: Deps, actor: Actor, today: CivilDate, held: HeldSubmission): Promise<GateAnswer | null> {
  const { organisation, form, corrected } = held
  const unit = {
    districtId: actor.districtId,
    organisation,
    context: await contextFor(deps, actor, today),
    lock: false,
  }
  try {
    await inTransaction(deps.db, (trx) => planSubmitted(trx, unit, form, corrected))
    return { decision: 'allowed', findings: [], earliest: null, overridable: false }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.refusal === undefined) return null
    const { decision, findings, earliest, overridable } = error.refusal
    return { decision, findings, earliest, overridable }
  }
}

/** Whether the actor reviews what a unit submits. */
function reviewsFor(actor: Actor): (organisationId: string) => boolean {
  const reviewing = actingAs(actor, 'intentions.review')
  return (organisationId) => reviewing !== undefined && reachesUnit(reviewing.reach, organisationId)
}
