import { randomUUID } from 'node:crypto'
import type {
  AnnouncementAsked,
  announceCheckOutput,
  announceInput,
  NoticePreview,
  Submitted,
} from '@tenderlight/contracts/intentions'
import { openAnnouncement } from '@tenderlight/db/repositories/open-announcement'
import { reviewersOf } from '@tenderlight/db/repositories/reviewers'
import { appendStep, createSubmission } from '@tenderlight/db/repositories/submissions'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { checkGate } from '../../record/ask-gate.ts'
import { contextFor } from '../../record/context.ts'
import { reach, reachLocked } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { agreedTo, announced, mustBeSeen, planAnnouncement, releaseAnnouncement } from './announcement.ts'
import { withdraw } from './review.ts'
import { reachSubmission, stateAfter } from './submission.ts'
import type { HeldSubmission } from './submission.ts'
import { unitNow } from './submit-in.ts'

type Checked = z.input<typeof announceCheckOutput>

/** Asks whether the announcement may go out today, and what of it waits for its approval; publishes nothing. */
export async function announceCheck(deps: Deps, actor: Actor, today: CivilDate, key: string): Promise<Checked> {
  const { districtId } = actor
  const stored = await reach(deps.db, actor, key)
  const open = await openAnnouncement(deps.db, districtId, key)
  const held = open === undefined ? undefined : await reachSubmission(deps.db, actor, open)
  const asked = held?.announcement ?? { key }
  const { after } = announced(stored, today, asked, deps.now())
  const agreed = await agreedTo(deps.db, districtId, key)
  const answer = checkGate('publish-announcement', after, await contextFor(deps, actor, today), agreed)
  const reviewers = held === undefined ? [] : await reviewersOf(deps.db, districtId, held.organisationId, today)
  return {
    ...answer,
    findings: [...answer.findings],
    submitted: held === undefined ? null : waitingOf(held, asked, reviewers),
  }
}

function waitingOf(
  { id, last, steps }: HeldSubmission,
  asked: AnnouncementAsked,
  reviewers: readonly { readonly id: string; readonly name: string }[],
): NonNullable<Checked['submitted']> {
  const entered = new Set(steps.flatMap((step) => (step.kind === 'submitted' ? [step.personId] : [])))
  return {
    submission: id,
    state: stateAfter(last.kind, false),
    by: last.person,
    at: last.at.toISOString(),
    reason: last.reason,
    asked,
    reviewers: reviewers.filter((one) => !entered.has(one.id)).map(({ name }) => name),
  }
}

/** Exactly what everybody would read if the announcement went out today. Throws `Refused` as {@link planAnnouncement}. */
export async function previewAnnouncement(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  asked: AnnouncementAsked,
): Promise<NoticePreview> {
  const stored = await reach(deps.db, actor, asked.key)
  const context = await contextFor(deps, actor, today)
  const announcing = { districtId: actor.districtId, context, at: deps.now() }
  const { shown, seen } = await planAnnouncement(deps.db, announcing, stored, asked)
  return { shown, seen }
}

/**
 * Submits the announcement that was shown for review: it passes the gate as if it went out today, and goes out, after the gate
 * of that day, once somebody else approves it. One that was returned or withdrawn is submitted anew. Where the district has
 * decided that nobody second is needed it goes out at once. Throws `Refused`: `not-found`, `already-waiting`,
 * `changed-meanwhile` where it would no longer say what was shown, and as {@link planAnnouncement}.
 */
export async function announce(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { seen, ...asked }: z.output<typeof announceInput>,
): Promise<Submitted> {
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const { organisationId } = await reach(trx, actor, asked.key)
    const open = await openAnnouncement(trx, districtId, asked.key, true)
    const held = open === undefined ? undefined : await reachSubmission(trx, actor, open, true)
    const now = await unitNow(trx, districtId, organisationId, today)
    // Somebody may have submitted it while this waited for its turn.
    if (held === undefined && (await openAnnouncement(trx, districtId, asked.key)) !== undefined)
      throw new Refused('already-waiting')
    const stored = await reachLocked(trx, actor, asked.key)
    const at = deps.now()
    const announcing = { districtId, context, at, by: personId }
    const planned = await planAnnouncement(trx, announcing, stored, asked)
    if (held?.last.kind === 'submitted') throw new Refused('already-waiting')
    mustBeSeen(planned, seen)
    const id = held?.id ?? randomUUID()
    const step = (held?.last.step ?? 0) + 1
    const form = { title: planned.shown.title, announcement: asked }
    if (held === undefined) {
      await createSubmission(trx, districtId, { id, organisationId, corrects: null, announces: stored.id }, at)
    }
    await appendStep(trx, districtId, id, { step, kind: 'submitted', personId, at, form })
    const entered = { kind: 'submission' as const, id, label: form.title, before: held?.stated, after: form }
    if (now.waiver !== undefined) {
      const { published, proof, changes } = await releaseAnnouncement(trx, deps, announcing, planned, asked.reason)
      const approval = { step: step + 1, kind: 'approved', personId, at, waiver: now.waiver, ...proof } as const
      await appendStep(trx, districtId, id, approval)
      await appendLog(trx, byActor(actor), at, entered, ...changes)
      return { submission: id, reviewers: [], published }
    }
    await appendLog(trx, byActor(actor), at, entered)
    const others = new Set([personId, ...(held?.steps ?? []).flatMap(entering)])
    const reviewers = now.reviewers.filter((one) => !others.has(one.id)).map(({ name }) => name)
    return { submission: id, reviewers, published: null }
  })
}

const entering = ({ kind, personId }: HeldSubmission['steps'][number]) => (kind === 'submitted' ? [personId] : [])

/** Withdraws the announcement of a project that waits or was returned. Throws `Refused`: `not-found`, `already-decided`. */
export async function withdrawAnnouncement(deps: Deps, actor: Actor, key: string): Promise<{ id: string }> {
  await reach(deps.db, actor, key)
  const open = await openAnnouncement(deps.db, actor.districtId, key)
  if (open === undefined) throw new Refused('not-found')
  return withdraw(deps, actor, open)
}
