import { submittedAnnouncement, submittedForm } from '@tenderlight/contracts/intentions'
import type { AnnouncementAsked, SubmissionState } from '@tenderlight/contracts/intentions'
import { findNotice } from '@tenderlight/db/repositories/notices'
import type { PublishedNotice } from '@tenderlight/db/repositories/notices'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { findSubmission, stepsOf } from '@tenderlight/db/repositories/submissions'
import type { Step, Submission } from '@tenderlight/db/repositories/submissions'
import type { Reach } from '@tenderlight/db/repositories/reach'
import type { Schema } from '@tenderlight/db/schema'
import type { StepKind } from '@tenderlight/db/schema/reviews'
import type { Kysely } from 'kysely'
import type * as z from 'zod'
import { Refused } from '../../problem.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import type { Form } from './planned-record.ts'

/** A submission with everything that was done to it. */
export interface HeldSubmission extends Submission {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly steps: readonly Step[]
  readonly last: Step
  /** What its newest version is called. */
  readonly title: string
  /** The newest version as it is kept. */
  readonly stated: Form | z.output<typeof submittedAnnouncement>
  /** The newest version of what is no announcement. */
  readonly form: Form | undefined
  /** What the announcement adds to the record, where it is one. */
  readonly announcement: AnnouncementAsked | undefined
  /** The notice that it corrects. */
  readonly corrected: PublishedNotice | undefined
}

/** The submission within the actor's reach, its row locked with `lock`; throws `Refused` `not-found`. */
export async function reachSubmission(
  db: Kysely<Schema>,
  actor: Actor,
  id: string,
  lock = false,
): Promise<HeldSubmission> {
  const { districtId, reach } = actor
  const found = await findSubmission(db, districtId, id, lock)
  if (found === undefined || !reachesIt(reach, found)) throw new Refused('not-found')
  const steps = await stepsOf(db, districtId, id)
  const last = steps.at(-1)
  const entered = steps.findLast(({ kind }) => kind === 'submitted')
  const [organisation] = await listOrganisations(db, districtId, [found.organisationId])
  if (last === undefined || entered === undefined || organisation === undefined) throw new Refused('not-found')
  const corrected = found.corrects === null ? undefined : await findNotice(db, districtId, { id: found.corrects })
  const held = { ...found, organisation, steps, last, corrected }
  if (found.announces === null) {
    const form = submittedForm.parse(entered.form)
    return { ...held, title: form.title, stated: form, form, announcement: undefined }
  }
  const stated = submittedAnnouncement.parse(entered.form)
  return { ...held, title: stated.title, stated, form: undefined, announcement: stated.announcement }
}

/** Whether the unit that submits it, or the project that it announces by itself, lies within reach. */
function reachesIt(reach: Reach, { organisationId, announces }: Submission): boolean {
  if (reachesUnit(reach, organisationId)) return true
  return announces !== null && reach.kind === 'parts' && reach.procurements.includes(announces)
}

/** Whether this person submitted any version of it: then somebody else has to approve it. */
export function enteredBy({ steps }: HeldSubmission, personId: string): boolean {
  return steps.some((step) => step.kind === 'submitted' && step.personId === personId)
}

/** Throws `Refused` unless it waits in the version that was seen: `already-decided`, `changed-meanwhile`. */
export function mustWait({ last }: HeldSubmission, seen: number): void {
  if (last.kind !== 'submitted') throw new Refused('already-decided', { by: last.person, what: last.kind })
  if (last.step !== seen) throw new Refused('changed-meanwhile')
}

const STATES: Readonly<Record<StepKind, SubmissionState>> = {
  submitted: 'waiting',
  returned: 'returned',
  withdrawn: 'withdrawn',
  approved: 'published',
}

/** Where a submission stands after this step; `isExempt`: nothing of it is published. */
export function stateAfter(kind: StepKind, isExempt: boolean): SubmissionState {
  return isExempt && kind === 'approved' ? 'recorded' : STATES[kind]
}
