import type { Policy } from '@tenderlight/contracts/parties'
import { m } from '../../../paraglide/messages.js'
import { YES_NO_WORDS } from '../../../ui/vocabulary.ts'

/** What is answered by yes or no. */
export const YES_NO_POLICY = [
  { field: 'smeBenefitGranted', label: m.policy_benefit },
  { field: 'declarationPublished', label: m.policy_declaration_published },
  { field: 'reservedContractMarked', label: m.policy_contract_marked },
  { field: 'partnerAgreementAttached', label: m.policy_agreement_attached },
] as const

/** What is on record of the policy, as people read it. */
export function policyLines(policy: Policy): { term: string; said: string }[] {
  const { qualifiedSmes, stoppedOn } = policy
  return [
    ...YES_NO_POLICY.flatMap(({ field, label }) => {
      const value = policy[field]
      return value === null ? [] : [{ term: label(), said: YES_NO_WORDS[value ? 'yes' : 'no']() }]
    }),
    ...(qualifiedSmes === null ? [] : [{ term: m.policy_qualified(), said: String(qualifiedSmes) }]),
    ...(stoppedOn === null ? [] : [{ term: m.policy_stopped(), said: stoppedOn }]),
  ]
}
