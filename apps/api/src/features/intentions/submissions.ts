import { EXEMPTION_GROUNDS } from '@tenderlight/contracts/exemption-grounds'
import type { ExemptionGround } from '@tenderlight/contracts/exemption-grounds'
import type { GateAnswer, NoticePreview, SubmissionDetail, SubmissionRow } from '@tenderlight/contracts/intentions'
import { notice } from '@tenderlight/contracts/notices'
import type { NoticeChange } from '@tenderlight/contracts/notices'
import { inTransaction } from '@tenderlight/db/in-transaction'
import { publishedSnapshot } from '@tenderlight/db/repositories/notices'
import { findProcurement } from '@tenderlight/db/repositories/procurements'
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
import { planAnnouncement } from './announcement.ts'
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
      project: row.announces ?? row.project,
      announces: row.announces !== null,
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
  const { organisation, steps, last, title, form, corrected, announcement } = held
  const entered = steps.findLast(({ kind }) => kind === 'submitted')
  const own = enteredBy(held, personId)
  const isWaiting = last.kind === 'submitted'
  const mayReview = isWaiting && reviewsFor(actor)(organisation.id)
  const editing = actingAs(actor, announcement === undefined ? 'intentions.submit' : 'announcements.publish')
  const reviewers = await reviewersOf(deps.db, districtId, organisation.id, today)
  const standing = last.kind === 'approved' ? NOTHING : await standsToday(deps, actor, today, held)
  return {
    id,
    title,
    unit: { id: organisation.id, name: organisation.name },
    state: stateAfter(last.kind, form?.exemption !== undefined),
    enteredBy: entered?.person ?? '',
    by: last.person,
    at: last.at.toISOString(),
    reason: last.reason,
    corrects: corrected?.number ?? null,
    correctsKind: corrected?.kind ?? null,
    notice: last.notice,
    exemption: form?.exemption?.ground ?? null,
    project: held.announces ?? last.project,
    announces: held.announces !== null,
    mayReview: mayReview && !own,
    ownEntry: mayReview && own,
    mayEdit: last.kind !== 'approved' && editing !== undefined && reachesUnit(editing.reach, organisation.id),
    form: form ?? null,
    announcement: announcement === undefined ? null : { asked: announcement, preview: standing.preview },
    changes: corrected === undefined || form === undefined ? [] : await changesOf(deps, districtId, corrected.id, form),
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
    gate: standing.gate,
  }
}

/** What the correction would change in the notice, as everybody would read both. */
async function changesOf(deps: Deps, districtId: string, noticeId: string, form: Form): Promise<NoticeChange[]> {
  const snapshot = await publishedSnapshot(deps.db, districtId, noticeId)
  if (snapshot === undefined) return []
  const before = notice.omit({ digest: true }).parse(snapshot)
  return noticeChanges(maskNotice(before), maskNotice({ ...before, ...correctedFields(form) }))
}

/**
 * The gate's answer if it were published today, null where something else stands in the way, which approving tells; and of an
 * announcement what would go out.
 */
interface Standing {
  readonly gate: GateAnswer | null
  readonly preview: NoticePreview | null
}
const NOTHING: Standing = { gate: null, preview: null }

async function standsToday(deps: Deps, actor: Actor, today: CivilDate, held: HeldSubmission): Promise<Standing> {
  const { organisation, form, corrected, announcement } = held
  const { districtId } = actor
  const context = await contextFor(deps, actor, today)
  try {
    const preview = await inTransaction(deps.db, async (trx) => {
      if (form !== undefined) {
        await planSubmitted(trx, { districtId, organisation, context, lock: false }, form, corrected)
      }
      if (announcement === undefined) return null
      const stored = await findProcurement(trx, districtId, announcement.key)
      if (stored === undefined) throw new Refused('not-found')
      const { shown, seen } = await planAnnouncement(trx, { districtId, context, at: deps.now() }, stored, announcement)
      return { shown, seen }
    })
    return { gate: { decision: 'allowed', findings: [], earliest: null, overridable: false }, preview }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.refusal === undefined) return NOTHING
    const { decision, findings, earliest, overridable } = error.refusal
    return { gate: { decision, findings, earliest, overridable }, preview: null }
  }
}

/** Whether the actor reviews what a unit submits. */
function reviewsFor(actor: Actor): (organisationId: string) => boolean {
  const reviewing = actingAs(actor, 'intentions.review')
  return (organisationId) => reviewing !== undefined && reachesUnit(reviewing.reach, organisationId)
}
