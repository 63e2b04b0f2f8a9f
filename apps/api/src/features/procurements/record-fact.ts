import type { Context } from '@tenderlight/compliance/evaluate'
import type { Command } from '@tenderlight/compliance/gate'
import { EVENTS, REPEATED } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { recordFactInput } from '@tenderlight/contracts/procurements'
import { agreedRules } from '@tenderlight/db/repositories/overrides'
import type { OverrideCommand } from '@tenderlight/db/schema/reviews'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { askGate } from '../../record/ask-gate.ts'
import type { Asking } from '../../record/ask-gate.ts'
import { refuseBesideInstalments } from '../../record/beside-instalments.ts'
import { refuseBesideDeposits } from '../../record/beside-deposits.ts'
import { refuseUnpublished } from '../../record/published-elsewhere.ts'
import { changeRecord } from '../../record/change-record.ts'
import type { FactChange } from '../../record/change-record.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import { changeRecords } from '../../record/write-records.ts'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Actor } from '../../session/actor.ts'
import { enteredWith } from './steps/entered-with.ts'

/** Events that are acts with a gate of their own. */
const COMMANDS: Readonly<Partial<Record<EventName, OverrideCommand>>> = {
  intention: 'publish-intention',
  'tender-plan': 'publish-intention',
  announcement: 'publish-announcement',
  'award-notice': 'issue-award-notice',
  'contract-signed': 'sign-contract',
}

/** The gate that stands before an event; undefined: none. */
export function gateOf(event: EventName): OverrideCommand | undefined {
  return COMMANDS[event]
}

/**
 * Puts an event on record, once more where it may happen several times, with what else of its step is known; an act passes
 * the gate first.
 * Throws `Refused`: `not-found`, `bad-input`, `in-future`, `already-recorded`, `refused-by-rule`, `reason-needed`, `over-budget-line`,
 * `payment-refused`, `notice-refused`.
 */
export async function recordFact(
  deps: Deps,
  actor: Actor,
  { today, locale }: { readonly today: CivilDate; readonly locale: Locale },
  input: z.output<typeof recordFactInput>,
): Promise<void> {
  const { event, on, reason, contractAmount } = input
  if (contractAmount !== undefined && event !== 'contract-signed')
    throw new Refused('bad-input', { field: 'contractAmount' })
  refuseFuture(event, on, today)
  const context = await contextFor(deps, actor, today)
  await deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, input.key)
    refuseUnpublished(stored.heldBy, { event, on, medium: input.medium, evidence: input.evidence }, today)
    refuseBesideInstalments(event, stored.record)
    await refuseBesideDeposits(trx, actor.districtId, stored, event)
    const before = stored.record[EVENTS[event]]
    if (before !== undefined && (before === on || !REPEATED.has(event)))
      throw new Refused('already-recorded', { event, on: before })
    const time = input.time ?? null
    const entry: FactChange = { event, on, time, medium: input.medium ?? null, evidence: input.evidence ?? null }
    const fact: FactChange = before === undefined ? entry : { ...entry, further: true }
    const details = enteredWith(stored.record, event, input.details ?? [], { locale, reason })
    const told = contractAmount === undefined ? details : { ...details, contractAmount }
    const after = asProcurement({ ...stored, record: changeRecord(stored.record, told, [fact]) })
    const command = COMMANDS[event]
    const agreed = command === undefined ? [] : await agreedRules(trx, actor.districtId, stored.id, command)
    const asking = { reason, agreed: new Set(agreed) }
    const reasons =
      command === undefined ? {} : reasonsFor(command, after, { ...context, today: on }, asking, on < today)
    const [state = stored] = await changeRecords(
      trx,
      { districtId: actor.districtId, context },
      { at: deps.now(), by: actor.personId, reason: reason ?? null },
      [{ stored, attributes: { ...told, ...withReasons(stored.record.reasons, reasons) }, facts: [fact] }],
    )
    await deps.enqueueSweep(trx, { districtId: actor.districtId, procurementId: stored.id })
    await appendLog(trx, byActor(actor), deps.now(), changeOf(stored, state))
  })
}

/** Only the bid deadline is set ahead; everything else is recorded once it has happened. */
export function refuseFuture(event: EventName, on: CivilDate, today: CivilDate): void {
  if (on > today && event !== 'bid-deadline') throw new Refused('in-future', { on, today })
}

/**
 * What the gate says of an act of today is final. An act of the past cannot be prevented any more: what would have been
 * refused is put on record all the same, with a written reason beside the fact that excuses nothing.
 */
export function reasonsFor(command: Command, after: Procurement, context: Context, asking: Asking, isPast: boolean) {
  try {
    return askGate(command, after, context, asking)
  } catch (error) {
    if (!isPast || !(error instanceof Refused) || error.problem !== 'refused-by-rule') throw error
    if (asking.reason !== undefined) return {}
    const { refusal } = error
    throw new Refused(
      'reason-needed',
      {},
      refusal === undefined ? undefined : { ...refusal, decision: 'needs-reason', earliest: null },
    )
  }
}

function withReasons(before: Procurement['reasons'], reasons: Readonly<Record<string, string>>) {
  return Object.keys(reasons).length === 0 ? {} : { reasons: { ...before, ...reasons } }
}
