import { AWARD_RULES } from './award/award-rules.ts'
import { CONTRACT_RULES } from './contract/contract-rules.ts'
import { PLAN_RULES } from './intention/plan-rules.ts'
import { MATTER_RULES } from './matters/matter-rules.ts'
import { PAYMENT_RULES } from './payment/payment-rules.ts'
import { SUPPLIER_RULES } from './supplier/supplier-rules.ts'
import { TENDER_RULES } from './tender/tender-rules.ts'
import { candidatesPublished } from './award/candidate-publicity.rule.ts'
import { awardAnnounced, awardSameDay, awardWithin, reportSent, resultConfirmed } from './award/award.rule.ts'
import {
  bayuquanSigned,
  jiujiangFiled,
  jiujiangPublished,
  jiujiangSigned,
  nationalFiled,
  nationalPublished,
  nationalSigned,
} from './contract/contract.rule.ts'
import { jiujiangTenderPublished, jiujiangTenderSigned, tenderSigned } from './contract/tender-contract.rule.ts'
import {
  anhuiBidDeposit,
  anhuiPerformanceBond,
  nationalBidDeposit,
  nationalPerformanceBond,
  tenderBidDeposit,
} from './deposit/caps.rule.ts'
import { nationalRefund, tenderRefund } from './deposit/refund.rule.ts'
import { jiujiangWaiverForAll, jiujiangWaiverForSme, nationalWaiver } from './deposit/waivers.rule.ts'
import { nationalIntentionFields } from './intention/fields.rule.ts'
import { jiujiangIntention, jiujiangTenderPlan, nationalIntentionLeadTime } from './intention/lead-time.rule.ts'
import { jiujiangExemptions, jiujiangMark } from './intention/marks.rule.ts'
import { invoicePaid } from './payment/payment.rule.ts'
import { smePaid, smePaid2020 } from './payment/sme-term.rule.ts'
import { recordDateOrder } from './record/date-order.rule.ts'
import { noReserveReason, reasonAndPhone } from './reservation/reasons.rule.ts'
import { jiujiangExclusive, jiujiangReserve, nationalExclusive, nationalReserve } from './reservation/sme.rule.ts'
import { jiujiangWorks, nationalWorksReserve } from './reservation/works.rule.ts'
import { STAGES } from './rule.ts'
import type { Rule, Rulebook } from './rule.ts'
import { nationalBidPeriod, tenderingBidPeriod } from './tender/bid-period.rule.ts'

/** The rules of the everyday record. */
const EVERYDAY: readonly Rule[] = [
  recordDateOrder,
  nationalIntentionLeadTime,
  nationalIntentionFields,
  jiujiangIntention,
  jiujiangExemptions,
  jiujiangMark,
  jiujiangTenderPlan,
  nationalExclusive,
  nationalReserve,
  nationalWorksReserve,
  noReserveReason,
  jiujiangExclusive,
  jiujiangReserve,
  reasonAndPhone,
  jiujiangWorks,
  nationalBidPeriod,
  tenderingBidPeriod,
  nationalBidDeposit,
  anhuiBidDeposit,
  tenderBidDeposit,
  nationalWaiver,
  jiujiangWaiverForAll,
  jiujiangWaiverForSme,
  reportSent,
  resultConfirmed,
  awardAnnounced,
  awardWithin,
  awardSameDay,
  candidatesPublished,
  nationalSigned,
  jiujiangSigned,
  bayuquanSigned,
  tenderSigned,
  jiujiangTenderSigned,
  nationalRefund,
  tenderRefund,
  nationalPerformanceBond,
  anhuiPerformanceBond,
  nationalPublished,
  jiujiangPublished,
  jiujiangTenderPublished,
  nationalFiled,
  jiujiangFiled,
  invoicePaid,
  smePaid,
  smePaid2020,
]

const WHOLE: readonly Rule[] = [
  ...EVERYDAY,
  ...PLAN_RULES,
  ...SUPPLIER_RULES,
  ...TENDER_RULES,
  ...AWARD_RULES,
  ...CONTRACT_RULES,
  ...PAYMENT_RULES,
  ...MATTER_RULES,
]

/** Every rule that the product judges on a procurement's record, in the order of a procurement's life. */
export const RULES: readonly Rule[] = STAGES.flatMap((stage) => WHOLE.filter((rule) => rule.stage === stage))

export const RULEBOOK: Rulebook = { rules: RULES }

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]))

/** The rule with this id of the catalogue; undefined when the product has no such rule. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id)
}
