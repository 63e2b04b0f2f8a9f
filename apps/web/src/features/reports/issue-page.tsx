import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { periodName } from '@tenderlight/compliance/reports/periods'
import { reportKind } from '@tenderlight/contracts/reports'
import { Skeleton } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { IssueForm } from './issue-form.tsx'
import { MakeHead } from './make-head.tsx'
import { reportIn } from './period-in.ts'
import { searchOf } from './report-search.ts'
import { REPORT_WORDS } from './report-words.ts'

const route = getRouteApi('/workspace/reports/$kind/issue')

/** What people write into a report, in the place where it will stand, and issuing it. */
export function IssuePage() {
  const { today } = useSession()
  const kind = reportKind.parse(route.useParams().kind)
  const search = route.useSearch()
  const input = reportIn(search, kind, today)
  const { period, unit } = input
  const { data } = useQuery(trpc.reports.make.queryOptions(input, { throwOnError: true, refetchOnWindowFocus: false }))
  const title = m.rep_issue_title({ report: REPORT_WORDS[kind](), period: textOf(periodName(period)) })
  const isOpen = data !== undefined && data.mayIssue && data.blocked === null && data.standing === null
  return (
    <Page title={title}>
      <div className="report-top no-print">
        <p className="small">
          <Link to="/reports/$kind" params={{ kind }} search={searchOf(period, unit)}>
            ‹ {m.rep_issue_back()}
          </Link>
        </p>
        <h1>{title}</h1>
        <p className="muted">{m.rep_issue_lead()}</p>
      </div>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : isOpen ? (
        <IssueForm made={data} />
      ) : data.mayIssue || data.standing !== null ? (
        <MakeHead of={data} />
      ) : (
        <p>{m.rep_may_not_issue()}</p>
      )}
    </Page>
  )
}
