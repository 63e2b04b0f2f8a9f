import type { Recorded } from '@tenderlight/contracts/exemptions'
import type {
  approveAnnouncementInput,
  approveInput,
  Published,
  sendBackInput,
} from '@tenderlight/contracts/intentions'
import { lockOrganisations } from '@tenderlight/db/repositories/organisations'
import { lockProcurement } from '@tenderlight/db/repositories/procurements'
import { appendStep } from '@tenderlight/db/repositories/submissions'
import type { StepProof } from '@tenderlight/db/repositories/submissions'
import type { Schema } from '@tenderlight/db/schema'
import type { StepKind } from '@tenderlight/db/schema/reviews'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { mustBeSeen, planAnnouncement, releaseAnnouncement } from './announcement.ts'
import type { Unit } from './plan.ts'
import { release, releaseExempt } from './release.ts'
import { enteredBy, mustWait, reachSubmission } from './submission.ts'
import type { HeldSubmission } from './submission.ts'

type Approving = z.output<typeof approveInput>

/**
 * Approves what somebody else submitted, and publishes it today. Throws `Refused`: `not-found`, `already-decided`,
 * `changed-meanwhile`, `second-person-needed`, `already-corrected`, `number-taken`, `refused-by-rule`, `reason-needed`,
 * `over-budget-line`; `bad-input` where nothing is to be published.
 */
export function approve(deps: Deps, actor: Actor, today: CivilDate, asked: Approving): Promise<Published> {
  return approving(deps, actor, today, asked, async (trx, unit, by, { form, corrected }) => {
    if (form === undefined || form.exemption !== undefined) throw new Refused('bad-input', { field: 'id' })
    const { published: done, ...released } = await release(trx, deps, unit, by, form, corrected)
    return { done, ...released }
  })
}

/** Approves that a project goes without an intention, and puts it on record today. Throws `Refused` as {@link approve}. */
export function approveExemption(deps: Deps, actor: Actor, today: CivilDate, asked: Approving): Promise<Recorded> {
  return approving(deps, actor, today, asked, async (trx, unit, by, { form }) => {
    if (form?.exemption === undefined) throw new Refused('bad-input', { field: 'id' })
    const { recorded: done, ...released } = await releaseExempt(trx, deps, unit, by, form, form.exemption)
    return { done, ...released }
  })
}

/**
 * Approves an announcement that somebody else submitted and publishes exactly what was seen, after the gate of today. Throws
 * `Refused` as {@link approve} and as {@link planAnnouncement}.
 */
export function approveAnnouncement(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { seen, ...asked }: z.output<typeof approveAnnouncementInput>,
): Promise<Published> {
  return approving(deps, actor, today, asked, async (trx, { districtId, context }, { by, at }, { announcement }) => {
    if (announcement === undefined) throw new Refused('bad-input', { field: 'id' })
    const stored = await lockProcurement(trx, districtId, announcement.key)
    if (stored === undefined) throw new Refused('not-found')
    const announcing = { districtId, context, at, by }
    const planned = await planAnnouncement(trx, announcing, stored, announcement)
    mustBeSeen(planned, seen)
    const { published: done, ...released } = await releaseAnnouncement(
      trx,
      deps,
      announcing,
      planned,
      announcement.reason,
    )
    return { done, ...released }
  })
}

/** What approving brings about: what the approver is told, what the step names, what the log says. */
interface Approved<Done> {
  readonly done: Done
  readonly proof: StepProof
  readonly changes: readonly LoggedChange[]
}

async function approving<Done>(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { id, step }: Approving,
  work: (
    trx: Transaction<Schema>,
    unit: Unit,
    recording: { readonly by: string; readonly at: Date },
    held: HeldSubmission,
  ) => Promise<Approved<Done>>,
): Promise<Done> {
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const held = await reachSubmission(trx, actor, id, true)
    mustWait(held, step)
    if (enteredBy(held, personId)) throw new Refused('second-person-needed')
    const { organisation } = held
    await lockOrganisations(trx, districtId, [organisation.id])
    const at = deps.now()
    const unit = { districtId, organisation, context, lock: true, released: id }
    const { done, proof, changes } = await work(trx, unit, { by: personId, at }, held)
    await appendStep(trx, districtId, id, { step: step + 1, kind: 'approved', personId, at, ...proof })
    await appendLog(trx, byActor(actor), at, stepOn(held, 'approved'), ...changes)
    return done
  })
}

/** Returns what somebody else submitted, with the reason. Throws `Refused` as {@link approve}. */
export function sendBack(deps: Deps, actor: Actor, { id, step, reason }: z.output<typeof sendBackInput>) {
  return end(deps, actor, id, 'returned', (held) => {
    mustWait(held, step)
    if (enteredBy(held, actor.personId)) throw new Refused('second-person-needed')
    return reason
  })
}

/** Withdraws what waits or was returned; it can be submitted again. Throws `Refused`: `not-found`, `already-decided`. */
export function withdraw(deps: Deps, actor: Actor, id: string) {
  return end(deps, actor, id, 'withdrawn', ({ last }) => {
    if (last.kind === 'approved' || last.kind === 'withdrawn') {
      throw new Refused('already-decided', { by: last.person, what: last.kind })
    }
    return null
  })
}

function end(
  deps: Deps,
  actor: Actor,
  id: string,
  kind: StepKind,
  reasonFor: (held: HeldSubmission) => string | null,
): Promise<{ id: string }> {
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const held = await reachSubmission(trx, actor, id, true)
    const reason = reasonFor(held)
    const at = deps.now()
    await appendStep(trx, districtId, id, { step: held.last.step + 1, kind, personId, at, reason })
    await appendLog(trx, byActor(actor), at, stepOn(held, kind))
    return { id }
  })
}

function stepOn({ id, title, stated: form, last }: HeldSubmission, kind: StepKind): LoggedChange {
  return { kind: 'submission', id, label: title, before: { form, state: last.kind }, after: { form, state: kind } }
}
