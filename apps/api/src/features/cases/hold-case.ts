import { fourEyesEntry } from '@tenderlight/compliance/settings/four-eyes'
import { caseStepsOf, findCase } from '@tenderlight/db/repositories/cases'
import { settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely, Transaction } from 'kysely'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { heldCase, loggedStep, mayFollow, takeStep } from '../../desk/case-steps.ts'
import type { HeldCase, NewStep, StepTaken } from '../../desk/case-steps.ts'
import { Refused } from '../../problem.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { cannotFollow } from './refusals.ts'

/** The case with its steps, if it lies within the actor's reach; `Refused` `not-found` otherwise. */
export async function reachCase(db: Kysely<Schema>, actor: Actor, id: string, lock = false): Promise<HeldCase> {
  const row = await findCase(db, actor.districtId, id, lock)
  if (row === undefined || !reachesUnit(actor.reach, row.organisation_id)) throw new Refused('not-found')
  // What the bureau has not told a unit of is not there for it.
  if (actor.reach.kind !== 'district' && row.told_on === null) throw new Refused('not-found')
  return heldCase(row, await caseStepsOf(db, actor.districtId, id))
}

/** The district's decision by which cases take nobody second today; undefined: somebody else is needed. */
export async function caseWaiver(
  db: Kysely<Schema>,
  districtId: string,
  today: CivilDate,
): Promise<string | undefined> {
  const settled = fourEyesEntry(await settingsEntriesOf(db, districtId), today, 'cases')
  return settled?.value.on === false ? settled.id : undefined
}

/** Whose last step of a kind it was; undefined: there is none. */
export function lastBy({ steps }: HeldCase, kind: HeldCase['steps'][number]['kind']): string | null | undefined {
  return steps.findLast((step) => step.kind === kind)?.person_id
}

/**
 * The waiver to put beside a step that takes somebody else than who did `ahead`; null: somebody else does it.
 * Throws `Refused` `second-person-needed`.
 */
export async function secondPerson(
  trx: Transaction<Schema>,
  actor: Actor,
  today: CivilDate,
  held: HeldCase,
  ahead: HeldCase['steps'][number]['kind'],
): Promise<string | null> {
  if (lastBy(held, ahead) !== actor.personId) return null
  const waiver = await caseWaiver(trx, actor.districtId, today)
  if (waiver === undefined) throw new Refused('second-person-needed')
  return waiver
}

export interface SeenCase {
  readonly id: string
  /** The last step that the person had before them. */
  readonly step: number
}

/**
 * Takes a step in a case that nobody took one in meanwhile, and logs it. `make` says which, given the case and its calendar.
 * Throws `Refused`: `not-found`, `changed-meanwhile`, `case-refused`.
 */
export async function stepInCase(
  deps: Pick<Deps, 'db' | 'now' | 'standing'>,
  actor: Actor,
  today: CivilDate,
  seen: SeenCase,
  make: (trx: Transaction<Schema>, held: HeldCase, by: StepTaken) => Promise<NewStep>,
): Promise<void> {
  const calendar = await deps.standing.calendar()
  await deps.db.transaction().execute(async (trx) => {
    const held = await reachCase(trx, actor, seen.id, true)
    if (held.steps.length !== seen.step) throw new Refused('changed-meanwhile')
    const by = { person: actor.personId, at: deps.now(), today, calendar }
    const step = await make(trx, held, by)
    if (!mayFollow(held.state, step.kind)) throw cannotFollow()
    const after = await takeStep(trx, held, by, step)
    await appendLog(trx, byActor(actor), by.at, loggedStep(after))
  })
}
