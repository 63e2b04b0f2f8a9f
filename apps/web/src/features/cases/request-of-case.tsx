import { Link } from '@tanstack/react-router'
import type { CaseOutput } from '@tenderlight/contracts/cases'
import { m } from '../../paraglide/messages.js'
import { MATTER_WORDS } from '../../ui/request-words.ts'

/** The request, challenge or complaint that a case was opened from. */
export function RequestOfCase({ request }: { readonly request: NonNullable<CaseOutput['request']> }) {
  return (
    <p className="case-from">
      <span className="muted">{m.case_from_request()}</span>{' '}
      <Link to="/requests/$id" params={{ id: request.id }}>
        {MATTER_WORDS[request.kind]()} {request.number}
      </Link>{' '}
      {request.title}
    </p>
  )
}
