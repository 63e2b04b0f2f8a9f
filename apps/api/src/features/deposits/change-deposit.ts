import type { BidderDeposit, DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import { REFUND_EVENTS, refundedOn } from '@tenderlight/compliance/deposits/refunds'
import type { Context } from '@tenderlight/compliance/evaluate'
import { EVENTS } from '@tenderlight/compliance/procurement/events'
import {
  depositVersionsOf,
  insertDeposit,
  insertDepositVersion,
  versionsOfDeposit,
} from '@tenderlight/db/repositories/deposits'
import type { DepositVersionRow } from '@tenderlight/db/repositories/deposits'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import type { FactChange } from '../../record/change-record.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import type { Attributes } from '../../record/split-record.ts'
import { changeRecords } from '../../record/write-records.ts'
import type { Actor } from '../../session/actor.ts'
import { asBidder, isStanding, standingOf } from '../../record/bidder-deposits.ts'
import type { StandingDeposit } from '../../record/bidder-deposits.ts'

/** A procurement whose deposits are being changed: its row is locked. */
export interface Held {
  readonly trx: Transaction<Schema>
  readonly context: Context
  readonly stored: StoredProcurement
  /** Those that count. */
  readonly standing: readonly StandingDeposit[]
}

/** What a version says beyond where it belongs and who recorded it. */
export type NewVersion = Omit<DepositVersionRow, 'district_id' | 'recorded_at' | 'recorded_by'>

/** The next version of a deposit, and what it makes known of the procurement. */
export interface DepositWritten {
  readonly purpose: DepositPurpose
  readonly version: NewVersion
  readonly attributes?: Attributes
}

/**
 * Changes one deposit of a procurement: the version, what follows from it for the record (the refunds of losers and of the
 * winner are facts once the last of them is made), and the log, all at once or nothing. Returns the procurement's key.
 */
export async function changeDeposit(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  key: string,
  work: (held: Held) => Promise<DepositWritten>,
): Promise<string> {
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, key)
    const standing = standingOf(await depositVersionsOf(trx, districtId, stored.id)).filter(isStanding)
    const { purpose, version, attributes = {} } = await work({ trx, context, stored, standing })
    const at = deps.now()
    const { deposit_id: id } = version
    if (version.version === 1) {
      await insertDeposit(trx, {
        district_id: districtId,
        id,
        procurement_id: stored.id,
        organisation_id: stored.organisationId,
        purpose,
      })
    }
    await insertDepositVersion(trx, { ...version, district_id: districtId, recorded_at: at, recorded_by: personId })
    const facts = refundFacts(stored, standing, purpose, version)
    const changes = facts.length > 0 || Object.keys(attributes).length > 0
    const [state = stored] = changes
      ? await changeRecords(trx, { districtId, context }, { at, by: personId, reason: version.reason }, [
          { stored, attributes, facts },
        ])
      : []
    if (changes) await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
    const before = standing.find((one) => one.id === id)?.latest
    const logged = {
      kind: 'deposit',
      id,
      label: stored.number,
      before: before && told(before),
      after: told(version),
    } as const
    await appendLog(trx, byActor(actor), at, logged, ...(changes ? [changeOf(stored, state)] : []))
    return stored.id
  })
}

/** The same for a deposit that is there. Throws `Refused`: `not-found`, `already-corrected` where another version came since. */
export async function changeStanding(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { id, version }: { readonly id: string; readonly version: number },
  work: (
    held: Held,
    deposit: StandingDeposit,
  ) => Promise<Omit<DepositWritten, 'purpose'>> | Omit<DepositWritten, 'purpose'>,
): Promise<string> {
  const [seen] = await versionsOfDeposit(deps.db, actor.districtId, id)
  if (seen === undefined) throw new Refused('not-found')
  return changeDeposit(deps, actor, today, seen.procurement_id, async (held) => {
    const deposit = held.standing.find((one) => one.id === id)
    if (deposit === undefined || deposit.latest.version !== version) throw new Refused('already-corrected')
    return { purpose: deposit.purpose, ...(await work(held, deposit)) }
  })
}

/** The next version of a deposit, with what changes. */
export function nextVersion(
  { latest }: StandingDeposit,
  change: Partial<NewVersion> & Pick<NewVersion, 'change'>,
): NewVersion {
  const {
    district_id: _d,
    recorded_at: _a,
    recorded_by: _b,
    recorder: _r,
    procurement_id: _p,
    purpose: _o,
    ...rest
  } = latest
  return { ...rest, reason: null, ...change, version: latest.version + 1 }
}

/** What a version says, for the digest of the log. */
function told(version: NewVersion): Omit<NewVersion, 'guarantee'> & { readonly guarantee: string | null } {
  const { deposit_id, change, bidder, credit_code, scale, won, form, amount, received_on, valid_until } = version
  const { guarantor, number, guarantee, refunded_on, interest, refund_note, reason, version: no } = version
  const entry = {
    deposit_id,
    version: no,
    change,
    bidder,
    credit_code,
    scale,
    won,
    form,
    amount,
    received_on,
    valid_until,
  }
  return {
    ...entry,
    guarantor,
    number,
    guarantee: guarantee?.digest ?? null,
    refunded_on,
    interest,
    refund_note,
    reason,
  }
}

/**
 * What the change makes of the refunds on record. A refund is on record on the day of the last one, and goes off it again
 * only where it came from the deposits: what a ledger says stays until they say otherwise.
 */
function refundFacts(
  stored: StoredProcurement,
  standing: readonly StandingDeposit[],
  purpose: DepositPurpose,
  version: NewVersion,
): FactChange[] {
  const procurement = asProcurement(stored)
  const before = standing.map(({ purpose: of, latest }) => asBidder(of, latest))
  const others = standing.filter(({ id }) => id !== version.deposit_id).map((one) => asBidder(one.purpose, one.latest))
  const after: BidderDeposit[] = version.change === 'withdrawn' ? others : [...others, asBidder(purpose, version)]
  return REFUND_EVENTS.flatMap((event): FactChange[] => {
    const was = refundedOn(event, before, procurement)
    const is = refundedOn(event, after, procurement)
    const known = stored.record[EVENTS[event]]
    if (is !== undefined && is !== known) return [{ event, on: is, time: null, medium: null }]
    return is === undefined && was !== undefined && was === known ? [{ event, on: null }] : []
  })
}
