import type { SubmissionDetail, SubmissionState } from '@tenderlight/contracts/intentions'
import { m } from '../../../paraglide/messages.js'

/** Where a submission stands, in a word and a tone. */
export const STATE_LOOKS: Readonly<Record<SubmissionState, { readonly tag: string; readonly word: () => string }>> = {
  waiting: { tag: 'tag tag-accent', word: m.review_state_waiting },
  returned: { tag: 'tag tag-yellow', word: m.review_state_returned },
  withdrawn: { tag: 'tag', word: m.review_state_withdrawn },
  published: { tag: 'tag tag-green', word: m.review_state_published },
  recorded: { tag: 'tag tag-green', word: m.review_state_recorded },
}

type Step = SubmissionDetail['steps'][number]

const STEP_WORDS: Readonly<Record<Step['kind'], () => string>> = {
  submitted: m.review_step_submitted,
  returned: m.review_step_returned,
  withdrawn: m.review_step_withdrawn,
  approved: m.review_step_approved,
}

/** What was done in a step; `isExempt`: to a project without an intention, of which nothing is published. */
export function sayStep({ kind, waived }: Step, isExempt: boolean): string {
  if (isExempt && kind === 'approved') return waived ? m.review_step_waived_exempt() : m.review_step_recorded()
  return waived ? m.review_step_waived() : STEP_WORDS[kind]()
}
