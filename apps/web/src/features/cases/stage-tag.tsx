import type { CaseRow } from '@tenderlight/contracts/cases'
import { m } from '../../paraglide/messages.js'
import { STAGE_WORDS } from '../../ui/case-stage-words.ts'

type StageTagProps = {
  readonly of: Pick<CaseRow, 'stage' | 'closedAs' | 'extensionAsked' | 'withdrawalAsked' | 'escalated'>
}

/** Where a case stands, and what is asked of it meanwhile. */
export function StageTag({ of: { stage, closedAs, extensionAsked, withdrawalAsked, escalated } }: StageTagProps) {
  const word =
    closedAs === 'struck-off'
      ? m.case_step_struck_off()
      : closedAs === 'withdrawn'
        ? m.case_step_withdrawn()
        : STAGE_WORDS[stage]()
  return (
    <span className="case-tags">
      <span className={stage === 'closed' ? 'tag' : 'tag tag-accent'}>{word}</span>
      {extensionAsked && <span className="tag tag-yellow">{m.case_step_extension_asked()}</span>}
      {withdrawalAsked && <span className="tag tag-yellow">{m.case_step_withdrawal_asked()}</span>}
      {escalated && <span className="tag">{m.case_step_escalated()}</span>}
    </span>
  )
}
