import { eventName } from '@tenderlight/compliance/say'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { momentInChina } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { MEDIUM_WORDS } from '../../../ui/vocabulary.ts'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'
import { CorrectFact } from './correct-fact.tsx'
import type { FactLine } from './fact-rows.ts'
import { whyRecorded } from './fact-why.ts'
import { STATE_WORDS } from './fact-state.ts'

interface FactRowProps {
  readonly line: FactLine
  /** Absent for those who only look. */
  readonly onCorrect: ((fact: FactToCorrect) => void) | undefined
}

/** One entry: what happened when, what proves it, who recorded it, and what became of it. */
export function FactRow({ line, onCorrect }: FactRowProps) {
  const { fact, state, replacedBy } = line
  const event = capital(eventName(fact.event, currentLocale()))
  return (
    <tr className={state === 'current' ? '' : 'fact-old'}>
      <th scope="row">{event}</th>
      <td className="num">
        {state === 'current' ? fact.on : <s>{fact.on}</s>} {fact.time}
      </td>
      <td>
        {fact.medium !== null && <>{MEDIUM_WORDS[fact.medium]()} </>}
        {fact.evidence !== null && <span className="muted small fact-evidence">{fact.evidence}</span>}
      </td>
      <td className="small">
        <Who by={fact.recordedBy} at={fact.recordedAt} />
        {whyRecorded(fact).map((said) => (
          <p key={said} className="muted">
            {said}
          </p>
        ))}
      </td>
      <td className="small">
        {STATE_WORDS[state]()}
        {replacedBy !== undefined && (
          <>
            {' '}
            <Who by={replacedBy.recordedBy} at={replacedBy.recordedAt} />
          </>
        )}
        {fact.correctionReason !== null && <p className="muted">{m.facts_reason({ reason: fact.correctionReason })}</p>}
      </td>
      <td className="no-print right">
        <CorrectFact line={line} onCorrect={onCorrect} />
      </td>
    </tr>
  )
}

function Who({ by, at }: { readonly by: string | null; readonly at: string }) {
  return (
    <>
      {by ?? m.facts_imported()} <span className="muted num">{momentInChina(at)}</span>
    </>
  )
}
