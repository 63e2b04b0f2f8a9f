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

interface FactCardsProps {
  readonly lines: readonly FactLine[]
  /** Absent for those who only look. */
  readonly onCorrect: ((fact: FactToCorrect) => void) | undefined
}

/** The facts on a phone: what and when, then who and what became of it. */
export function FactCards({ lines, onCorrect }: FactCardsProps) {
  const locale = currentLocale()
  return (
    <ul className="fact-cards">
      {lines.map((line) => {
        const { fact, state } = line
        return (
          <li key={fact.id} className={state === 'current' ? '' : 'fact-old'}>
            <div>
              <p>
                {capital(eventName(fact.event, locale))}{' '}
                <span className="num">{state === 'current' ? fact.on : <s>{fact.on}</s>}</span> {fact.time}
              </p>
              <p className="small muted num">
                {[
                  state === 'current' ? '' : STATE_WORDS[state](),
                  fact.medium === null ? '' : MEDIUM_WORDS[fact.medium](),
                  fact.evidence ?? '',
                  fact.recordedBy ?? m.facts_imported(),
                  momentInChina(fact.recordedAt),
                  ...whyRecorded(fact),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {fact.correctionReason !== null && (
                <p className="small muted">{m.facts_reason({ reason: fact.correctionReason })}</p>
              )}
            </div>
            <CorrectFact line={line} onCorrect={onCorrect} />
          </li>
        )
      })}
    </ul>
  )
}
