import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '../../app/reason-dialog.tsx'
import { Page } from '../../app/shell/page.tsx'
import { queryClient, trpc, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DownloadButtons } from './download-buttons.tsx'
import { ReportView } from './report-view.tsx'
import { REPORT_WORDS } from './report-words.ts'

const route = getRouteApi('/workspace/reports/issued/$id')

/** A report as it was issued: its number, its words and figures of that day, its files, and whether it was withdrawn. */
export function IssuedPage() {
  const { id } = route.useParams()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { data } = useQuery(trpc.reports.get.queryOptions({ id }, { throwOnError: true }))
  const back = (
    <p className="small no-print">
      <Link to="/reports">‹ {m.rep_back()}</Link>
    </p>
  )
  if (data === undefined) {
    return (
      <Page title={m.rep_title()}>
        {back}
        <Skeleton active paragraph={{ rows: 12 }} />
      </Page>
    )
  }
  const { digest, document, mayWithdraw, report, withdrawal } = data
  return (
    <Page title={report.title}>
      <div className="report-top no-print">
        {back}
        <div className="page-head">
          <h1>{report.title}</h1>
          <span className="tag tag-accent">{REPORT_WORDS[report.kind]()}</span>
          <span className="spacer" />
          <DownloadButtons fetchIn={(format) => trpcClient.reports.issuedFile.query({ id, format })} />
        </div>
        <p className="muted num">
          {m.rep_issued_by({ number: report.number, on: report.issuedOn, by: report.issuedBy })}
        </p>
      </div>
      {withdrawal !== null && (
        <Alert
          type="warning"
          showIcon
          title={m.rep_withdrawn_by({ on: withdrawal.on, by: withdrawal.by })}
          description={withdrawal.reason}
        />
      )}
      <ReportView document={document} number={report.number} />
      <p className="muted small report-digest">{m.rep_digest({ digest })}</p>
      {mayWithdraw && (
        <p className="no-print">
          <Button danger onClick={() => setWithdrawing(true)}>
            {m.rep_withdraw()}
          </Button>
        </p>
      )}
      {isWithdrawing && (
        <ReasonDialog
          name={`report.${id}.withdraw`}
          title={m.rep_withdraw()}
          lead={m.rep_withdraw_lead({ number: report.number })}
          okText={m.rep_withdraw()}
          danger
          label={m.rep_withdraw_reason()}
          maxLength={1000}
          act={async (reason) => {
            await trpcClient.reports.withdraw.mutate({ id, reason })
            await queryClient.invalidateQueries()
          }}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </Page>
  )
}
