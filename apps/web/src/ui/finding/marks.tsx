import type { Mark } from '@tenderlight/compliance/marks'
import { m } from '../../paraglide/messages.js'

const WORDS: Readonly<Record<Mark, () => string>> = {
  unverified: m.mark_unverified,
  unconfirmed: m.mark_unconfirmed,
  'plan-ended': m.mark_plan_ended,
}

/** What has to be shown beside a figure: unverified, not confirmed by its district, or of a plan that has ended. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.map((mark) => (
    <span key={mark} className="tag tag-yellow">
      {WORDS[mark]()}
    </span>
  ))
}
