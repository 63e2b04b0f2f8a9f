import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Finding } from '@tenderlight/compliance/finding'
import { ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import { Alert, Skeleton } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { DayCalendar } from '../../../ui/day-count/day-calendar.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import type { Detail } from '@tenderlight/contracts/procurements'
import { WhyGrounds } from '../why/why-grounds.tsx'
import { WhyObjections } from '../why/why-objections.tsx'
import { LevelTag } from './level-tag.tsx'
import { WhyRecord } from './why-record.tsx'
import { WhySources } from './why-sources.tsx'
import { sayWhyLead, sayWhyTitle } from './why-words.ts'
import './why.css'

interface WhyDaysProps {
  readonly detail: Detail
  readonly finding: Finding
}

interface WhyPanelProps extends WhyDaysProps {
  /** Somebody holds the finding to be wrong. */
  readonly onObject: (finding: Finding) => void
}

/** Why this day, or why this finding: the days as they were counted, and where the figure stands. */
export function WhyPanel({ detail, finding, onObject }: WhyPanelProps) {
  const locale = currentLocale()
  const { may } = useSession()
  return (
    <section className="card why" aria-labelledby="why-title">
      <div className="why-head">
        <h2 id="why-title">{sayWhyTitle(finding, detail.asOf)}</h2>
        <p className="small why-what">
          <LevelTag finding={finding} />{' '}
          <Link to="/rules/$id" params={{ id: finding.rule }}>
            {ruleTitle(finding.rule, locale, finding.part)}
          </Link>
        </p>
        <p className="muted small num">{sayWhyLead(finding) ?? sayFinding(finding, locale)}</p>
        {finding.verdict === 'breach' && finding.level !== 'encouragement' && may('cases.handle') && (
          <p className="small no-print">
            <Link to="/cases/new" search={{ key: detail.key, rule: finding.rule }}>
              {m.case_start()}
            </Link>
          </p>
        )}
      </div>
      {finding.trigger !== null && finding.due !== null && <WhyDays detail={detail} finding={finding} />}
      <WhySources detail={detail} finding={finding} />
      <WhyGrounds detail={detail} finding={finding} />
      <WhyRecord procurementKey={detail.key} finding={finding} />
      {may('objections.read') && <WhyObjections procurementKey={detail.key} finding={finding} onObject={onObject} />}
    </section>
  )
}

function WhyDays({ detail, finding }: WhyDaysProps) {
  const { data, error } = useQuery(
    trpc.procurements.explain.queryOptions({
      key: detail.key,
      rule: finding.rule,
      ...(finding.part === undefined ? {} : { part: finding.part }),
      ...(finding.matter === undefined ? {} : { matter: finding.matter }),
    }),
  )
  if (error !== null) return <Alert type="error" showIcon className="why-error" title={sayFailure(error)} />
  if (data === undefined) return <Skeleton active className="why-error" paragraph={{ rows: 5 }} />
  return <DayCalendar days={data.days} finding={data.finding} today={detail.asOf} />
}
