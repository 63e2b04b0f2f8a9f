import { payableTotal } from '@tenderlight/compliance/payment/instalments'
import { reservedIn } from '@tenderlight/compliance/reservation/lots'
import { BETWEEN_WINNERS, checkShares, checkSize, partsOf } from '@tenderlight/compliance/suppliers/parties'
import { checkLots, partsInLots } from '@tenderlight/compliance/suppliers/lot-shares'
import type { LotCheck } from '@tenderlight/compliance/suppliers/lot-shares'
import type { Party, ShareCheck } from '@tenderlight/compliance/suppliers/parties'
import type { Parties } from '@tenderlight/contracts/parties'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { partyHistory } from './history.ts'
import { policyOf } from './policy.ts'

/** Who carries out the contract of a project, the sizes and shares checked, and how the policy was carried out. */
export async function parties({ db }: Deps, actor: Actor, today: CivilDate, key: string): Promise<Parties> {
  const { number, heldBy, record } = await reach(db, actor, key)
  const versions = await versionsOfField(db, actor.districtId, key, 'parties')
  const { parties: own = [], instalments: _, lotAwards = [], ...rest } = record
  const { lots = [] } = record
  const procurement = { ...rest, id: number, heldBy }
  const total = payableTotal(procurement)
  const parts = lots.length === 0 ? partsOf(own, total) : partsInLots(own, lotAwards, total)
  const bidOn = record.bidDeadlineOn ?? record.awardNoticeOn ?? today
  const checked = { ...procurement, ...(total === undefined ? {} : { contractAmount: total }) }
  return {
    key,
    version: versions.length,
    contractAmount: total ?? null,
    bidOn,
    parties: own.map((one, index) => ({ ...one, part: parts?.[index] ?? null, check: sizeOf(one, bidOn) })),
    shares: sharesOf(checkShares(checked, own)),
    lots: checkLots(lots, own, lotAwards).map(lotOf),
    conflicts: conflictsOf(record, own),
    policy: policyOf(record),
    changes: partyHistory(versions).changes.map(({ what: _, ...change }) => change),
  }
}

function sizeOf(party: Party, on: CivilDate): Parties['parties'][number]['check'] {
  const check = checkSize(party, on)
  return check.verdict === 'cannot-tell' ? { ...check, missing: [...check.missing] } : check
}

function lotOf({ lot, amount, winner, fits, shares }: LotCheck): Parties['lots'][number] {
  const { title, measure, budget } = lot
  return {
    title,
    measure,
    budget,
    reserved: reservedIn(lot),
    amount: amount ?? null,
    winner: winner ?? null,
    fits: fits ?? null,
    shares: sharesOf(shares),
  }
}

function sharesOf(check: ShareCheck | undefined): Parties['shares'] {
  if (check === undefined) return null
  if (!('sme' in check)) return { sme: null, smallMicro: null, missing: [...check.missing] }
  return { sme: check.sme, smallMicro: check.smallMicro ?? null, missing: [] }
}

function conflictsOf({ winner, winnerScale }: StoredRecord, parties: readonly Party[]): Parties['conflicts'] {
  const winners = parties.filter(({ role }) => role === 'winner')
  const [own] = winners
  if (own === undefined) return []
  const { declared } = own
  const name = [...new Set(winners.map((one) => one.name))].join(BETWEEN_WINNERS)
  // Of several winners the record has one name, and one size.
  const isOne = winners.length === 1
  return [
    ...(winner === undefined || winner === name || (!isOne && winners.some((one) => one.name === winner))
      ? []
      : [{ field: 'winner' as const, record: winner, parties: name }]),
    ...(!isOne || winnerScale === undefined || declared === undefined || winnerScale === declared
      ? []
      : [{ field: 'winnerScale' as const, record: winnerScale, parties: declared }]),
  ]
}
