import { Link } from '@tanstack/react-router'
import type { Request } from '@tenderlight/contracts/requests'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { STAGE_WORDS } from '../../ui/case-stage-words.ts'

/** The longest title of a case. */
const MOST = 100

/** The supervision cases that were opened from a matter, and the way to open one: at most one is open at a time. */
export function RequestCases({ request }: { readonly request: Request }) {
  const { may } = useSession()
  const { id, title, cases, handler } = request
  const mayOpen = may('cases.handle') && cases.every(({ stage }) => stage === 'closed')
  if (cases.length === 0 && !mayOpen) return null
  return (
    <section className="card req-card" aria-labelledby="req-cases">
      <h2 id="req-cases">{m.req_cases()}</h2>
      {cases.length > 0 && (
        <ul className="req-steps">
          {cases.map((one) => (
            <li key={one.id}>
              <Link to="/cases/$id" params={{ id: one.id }}>
                {one.title}
              </Link>{' '}
              <span className="tag">{STAGE_WORDS[one.stage]()}</span>
              <p className="muted small num">
                {one.number === null ? '' : `${one.number} · `}
                {one.openedOn}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayOpen && (
        <p className="no-print">
          <Link
            to="/cases/new"
            search={{
              about: true,
              request: id,
              ...(title.length > MOST ? {} : { title }),
              ...(handler === null ? {} : { unit: handler.id }),
            }}
          >
            {m.req_open_case()}
          </Link>
        </p>
      )}
    </section>
  )
}
