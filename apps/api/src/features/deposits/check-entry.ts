import { coversBids } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { DepositForm, DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import type { DepositEntry } from '@tenderlight/contracts/deposits'
import { isNumberUsed } from '@tenderlight/db/repositories/deposits'
import { usedBefore } from '@tenderlight/exchange/guarantee/refusals'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { askGate } from '../../record/ask-gate.ts'
import type { Attributes } from '../../record/split-record.ts'
import type { Held, NewVersion } from './change-deposit.ts'
import { askedUnknown, endsTooSoon, paperIncomplete, paperUsed, sameBidder, tooMuch, waivedOrNot } from './refusals.ts'

/** The amount that documents or contract ask for. Throws `Refused` where it is not on record. */
export function askedFor(purpose: DepositPurpose, { stored }: Held): Fen {
  const asked = purpose === 'bid' ? stored.record.bidDeposit : stored.record.performanceBond
  if (asked === undefined) throw askedUnknown(purpose)
  return asked
}

interface Entering {
  readonly purpose: DepositPurpose
  readonly districtId: string
  readonly today: CivilDate
  /** The deposit that is being corrected. */
  readonly besides: string | null
}

/** What a version says of the entry that somebody made; of a transfer nothing of a paper. */
export function entryColumns(entry: DepositEntry) {
  const isPaper = entry.form === 'bank-guarantee' || entry.form === 'insurance'
  return {
    bidder: entry.bidder,
    credit_code: entry.creditCode,
    scale: entry.scale,
    won: entry.won,
    form: entry.form,
    amount: entry.amount,
    received_on: entry.receivedOn,
    valid_until: isPaper ? entry.validUntil : null,
    guarantor: isPaper ? entry.guarantor : null,
    number: entry.form === 'waived' ? null : entry.number,
  } satisfies Partial<NewVersion>
}

/**
 * Whether an entry can stand among the others. Throws `Refused`: `in-future`, `deposit-refused`.
 */
export async function checkEntry(held: Held, entry: DepositEntry, entering: Entering): Promise<void> {
  const { purpose, districtId, today, besides } = entering
  if (entry.receivedOn > today) throw new Refused('in-future', { on: entry.receivedOn, today })
  if ((entry.form === 'waived') !== (entry.amount === 0)) throw waivedOrNot()
  const others = held.standing
    .filter((one) => one.purpose === purpose && one.id !== besides)
    .map(({ latest }) => latest)
  const { bidder, creditCode } = entry
  if (others.some((one) => one.bidder === bidder || (creditCode !== null && one.credit_code === creditCode))) {
    throw sameBidder(bidder, purpose)
  }
  if (entry.amount > 0) {
    const asked = askedFor(purpose, held)
    const amount = purpose === 'bid' ? entry.amount : others.reduce((sum, one) => sum + one.amount, entry.amount)
    if (amount > asked) throw tooMuch(purpose, amount, asked)
  }
  if (entry.form !== 'bank-guarantee' && entry.form !== 'insurance') return
  const { guarantor, number, validUntil } = entry
  if (guarantor === null || number === null || validUntil === null) throw paperIncomplete()
  if (await isNumberUsed(held.trx, { districtId, guarantor, number }, besides)) throw paperUsed(usedBefore(number))
}

/** The form shows that the unit takes guarantees, where nothing else is on record. */
export function acceptanceShown(form: DepositForm, { stored: { record } }: Held): Attributes {
  if (form === 'transfer' || form === 'waived') return {}
  return {
    ...(record.guaranteeAccepted === undefined ? { guaranteeAccepted: true } : {}),
    ...(form === 'electronic-guarantee' && record.electronicGuaranteeAccepted === undefined
      ? { electronicGuaranteeAccepted: true }
      : {}),
  }
}

/**
 * Asks the gate before a bid deposit is taken. What it would have refused on an earlier day is recorded all the same, with a
 * reason that excuses nothing. Throws `Refused`: `refused-by-rule`, `reason-needed`.
 */
export function askBeforeTaking(
  held: Held,
  amount: Fen,
  on: CivilDate,
  today: CivilDate,
  reason: string | undefined,
): void {
  if (amount === 0) return
  try {
    const asking = { reason, agreed: new Set<string>() }
    askGate('collect-deposit', asProcurement(held.stored), { ...held.context, today: on }, asking)
  } catch (error) {
    if (!(error instanceof Refused) || error.problem !== 'refused-by-rule' || on >= today) throw error
    if (reason !== undefined) return
    const { refusal } = error
    throw new Refused('reason-needed', {}, refusal && { ...refusal, decision: 'needs-reason', earliest: null })
  }
}

/**
 * Asks why a paper is taken that ends before the bids cease to bind. Throws `Refused` `deposit-refused`, which a reason
 * answers; the deposit stays marked.
 */
export function askIfTooShort(
  purpose: DepositPurpose,
  { validUntil }: Pick<DepositEntry, 'validUntil'>,
  { stored }: Held,
  reason: string | undefined,
): void {
  const { bidsValidUntil } = stored.record
  if (reason !== undefined || validUntil === null || bidsValidUntil === undefined) return
  if (coversBids({ purpose, validUntil }, { bidsValidUntil }) === false) throw endsTooSoon(validUntil, bidsValidUntil)
}
