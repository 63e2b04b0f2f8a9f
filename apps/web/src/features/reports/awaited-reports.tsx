import { Link } from '@tanstack/react-router'
import { periodName } from '@tenderlight/compliance/reports/periods'
import type { ReportsOutput } from '@tenderlight/contracts/reports'
import { Alert } from 'antd'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { searchOf } from './report-search.ts'

interface AwaitedReportsProps {
  readonly awaited: ReportsOutput['awaited']
  readonly mayIssue: boolean
}

/** Bulletins that the district's own plan asks for and nobody issued yet, with their last day; nothing while there are none. */
export function AwaitedReports({ awaited, mayIssue }: AwaitedReportsProps) {
  if (awaited.length === 0) return null
  return (
    <Alert
      className="no-print"
      type={awaited.some(({ overdue }) => overdue) ? 'warning' : 'info'}
      showIcon
      title={m.rep_awaited({ n: awaited.length })}
      description={
        <ul className="report-awaited">
          {awaited.map(({ due, overdue, period }) => (
            <li key={`${period.from} ${period.through}`}>
              <Link
                to={mayIssue ? '/reports/$kind/issue' : '/reports/$kind'}
                params={{ kind: 'bulletin' }}
                search={searchOf(period)}
              >
                {m.rep_awaited_bulletin({ period: textOf(periodName(period)) })}
              </Link>{' '}
              <span className="num">{overdue ? m.rep_awaited_past({ due }) : m.rep_awaited_due({ due })}</span>
            </li>
          ))}
        </ul>
      }
    />
  )
}
