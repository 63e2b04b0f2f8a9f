import { useQuery } from '@tanstack/react-query'
import type { Finding } from '@tenderlight/compliance/finding'
import { ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import { Alert, Skeleton } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { trpc } from '../../../app/trpc.ts'
import { currentLocale } from '../../../ui/locale.ts'
import type { Detail } from '@tenderlight/contracts/procurements'
import { LevelTag } from './level-tag.tsx'
import { WhyCalendar } from './why-calendar.tsx'
import { WhySources } from './why-sources.tsx'
import { sayWhyLead, sayWhyTitle } from './why-words.ts'
import './why.css'

interface WhyPanelProps {
  readonly detail: Detail
  readonly finding: Finding
}

/** Why this day, or why this finding: the days as they were counted, and where the figure stands. */
export function WhyPanel({ detail, finding }: WhyPanelProps) {
  const locale = currentLocale()
  return (
    <section className="card why" aria-labelledby="why-title">
      <div className="why-head">
        <h2 id="why-title">{sayWhyTitle(finding, detail.asOf)}</h2>
        <p className="small why-what">
          <LevelTag finding={finding} /> {ruleTitle(finding.rule, locale, finding.part)}
        </p>
        <p className="muted small num">{sayWhyLead(finding) ?? sayFinding(finding, locale)}</p>
      </div>
      {finding.trigger !== null && finding.due !== null && <WhyDays detail={detail} finding={finding} />}
      <WhySources detail={detail} finding={finding} />
    </section>
  )
}

function WhyDays({ detail, finding }: WhyPanelProps) {
  const { data, error } = useQuery(
    trpc.procurements.explain.queryOptions({
      key: detail.key,
      rule: finding.rule,
      ...(finding.part === undefined ? {} : { part: finding.part }),
    }),
  )
  if (error !== null) return <Alert type="error" showIcon className="why-error" title={sayFailure(error)} />
  if (data === undefined) return <Skeleton active className="why-error" paragraph={{ rows: 5 }} />
  return <WhyCalendar days={data.days} finding={data.finding} today={detail.asOf} />
}
