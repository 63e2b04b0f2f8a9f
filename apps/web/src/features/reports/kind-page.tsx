import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { reportKind } from '@tenderlight/contracts/reports'
import { Skeleton } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc, trpcClient } from '../../app/trpc.ts'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { m } from '../../paraglide/messages.js'
import { DownloadButtons } from './download-buttons.tsx'
import { MakeHead } from './make-head.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { reportIn } from './period-in.ts'
import { searchOf } from './report-search.ts'
import { ReportView } from './report-view.tsx'
import { PURPOSE_WORDS, REPORT_WORDS } from './report-words.ts'

const route = getRouteApi('/workspace/reports/$kind')

/** One kind of report, as it would be issued now, of any period and unit. The address is the report. */
export function KindPage() {
  const { today } = useSession()
  const kind = reportKind.parse(route.useParams().kind)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const input = reportIn(search, kind, today)
  const { period, unit } = input
  const { data, isPlaceholderData } = useQuery(
    trpc.reports.make.queryOptions(input, { placeholderData: keepPreviousData, throwOnError: true }),
  )
  const title = REPORT_WORDS[kind]()
  return (
    <Page title={title}>
      <div className="report-top no-print">
        <p className="small">
          <Link to="/reports">‹ {m.rep_back()}</Link>
        </p>
        <div className="page-head">
          <h1>{title}</h1>
          <span className="spacer" />
          <DownloadButtons fetchIn={(format) => trpcClient.reports.file.query({ ...input, format })} />
        </div>
        <p className="muted">{PURPOSE_WORDS[kind]()}</p>
      </div>
      <search className="list-filters no-print" aria-label={m.rep_choice()}>
        <PeriodChoice
          kind={kind}
          period={period}
          today={today}
          onPeriod={(chosen) => void navigate({ search: searchOf(chosen, unit), replace: true })}
        />
        <UnitFilter
          unit={unit}
          onUnit={(chosen) => void navigate({ search: searchOf(period, chosen), replace: true })}
        />
      </search>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'report-page updating' : 'report-page'}>
          <MakeHead of={data} />
          <ReportView document={data.document} narrowed={{ kind, period }} />
        </div>
      )}
    </Page>
  )
}
