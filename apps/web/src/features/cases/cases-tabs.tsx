import { CASE_STAGES } from '@tenderlight/compliance/cases/case'
import type { CaseStage } from '@tenderlight/compliance/cases/case'
import { m } from '../../paraglide/messages.js'
import { STAGE_WORDS } from '../../ui/case-stage-words.ts'
import type { CasesSearch } from './cases-search.ts'

interface CasesTabsProps {
  readonly search: CasesSearch
  /** How many in each stage. */
  readonly counts: Readonly<Partial<Record<CaseStage, number>>>
  readonly onStage: (stage: CasesSearch['stage']) => void
}

/** Where cases stand, each with its number: a click shows those alone. */
export function CasesTabs({ search, counts, onStage }: CasesTabsProps) {
  const open = CASE_STAGES.reduce((sum, stage) => sum + (stage === 'closed' ? 0 : (counts[stage] ?? 0)), 0)
  const tabs: readonly (readonly [CasesSearch['stage'], string, number])[] = [
    [undefined, m.case_stage_open(), open],
    ...CASE_STAGES.map((stage) => [stage, STAGE_WORDS[stage](), counts[stage] ?? 0] as const),
    ['all', m.case_stage_all(), open + (counts.closed ?? 0)],
  ]
  return (
    <div className="case-tabs no-print" role="group" aria-label={m.case_stages()}>
      {tabs.map(([stage, word, n]) => (
        <button
          key={stage ?? 'open'}
          type="button"
          className="case-tab"
          aria-pressed={search.stage === stage}
          onClick={() => onStage(stage)}
        >
          {word} <span className="num muted">{n}</span>
        </button>
      ))}
    </div>
  )
}
