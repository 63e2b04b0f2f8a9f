import type { CaseStage } from '@tenderlight/compliance/cases/case'
import { m } from '../paraglide/messages.js'

/** Where a supervision case stands, in words. */
export const STAGE_WORDS: Readonly<Record<CaseStage, () => string>> = {
  'to-issue': m.case_stage_to_issue,
  'to-answer': m.case_stage_to_answer,
  rectifying: m.case_stage_rectifying,
  'to-review': m.case_stage_to_review,
  'to-feed-back': m.case_stage_to_feed_back,
  'to-strike-off': m.case_stage_to_strike_off,
  closed: m.case_stage_closed,
}
