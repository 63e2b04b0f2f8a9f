import type { Policy } from '@tenderlight/contracts/parties'
import { answerIn, dayIn, textIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'

/** How the policy was carried out, as it is being entered. */
export interface PolicyDraft extends Omit<Policy, 'qualifiedSmes'> {
  /** As typed. */
  readonly qualified: string
  readonly reason: string
}

/** What is on record, ready to be changed. */
export function policyDraftOf({ qualifiedSmes, ...policy }: Policy): PolicyDraft {
  return { ...policy, qualified: qualifiedSmes === null ? '' : String(qualifiedSmes), reason: '' }
}

/** What was entered, as the server takes it. */
export function policyIn({ qualified, reason: _, ...policy }: PolicyDraft): Policy {
  return { ...policy, qualifiedSmes: qualified.trim() === '' ? null : Number(qualified) }
}

/** Reads a kept draft back; what is of no use in it is left out. */
export function readPolicy(kept: Kept): PolicyDraft {
  return {
    smeBenefitGranted: answerIn(kept, 'smeBenefitGranted'),
    declarationPublished: answerIn(kept, 'declarationPublished'),
    reservedContractMarked: answerIn(kept, 'reservedContractMarked'),
    partnerAgreementAttached: answerIn(kept, 'partnerAgreementAttached'),
    stoppedOn: dayIn(kept, 'stoppedOn') ?? null,
    qualified: textIn(kept, 'qualified'),
    reason: textIn(kept, 'reason'),
  }
}
