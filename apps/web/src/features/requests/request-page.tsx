import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DayCalendar } from '../../ui/day-count/day-calendar.tsx'
import { FindingLine } from '../../ui/finding/finding-line.tsx'
import { Light } from '../../ui/light.tsx'
import { MATTER_WORDS, sayLimit, sayWaiting } from '../../ui/request-words.ts'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'
import { RequestActs } from './request-acts.tsx'
import { RequestCases } from './request-cases.tsx'
import { RequestFacts } from './request-facts.tsx'
import { RequestFiles } from './request-files.tsx'
import { RequestSteps } from './request-steps.tsx'
import './requests.css'

const route = getRouteApi('/workspace/requests/$id')

/** One matter: what it is, each step from its receipt to its end, the days as they are counted, and what may be done next. */
export function RequestPage() {
  const { id } = route.useParams()
  const { today } = useSession()
  const { data: request } = useSuspenseQuery(trpc.requests.get.queryOptions({ id }))
  const { findings } = request
  return (
    <Page title={request.title}>
      <div className="page-head">
        <div>
          <p className="muted small num">
            <Link to="/requests">{m.req_title()}</Link> · {MATTER_WORDS[request.kind]()} {request.number}
          </p>
          <h1>{request.title}</h1>
        </div>
        <span className="spacer" />
        <Light light={request.light} word={LIGHT_WORDS[request.light]()} />
      </div>
      <div className="req-body">
        <section className="card req-card" aria-labelledby="req-next">
          <h2 id="req-next">{sayWaiting(request)}</h2>
          <p className="muted num">{sayLimit(request)}</p>
          <RequestActs request={request} />
        </section>
        <RequestFacts request={request} />
        <RequestFiles request={request} />
        <RequestCases request={request} />
        <RequestSteps request={request} />
        <section className="card req-card" aria-labelledby="req-rules">
          <h2 id="req-rules">{m.req_rules()}</h2>
          {findings.length === 0 && <p className="muted">{m.req_no_rules()}</p>}
          <div className="req-findings">
            {findings.map(({ finding, days }) => (
              <FindingLine key={`${finding.rule} ${finding.part ?? ''}`} finding={finding}>
                {finding.trigger !== null && finding.due !== null && days.length > 0 && (
                  <DayCalendar days={days} finding={finding} today={today} />
                )}
              </FindingLine>
            ))}
          </div>
        </section>
      </div>
    </Page>
  )
}
