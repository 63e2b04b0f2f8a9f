import type { DepositTerms, setTermsInput } from '@tenderlight/contracts/deposits'
import { depositVersionsOf } from '@tenderlight/db/repositories/deposits'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { changeAttributes } from '../../record/change-attributes.ts'
import type { Actor } from '../../session/actor.ts'
import { lessThanTaken, termsNeedReason } from './refusals.ts'
import { isStanding, standingOf } from '../../record/bidder-deposits.ts'

const FIELDS = [
  'bidDeposit',
  'performanceBond',
  'bidsValidUntil',
  'performanceBondReturnOn',
  'guaranteeAccepted',
  'electronicGuaranteeAccepted',
  'depositBasisStated',
  'depositRefundTermsStated',
] as const

/** What the record knows of the terms of deposits. */
export function termsOf(record: StoredRecord): DepositTerms {
  return {
    bidDeposit: record.bidDeposit ?? null,
    performanceBond: record.performanceBond ?? null,
    bidsValidUntil: record.bidsValidUntil ?? null,
    performanceBondReturnOn: record.performanceBondReturnOn ?? null,
    guaranteeAccepted: record.guaranteeAccepted ?? null,
    electronicGuaranteeAccepted: record.electronicGuaranteeAccepted ?? null,
    depositBasisStated: record.depositBasisStated ?? null,
    depositRefundTermsStated: record.depositRefundTermsStated ?? null,
  }
}

/**
 * Records what documents and contract ask for, on the procurement's record. Returns its key.
 * Throws `Refused`: `not-found`, `deposit-refused`, `bad-input` when nothing would change.
 */
export async function setTerms(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, reason, ...terms }: z.output<typeof setTermsInput>,
): Promise<string> {
  await changeAttributes(deps, actor, today, { key, reason }, async (stored, trx) => {
    const before = termsOf(stored.record)
    const changed = FIELDS.filter((field) => before[field] !== terms[field])
    if (changed.length === 0) throw new Refused('bad-input', { field: 'terms' })
    if (reason === undefined && changed.some((field) => before[field] !== null)) throw termsNeedReason()
    const standing = standingOf(await depositVersionsOf(trx, actor.districtId, stored.id)).filter(isStanding)
    for (const [purpose, asked] of [
      ['bid', terms.bidDeposit],
      ['performance', terms.performanceBond],
    ] as const) {
      const taken = Math.max(0, ...standing.filter((one) => one.purpose === purpose).map(({ latest }) => latest.amount))
      if (taken > (asked ?? 0)) throw lessThanTaken(asked ?? 0, taken)
    }
    return Object.fromEntries(changed.map((field) => [field, terms[field]]))
  })
  return key
}
