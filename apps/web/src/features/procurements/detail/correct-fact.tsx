import { getRouteApi, Link } from '@tanstack/react-router'
import { eventName } from '@tenderlight/compliance/say'
import { Button } from 'antd'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { currentLocale } from '../../../ui/locale.ts'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'
import type { FactLine } from './fact-rows.ts'

const route = getRouteApi('/workspace/procurements/$key')

interface CorrectFactProps {
  readonly line: FactLine
  /** Absent for those who only look. */
  readonly onCorrect: ((fact: FactToCorrect) => void) | undefined
}

/** How an entry is corrected: by a later one, or, where everybody can read it in a notice, by a change notice. */
export function CorrectFact({ line: { fact, state, notice }, onCorrect }: CorrectFactProps) {
  const { key } = route.useParams()
  const { may } = useSession()
  if (state !== 'current' || onCorrect === undefined) return null
  if (notice === undefined) {
    const event = capital(eventName(fact.event, currentLocale()))
    return (
      <Button size="small" aria-label={m.facts_correct_one({ event, date: fact.on })} onClick={() => onCorrect(fact)}>
        {m.detail_correct()}
      </Button>
    )
  }
  if (!may('intentions.submit'))
    return <span className="muted small num">{m.facts_as_published({ number: notice })}</span>
  return (
    <Link
      className="text-link small"
      to="/procurements/$key/correct/$number"
      params={{ key, number: notice }}
      aria-label={m.notice_correct_one({ number: notice })}
    >
      {m.facts_change_notice()}
    </Link>
  )
}
