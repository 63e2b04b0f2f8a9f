import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { MATTER_WORDS, sayLimit, sayWaiting } from '../../../ui/request-words.ts'
import '../../../ui/review.css'
import { LIGHT_WORDS } from '../../../ui/vocabulary.ts'

/** 质疑与投诉: what was raised about this project, and where each stands. */
export function RequestsCard({ procurementKey }: { readonly procurementKey: string }) {
  const { may } = useSession()
  const { data } = useQuery(trpc.requests.ofProcurement.queryOptions({ key: procurementKey }))
  return (
    <section className="card" aria-labelledby="requests-of">
      <div className="card-head">
        <h2 id="requests-of">{m.req_of_project()}</h2>
        {may('matters.receive') && (
          <Link to="/requests/new" search={{ project: procurementKey }} className="no-print">
            {m.req_new_of_project()}
          </Link>
        )}
      </div>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 2 }} />
      ) : data.length === 0 ? (
        <p className="muted review-none">{m.req_of_project_none()}</p>
      ) : (
        <ul className="review-list">
          {data.map((one) => (
            <li key={one.id} className="review-item">
              <div className="review-item-head">
                <Light light={one.light} word={LIGHT_WORDS[one.light]()} />
                <Link to="/requests/$id" params={{ id: one.id }}>
                  {MATTER_WORDS[one.kind]()} {one.number}
                </Link>
                <span className="muted small num">{one.receivedOn}</span>
              </div>
              <span>{one.title}</span>
              <span className="muted small num">
                {sayWaiting(one)} {sayLimit(one)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
