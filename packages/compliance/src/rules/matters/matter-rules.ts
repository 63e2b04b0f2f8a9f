import { arrearsComplaintHandled } from '../payment/arrears-complaint.rule.ts'
import type { Rule } from '../rule.ts'
import { challengeFiled, challengeReplied, enquiryReplied } from './challenge.rule.ts'
import { challengeSuspends } from './challenge-suspend.rule.ts'
import { complaintDecided, complaintExamined, complaintFiled, complaintPaused } from './complaint.rule.ts'
import { requestLights, settledByGrade } from './graded-request.rule.ts'
import { atStage } from './matter-rule.ts'
import type { MatterRule } from './matter-rule.ts'
import { documentObjection } from './objection.rule.ts'
import { contactUpdated, lettersAnswered, planProposed } from './request.rule.ts'
import { resultObjection } from './result-objection.rule.ts'
import { tenderComplaintAccepted, tenderComplaintDecided, tenderComplaintFiled } from './tender-complaint.rule.ts'
import { sizeVerified } from './verification.rule.ts'

/** Rules about the matters of a procurement, in the order in which their findings are listed. */
export const MATTER_RULES: readonly Rule[] = [
  atStage('tender', enquiryReplied),
  atStage('tender', documentObjection),
  atStage('award', resultObjection),
  atStage('award', challengeFiled),
  challengeReplied,
  challengeSuspends,
  atStage('award', complaintFiled),
  atStage('award', complaintExamined),
  atStage('award', complaintDecided),
  atStage('award', complaintPaused),
  atStage('award', tenderComplaintFiled),
  atStage('award', tenderComplaintAccepted),
  atStage('award', tenderComplaintDecided),
  atStage('award', sizeVerified),
  atStage('payment', arrearsComplaintHandled),
]

/** Rules about matters that belong to no procurement. */
export const LONE_MATTER_RULES: readonly MatterRule[] = [
  planProposed,
  contactUpdated,
  lettersAnswered,
  requestLights,
  settledByGrade,
]

/** Every rule that a matter standing alone is judged by. */
export const ALL_MATTER_RULES: readonly MatterRule[] = [...MATTER_RULES, ...LONE_MATTER_RULES]

/** The rule about matters with this id; undefined when there is none. */
export function matterRuleById(id: string): MatterRule | undefined {
  return ALL_MATTER_RULES.find((rule) => rule.id === id)
}
