import { randomUUID } from 'node:crypto'
import type { OverrideOutput } from '@tenderlight/contracts/procurements'
import type { askOverrideInput, decideOverrideInput } from '@tenderlight/contracts/procurements'
import {
  agreedRules,
  createOverride,
  decideOverride,
  findOverride,
  overridesOf,
} from '@tenderlight/db/repositories/overrides'
import type { Override } from '@tenderlight/db/repositories/overrides'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { checkGate } from '../../record/ask-gate.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import { changeRecords } from '../../record/write-records.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * Asks that the promises of the district that stand in the way of an act today give way to it. Throws `Refused`:
 * `not-found`, `already-waiting`, `not-overridable` where law stands in the way, too, or nothing does.
 */
export async function ask(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, command, reason }: z.output<typeof askOverrideInput>,
): Promise<{ id: string }> {
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, key)
    const asked = (await overridesOf(trx, districtId, key)).filter((one) => one.command === command)
    if (asked.some(({ state }) => state === 'waiting')) throw new Refused('already-waiting')
    const agreed = new Set(await agreedRules(trx, districtId, key, command))
    const answer = checkGate(command, asProcurement(stored), context, agreed)
    if (answer.decision !== 'refused' || !answer.overridable) throw new Refused('not-overridable')
    const rules = [...new Set(answer.findings.map(({ rule }) => rule))]
    const at = deps.now()
    const id = randomUUID()
    const { organisationId, number: label } = stored
    const whose = { districtId, id, procurementId: key, organisationId, askedBy: personId, askedAt: at }
    await createOverride(trx, { ...whose, command, rules, reason })
    await appendLog(trx, byActor(actor), at, { kind: 'override', id, label, after: { command, rules, reason } })
    return { id }
  })
}

/**
 * Agrees to what another supervisor asked for, or does not. Where they agree, the reason stands on the record under each of
 * the rules, and the act may be done. Throws `Refused`: `not-found`, `already-decided`, `second-person-needed`,
 * `bad-input` for a refusal without a reason.
 */
export async function decide(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { id, approve, reason = '' }: z.output<typeof decideOverrideInput>,
): Promise<{ id: string }> {
  if (!approve && reason.length < 2) throw new Refused('bad-input', { field: 'reason' })
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  return settle(deps, actor, id, async (trx, waits) => {
    if (waits.askedById === personId) throw new Refused('second-person-needed')
    const at = deps.now()
    const state = approve ? ('approved' as const) : ('declined' as const)
    await decideOverride(trx, districtId, id, { state, by: personId, at, reason: reason === '' ? null : reason })
    const decided = logged(waits, { state, reason })
    if (!approve) return [decided]
    const stored = await reachLocked(trx, actor, waits.procurementId)
    const reasons = { ...stored.record.reasons, ...Object.fromEntries(waits.rules.map((rule) => [rule, waits.reason])) }
    const recording = { at, by: personId, reason: waits.reason }
    const change = { stored, attributes: { reasons }, facts: [] }
    const [after = stored] = await changeRecords(trx, { districtId, context }, recording, [change])
    return [decided, changeOf(stored, after)]
  })
}

/** Takes an own request back. Throws `Refused`: `not-found`, `already-decided`, `not-allowed` for another's. */
export function withdraw(deps: Deps, actor: Actor, id: string): Promise<{ id: string }> {
  return settle(deps, actor, id, async (trx, waits) => {
    if (waits.askedById !== actor.personId) throw new Refused('not-allowed')
    const { districtId, personId: by } = actor
    await decideOverride(trx, districtId, id, { state: 'withdrawn', by, at: deps.now(), reason: null })
    return [logged(waits, { state: 'withdrawn' })]
  })
}

/** Does something to a request that waits: nobody else does anything to it or its procurement meanwhile. */
async function settle(
  deps: Deps,
  actor: Actor,
  id: string,
  act: (trx: Transaction<Schema>, waits: Override) => Promise<readonly LoggedChange[]>,
): Promise<{ id: string }> {
  const { districtId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const seen = await findOverride(trx, districtId, id)
    if (seen === undefined) throw new Refused('not-found')
    await reachLocked(trx, actor, seen.procurementId)
    // Read again under the lock: somebody may have decided in between.
    const waits = (await findOverride(trx, districtId, id)) ?? seen
    if (waits.state !== 'waiting') {
      throw new Refused('already-decided', { by: waits.decidedBy ?? '', what: waits.state })
    }
    const changes = await act(trx, waits)
    await appendLog(trx, byActor(actor), deps.now(), ...changes)
    return { id }
  })
}

function logged({ id, number, command, rules, reason }: Override, decision: object): LoggedChange {
  const asked = { command, rules, reason }
  return { kind: 'override', id, label: number, before: asked, after: { ...asked, decision } }
}

/** A request as it is shown to the actor. */
export function shown(actor: Actor): (one: Override) => OverrideOutput {
  const mayDecide = actingAs(actor, 'overrides.decide') !== undefined
  return (one) => ({
    id: one.id,
    key: one.procurementId,
    procurementId: one.number,
    title: one.title,
    unit: { id: one.organisationId, name: one.organisation },
    command: one.command,
    rules: [...one.rules],
    reason: one.reason,
    askedBy: one.askedBy,
    askedAt: one.askedAt.toISOString(),
    state: one.state,
    decidedBy: one.decidedBy,
    decidedAt: one.decidedAt?.toISOString() ?? null,
    decisionReason: one.decisionReason,
    own: one.askedById === actor.personId,
    mayDecide: mayDecide && one.state === 'waiting' && one.askedById !== actor.personId,
  })
}
