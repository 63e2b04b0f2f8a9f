import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { OverrideOutput } from '@tenderlight/contracts/procurements'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { momentInChina } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { DecisionButtons } from './decision-buttons.tsx'
import { COMMAND_WORDS, sayDecision, STATE_LOOKS } from './override-words.ts'

interface OverrideItemProps {
  readonly override: OverrideOutput
  /** False on the page of the procurement itself. */
  readonly withProcurement: boolean
}

/** One request: what is to be done, which promises give way, who asked why, and who decided. */
export function OverrideItem({ override, withProcurement }: OverrideItemProps) {
  const { key, command, rules, state, decidedBy, decidedAt, decisionReason } = override
  const { tag, word } = STATE_LOOKS[state]
  const decision = sayDecision(state, decidedBy ?? '', decidedAt === null ? '' : momentInChina(decidedAt))
  return (
    <li className="review-item">
      <p className="review-item-head">
        <span className={tag}>{word()}</span>
        <b>{COMMAND_WORDS[command]()}</b>
        {withProcurement && (
          <Link to="/procurements/$key" params={{ key }}>
            {override.title ?? override.procurementId}
          </Link>
        )}
        {withProcurement && <span className="muted">{override.unit.name}</span>}
      </p>
      <p className="small">{joinWords(rules.map((rule) => ruleTitle(rule, currentLocale())))}</p>
      <p className="small">
        {m.override_asked_by({ by: override.askedBy, at: momentInChina(override.askedAt) })}{' '}
        <span className="muted">{m.review_reason({ reason: override.reason })}</span>
      </p>
      {decision !== undefined && (
        <p className="small">
          {decision}{' '}
          {decisionReason !== null && <span className="muted">{m.override_remark({ remark: decisionReason })}</span>}
        </p>
      )}
      <DecisionButtons override={override} />
    </li>
  )
}
