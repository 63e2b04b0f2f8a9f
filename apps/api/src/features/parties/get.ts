import { payableTotal } from '@tenderlight/compliance/payment/instalments'
import { checkShares, checkSize, partsOf } from '@tenderlight/compliance/suppliers/parties'
import type { Party, ShareCheck } from '@tenderlight/compliance/suppliers/parties'
import type { Parties } from '@tenderlight/contracts/parties'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import type { RecordedVersion } from '@tenderlight/db/repositories/attribute-versions'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { policyOf } from './policy.ts'

/** Who carries out the contract of a project, the sizes and shares checked, and how the policy was carried out. */
export async function parties({ db }: Deps, actor: Actor, today: CivilDate, key: string): Promise<Parties> {
  const { number, heldBy, record } = await reach(db, actor, key)
  const versions = await versionsOfField(db, actor.districtId, key, 'parties')
  const { parties: own = [], instalments: _, ...rest } = record
  const procurement = { ...rest, id: number, heldBy }
  const total = payableTotal(procurement)
  const parts = partsOf(own, total)
  const bidOn = record.bidDeadlineOn ?? record.awardNoticeOn ?? today
  const checked = { ...procurement, ...(total === undefined ? {} : { contractAmount: total }) }
  return {
    key,
    version: versions.length,
    contractAmount: total ?? null,
    bidOn,
    parties: own.map((one, index) => ({ ...one, part: parts?.[index] ?? null, check: sizeOf(one, bidOn) })),
    shares: sharesOf(checkShares(checked, own)),
    conflicts: conflictsOf(record, own),
    policy: policyOf(record),
    changes: versions.toReversed().map(asChange),
  }
}

function sizeOf(party: Party, on: CivilDate): Parties['parties'][number]['check'] {
  const check = checkSize(party, on)
  return check.verdict === 'cannot-tell' ? { ...check, missing: [...check.missing] } : check
}

function sharesOf(check: ShareCheck | undefined): Parties['shares'] {
  if (check === undefined) return null
  if (!('sme' in check)) return { sme: null, smallMicro: null, missing: [...check.missing] }
  return { sme: check.sme, smallMicro: check.smallMicro ?? null, missing: [] }
}

function conflictsOf({ winner, winnerScale }: StoredRecord, parties: readonly Party[]): Parties['conflicts'] {
  const own = parties.find(({ role }) => role === 'winner')
  if (own === undefined) return []
  const { name, declared } = own
  return [
    ...(winner === undefined || winner === name ? [] : [{ field: 'winner' as const, record: winner, parties: name }]),
    ...(winnerScale === undefined || declared === undefined || winnerScale === declared
      ? []
      : [{ field: 'winnerScale' as const, record: winnerScale, parties: declared }]),
  ]
}

function asChange({ changes, recorded_at: at, recorder: by, reason }: RecordedVersion): Parties['changes'][number] {
  const kept = changes['parties']
  // What the product itself stored under the name; erased parties are none.
  const names = Array.isArray(kept) ? (kept as readonly Party[]).map(({ name }) => name) : []
  return { at: at.toISOString(), by, reason, names }
}
