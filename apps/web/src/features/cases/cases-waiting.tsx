import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { CaseLight } from './case-light.tsx'
import { StageTag } from './stage-tag.tsx'
import './cases.css'

/** What of the bureau's cases waits for the unit, above its worklist; nothing while nothing does. */
export function CasesWaiting() {
  const { today } = useSession()
  const { data } = useQuery(trpc.cases.list.queryOptions({ open: true, mine: true, limit: 5 }))
  if (data === undefined || data.rows.length === 0) return null
  return (
    <section className="card" aria-labelledby="cases-waiting">
      <h2 id="cases-waiting" className="card-head">
        {m.case_waiting_title()} <span className="muted num">{data.mine}</span>
      </h2>
      <ul className="case-list">
        {data.rows.map((row) => (
          <li key={row.id}>
            <p>
              <Link to="/cases/$id" params={{ id: row.id }}>
                {row.title}
              </Link>{' '}
              <StageTag of={row} />
            </p>
            <CaseLight clock={row.clock} closed={false} today={today} />
          </li>
        ))}
      </ul>
      {data.mine > data.rows.length && (
        <p className="case-said small">
          <Link to="/cases" search={{ mine: true }}>
            {m.case_stage_all()} ›
          </Link>
        </p>
      )}
    </section>
  )
}
