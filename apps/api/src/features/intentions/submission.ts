import { submittedForm } from '@tenderlight/contracts/intentions'
import type { SubmissionState } from '@tenderlight/contracts/intentions'
import { findNotice } from '@tenderlight/db/repositories/notices'
import type { PublishedNotice } from '@tenderlight/db/repositories/notices'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { findSubmission, stepsOf } from '@tenderlight/db/repositories/submissions'
import type { Step, Submission } from '@tenderlight/db/repositories/submissions'
import type { Schema } from '@tenderlight/db/schema'
import type { StepKind } from '@tenderlight/db/schema/reviews'
import type { Kysely } from 'kysely'
import { Refused } from '../../problem.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import type { Form } from './planned-record.ts'

/** A submission with everything that was done to it. */
export interface HeldSubmission extends Submission {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly steps: readonly Step[]
  readonly last: Step
  /** The newest version. */
  readonly form: Form
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
  if (found === undefined || !reachesUnit(reach, found.organisationId)) throw new Refused('not-found')
  const steps = await stepsOf(db, districtId, id)
  const last = steps.at(-1)
  const entered = steps.findLast(({ kind }) => kind === 'submitted')
  const [organisation] = await listOrganisations(db, districtId, [found.organisationId])
  if (last === undefined || entered === undefined || organisation === undefined) throw new Refused('not-found')
  const corrected = found.corrects === null ? undefined : await findNotice(db, districtId, { id: found.corrects })
  return { ...found, organisation, steps, last, form: submittedForm.parse(entered.form), corrected }
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
