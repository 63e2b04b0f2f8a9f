import type { Procurement } from './procurement/procurement.ts'
import type { Stage } from './rules/rule.ts'

/** Where a procurement stands: the stage whose next step is awaited. */
export function stageOf(procurement: Procurement): Stage {
  if (procurement.contractSignedOn !== undefined) {
    const made = procurement.contractPublishedOn !== undefined && procurement.contractFiledOn !== undefined
    const later = procurement.acceptedOn ?? procurement.invoicedOn ?? procurement.paidOn
    return made || later !== undefined ? 'payment' : 'publication'
  }
  if (procurement.awardNoticeOn !== undefined) return 'contract'
  if (procurement.evaluationEndedOn !== undefined || procurement.resultDeterminedOn !== undefined) return 'award'
  return procurement.announcementOn === undefined ? 'intention' : 'tender'
}
