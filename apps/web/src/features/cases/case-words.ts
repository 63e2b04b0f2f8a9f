import type { CaseKind, CaseSource, CaseStepKind, EscalatedTo } from '@tenderlight/compliance/cases/case'
import type { CaseAct, CaseClock, CaseOutput } from '@tenderlight/contracts/cases'
import { m } from '../../paraglide/messages.js'

type Words<K extends string> = Readonly<Record<K, () => string>>

export const KIND_WORDS: Words<CaseKind> = {
  breach: m.case_kind_breach,
  arrears: m.case_kind_arrears,
  request: m.case_kind_request,
  other: m.case_kind_other,
}
export const SOURCE_WORDS: Words<CaseSource> = {
  policy: m.case_source_policy,
  hand: m.case_source_hand,
  request: m.case_source_request,
  'data-check': m.case_source_data_check,
}
export const STEP_WORDS: Words<CaseStepKind> = {
  opened: m.case_step_opened,
  'letter-drafted': m.case_step_letter_drafted,
  'letter-issued': m.case_step_letter_issued,
  answered: m.case_step_answered,
  rectified: m.case_step_rectified,
  'extension-asked': m.case_step_extension_asked,
  'extension-granted': m.case_step_extension_granted,
  'extension-declined': m.case_step_extension_declined,
  returned: m.case_step_returned,
  passed: m.case_step_passed,
  'fed-back': m.case_step_fed_back,
  'struck-off': m.case_step_struck_off,
  escalated: m.case_step_escalated,
  'withdrawal-asked': m.case_step_withdrawal_asked,
  'withdrawal-declined': m.case_step_withdrawal_declined,
  withdrawn: m.case_step_withdrawn,
}
export const ACT_WORDS: Words<CaseAct> = {
  'draft-letter': m.case_act_draft_letter,
  'issue-letter': m.case_act_issue_letter,
  answer: m.case_act_answer,
  rectify: m.case_act_rectify,
  'ask-extension': m.case_act_ask_extension,
  'grant-extension': m.case_act_grant_extension,
  'decline-extension': m.case_act_decline_extension,
  return: m.case_act_return,
  pass: m.case_act_pass,
  'feed-back': m.case_act_feed_back,
  'strike-off': m.case_act_strike_off,
  escalate: m.case_act_escalate,
  'ask-withdrawal': m.case_act_ask_withdrawal,
  withdraw: m.case_act_withdraw,
  'decline-withdrawal': m.case_act_decline_withdrawal,
  note: m.case_act_note,
  attach: m.case_act_attach,
}
export const BLOCKED_WORDS: Words<'second-person' | 'no-prefix'> = {
  'second-person': m.case_blocked_second_person,
  'no-prefix': m.case_blocked_no_prefix,
}
export const ESCALATED_WORDS: Words<EscalatedTo> = { head: m.case_to_head, office: m.case_to_office }
export const LOOP_WORDS: Words<CaseOutput['loop'][number]['step']> = {
  found: m.case_loop_found,
  rectified: m.case_loop_rectified,
  reviewed: m.case_loop_reviewed,
  'fed-back': m.case_loop_fed_back,
  'struck-off': m.case_loop_struck_off,
}
export const CLOCK_WORDS: Words<CaseClock['what']> = {
  issue: m.case_clock_issue,
  answer: m.case_clock_answer,
  rectify: m.case_clock_rectify,
  review: m.case_clock_review,
}
export const SORT_WORDS: Words<'opened' | 'unit' | 'light' | 'stage'> = {
  opened: m.case_sort_opened,
  unit: m.case_sort_unit,
  light: m.case_sort_light,
  stage: m.case_sort_stage,
}
