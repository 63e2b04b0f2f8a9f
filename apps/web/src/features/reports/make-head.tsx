import { Link } from '@tanstack/react-router'
import type { MakeReportOutput } from '@tenderlight/contracts/reports'
import { Alert } from 'antd'
import { m } from '../../paraglide/messages.js'
import { searchOf } from './report-search.ts'
import { BLOCKED_WORDS } from './report-words.ts'

/** Whether the report that is shown was issued, and, for whoever may, the way to issuing it or why that cannot be. */
export function MakeHead({ of: { blocked, document, mayIssue, standing } }: { readonly of: MakeReportOutput }) {
  const { kind, period, unit } = document
  if (standing !== null) {
    return (
      <Alert
        className="no-print"
        type="success"
        showIcon
        title={m.rep_stands({ number: standing.number })}
        action={
          <Link to="/reports/issued/$id" params={{ id: standing.id }}>
            {m.rep_open_issued()}
          </Link>
        }
      />
    )
  }
  if (!mayIssue) return null
  if (blocked === 'not-over' || blocked === 'no-prefix') {
    return (
      <Alert
        className="no-print"
        type="info"
        showIcon
        title={BLOCKED_WORDS[blocked]()}
        action={blocked === 'no-prefix' && <Link to="/desk-settings">{m.nav_desk_settings()}</Link>}
      />
    )
  }
  return (
    <p className="no-print">
      <Link to="/reports/$kind/issue" params={{ kind }} search={searchOf(period, unit?.id)} className="button-link">
        {m.rep_to_issue()}
      </Link>
    </p>
  )
}
