import { checkSteps } from '@tenderlight/compliance/intake/check-steps'
import type { StepSaid } from '@tenderlight/compliance/intake/steps'
import type { IntakeStep } from '@tenderlight/compliance/intake/steps'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Matter } from '@tenderlight/compliance/procurement/matter'
import {
  findMatter,
  insertMatterStep,
  lockMatter,
  moveMatter,
  stepsOfMatters,
} from '@tenderlight/db/repositories/matters'
import type { MatterStepRow, MatterStepShown } from '@tenderlight/db/repositories/matters'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import { changeRecords } from '../../record/write-records.ts'
import type { Actor } from '../../session/actor.ts'
import { folded, movesOf } from '../../desk/matter-fold.ts'
import type { Folded } from '../../desk/matter-fold.ts'
import { cannotFollow } from './refusals.ts'

/** A step that is to be put on record. */
export interface NewStep {
  readonly kind: IntakeStep
  readonly on: CivilDate
  readonly said: StepSaid
  readonly words: string | null
  readonly corrects?: number
  readonly takenBack?: boolean
  readonly reason?: string
}

/** A matter under its lock. */
export interface Held extends Folded {
  readonly steps: readonly MatterStepShown[]
}

interface Changing {
  readonly id: string
  /** How many steps the person had before them. */
  readonly version: number
}

/**
 * Adds steps to a matter: what they make of it, of the record of its project, with the clocks that stop or go on, and the log,
 * all at once or nothing. Throws `Refused`: `not-found`, `changed-meanwhile`, `request-refused` for a step that does not fit.
 */
export async function changeMatter(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { id, version }: Changing,
  work: (held: Held, trx: Transaction<Schema>) => Promise<readonly NewStep[]> | readonly NewStep[],
): Promise<void> {
  const { districtId } = actor
  const context = await contextFor(deps, actor, today)
  await deps.db.transaction().execute(async (trx) => {
    const known = await findMatter(trx, districtId, id)
    if (known === undefined) throw new Refused('not-found')
    // The project before its matter, always: two who change both never wait for each other.
    const stored = known.procurement_id === null ? undefined : await reachLocked(trx, actor, known.procurement_id)
    const row = await lockMatter(trx, districtId, id)
    if (row === undefined) throw new Refused('not-found')
    const steps = await stepsOfMatters(trx, districtId, [id])
    if (steps.length !== version) throw new Refused('changed-meanwhile')
    const before = folded(row, steps)
    const at = deps.now()
    const added = (await work({ ...before, steps }, trx)).map((step, index): MatterStepRow => ({
      district_id: districtId,
      matter_id: id,
      step: version + index + 1,
      kind: step.kind,
      on_date: step.on,
      said: step.said,
      words: step.words,
      corrects: step.corrects ?? null,
      taken_back: step.takenBack ?? false,
      reason: step.reason ?? null,
      person_id: actor.personId,
      at,
    }))
    const after = folded(row, [...steps, ...added])
    const problem = checkSteps(row.kind, after.regime, after.standing, today)
    if (problem !== undefined) throw cannotFollow(problem)
    for (const step of added) await insertMatterStep(trx, step)
    await moveMatter(trx, districtId, id, movesOf(after))
    const onRecord = await recordOn(deps, actor, { trx, context, at }, stored, after.matter)
    const logged = { kind: 'matter', id, label: row.number, before: before.matter, after: after.matter } as const
    await appendLog(trx, byActor(actor), at, logged, ...onRecord)
  })
}

/** Where and when a matter is written into its project's record. */
interface Writing {
  readonly trx: Transaction<Schema>
  readonly context: Context
  readonly at: Date
}

/**
 * Writes the matter into the record of its project, so that the rules, the gate and every page see it: its clocks start, and those
 * that it stops stand still. A matter of no project has clocks of its own, which a look at the whole district finds. Returns what is
 * logged of the project.
 */
export async function recordOn(
  deps: Deps,
  { districtId, personId }: Actor,
  { trx, context, at }: Writing,
  stored: StoredProcurement | undefined,
  matter: Matter,
): Promise<readonly LoggedChange[]> {
  if (stored === undefined) {
    await deps.enqueueSweep(trx, { districtId })
    return []
  }
  const others = (stored.record.matters ?? []).filter(({ id }) => id !== matter.id)
  const matters = [...others, matter].toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
  const recording = { at, by: personId }
  const [state = stored] = await changeRecords(trx, { districtId, context }, recording, [
    { stored, attributes: { matters }, facts: [] },
  ])
  await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
  return [changeOf(stored, state)]
}

const order = ({ receivedOn, id }: Matter): string => `${receivedOn ?? ''} ${id}`
