import type { Policy, savePolicyInput } from '@tenderlight/contracts/parties'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { changeAttributes } from '../../record/change-attributes.ts'
import type { Actor } from '../../session/actor.ts'
import { reasonMissing } from './refusals.ts'

const FIELDS = [
  'smeBenefitGranted',
  'declarationPublished',
  'reservedContractMarked',
  'partnerAgreementAttached',
  'qualifiedSmes',
  'stoppedOn',
] as const satisfies readonly (keyof Policy)[]

/** What is on record of how the policy was carried out. */
export function policyOf(record: StoredRecord): Policy {
  return {
    smeBenefitGranted: record.smeBenefitGranted ?? null,
    declarationPublished: record.declarationPublished ?? null,
    reservedContractMarked: record.reservedContractMarked ?? null,
    partnerAgreementAttached: record.partnerAgreementAttached ?? null,
    qualifiedSmes: record.qualifiedSmes ?? null,
    stoppedOn: record.stoppedOn ?? null,
  }
}

/**
 * Puts on record how the policy was carried out; earlier versions stay. Throws `Refused`: `not-found`, `in-future`,
 * `bad-input` where nothing would change, `party-refused` where something on record changes without a reason.
 */
export function savePolicy(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, reason, ...policy }: z.output<typeof savePolicyInput>,
): Promise<void> {
  return changeAttributes(deps, actor, today, { key, reason }, ({ record }) => {
    const before = policyOf(record)
    const changed = FIELDS.filter((field) => before[field] !== policy[field])
    if (changed.length === 0) throw new Refused('bad-input', { field: 'policy' })
    const { stoppedOn } = policy
    if (stoppedOn !== null && stoppedOn > today) throw new Refused('in-future', { on: stoppedOn, today })
    if (reason === undefined && changed.some((field) => before[field] !== null)) throw reasonMissing()
    return Object.fromEntries(changed.map((field) => [field, policy[field]]))
  })
}
