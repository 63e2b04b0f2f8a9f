import { bondTermOf, coversBids, isWinner } from '@tenderlight/compliance/deposits/bidder-deposit'
import { refundClock } from '@tenderlight/compliance/deposits/refunds'
import {
  askedOfBidder,
  couldBeWaived,
  isAboutDeposits,
  savedOn,
  waivable,
} from '@tenderlight/compliance/deposits/savings'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { explain } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import type { Milestone } from '@tenderlight/compliance/performance/milestones'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type {
  deposit,
  depositsOutput,
  DepositVersion as VersionShown,
  explainRefundOutput,
} from '@tenderlight/contracts/deposits'
import { depositVersionsOf, versionsOfDeposit } from '@tenderlight/db/repositories/deposits'
import type { DepositVersion } from '@tenderlight/db/repositories/deposits'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { asBidder, isStanding, standingOf } from '../../record/bidder-deposits.ts'
import type { StandingDeposit } from '../../record/bidder-deposits.ts'
import { termsOf } from './terms.ts'

/** The deposits of a procurement with what the rules say of each, and what bidders kept. Throws `Refused` `not-found`. */
export async function showDeposits(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  key: string,
): Promise<z.input<typeof depositsOutput>> {
  const stored = await reach(deps.db, actor, key)
  const procurement = asProcurement(stored)
  const context = await contextFor(deps, actor, today)
  const findings = evaluate(procurement, context).filter(isAboutDeposits)
  const asked = askedOfBidder(procurement, findings)
  const all = standingOf(await depositVersionsOf(deps.db, actor.districtId, stored.id))
  const { milestones = [] } = stored.record
  const shown = all.map((one) => showDeposit(one, procurement, milestones, context, asked))
  const standing = shown.filter(({ withdrawn }) => !withdrawn)
  return {
    key,
    terms: termsOf(stored.record),
    findings,
    asked: asked ?? null,
    saved: standing.reduce((sum, { saved }) => sum + saved, 0),
    couldSave: couldBeWaived(standing, findings),
    waivable: standing.some(({ purpose }) => purpose === 'bid') ? null : waivableOf(procurement, findings),
    deposits: shown,
  }
}

function waivableOf(
  procurement: Procurement,
  findings: readonly Finding[],
): z.input<typeof depositsOutput>['waivable'] {
  const found = waivable(procurement, findings)
  return found === undefined ? null : { ...found, all: found.all ?? null }
}

function showDeposit(
  one: StandingDeposit,
  procurement: Procurement,
  milestones: readonly Milestone[],
  context: Context,
  asked: Fen | undefined,
): z.input<typeof deposit> {
  const { id, purpose, latest, earlier } = one
  const bidder = asBidder(purpose, latest)
  const counts = isStanding(one)
  const { guarantee } = latest
  return {
    id,
    purpose,
    ...showVersion(latest),
    winner: isWinner(bidder, procurement),
    withdrawn: !counts,
    coversBids: coversBids(bidder, procurement) ?? null,
    takenBecause: [...earlier, latest].find(({ change }) => change === 'recorded')?.reason ?? null,
    bondTerm: (counts ? bondTermOf(bidder, { ...procurement, milestones }) : undefined) ?? null,
    saved: counts ? savedOn(bidder, asked) : 0,
    clock: counts ? (refundClock(bidder, procurement, context)?.finding ?? null) : null,
    verified: guarantee && { adapter: guarantee.adapter, keyId: guarantee.keyId, digest: guarantee.digest },
    earlier: earlier.map(showVersion),
  }
}

function showVersion(row: DepositVersion): VersionShown {
  return {
    version: row.version,
    change: row.change,
    bidder: row.bidder,
    creditCode: row.credit_code,
    scale: row.scale,
    won: row.won,
    form: row.form,
    amount: row.amount,
    receivedOn: row.received_on,
    validUntil: row.valid_until,
    guarantor: row.guarantor,
    number: row.number,
    refundedOn: row.refunded_on,
    interest: row.interest,
    refundNote: row.refund_note,
    reason: row.reason,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorder,
  }
}

/** The days of one bidder's refund as they were counted. Throws `Refused` `not-found`, also where no rule counts any. */
export async function explainRefund(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  id: string,
): Promise<z.input<typeof explainRefundOutput>> {
  const [one] = standingOf(await versionsOfDeposit(deps.db, actor.districtId, id))
  if (one === undefined || !isStanding(one)) throw new Refused('not-found')
  const procurement = asProcurement(await reach(deps.db, actor, one.latest.procurement_id))
  const context = await contextFor(deps, actor, today)
  const clock = refundClock(asBidder(one.purpose, one.latest), procurement, context)
  if (clock === undefined) throw new Refused('not-found')
  return { finding: clock.finding, days: explain(clock.finding, clock.evaluated, context) }
}
