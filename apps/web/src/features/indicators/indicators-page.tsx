import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { INDICATOR_GROUPS } from '@tenderlight/compliance/desk/indicator-groups'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { saveWorkbook } from '../../ui/save-workbook.ts'
import { FiguresMade } from './figures-made.tsx'
import { IndicatorCard } from './indicator-card.tsx'
import { GROUP_WORDS } from './indicator-words.ts'
import { askedYear, shownYear } from './indicators-search.ts'
import { OnTimeChart } from './on-time-chart.tsx'
import { TargetTable } from './target-table.tsx'
import { YearChoice } from './year-choice.tsx'
import './indicators.css'

const route = getRouteApi('/workspace/indicators')
const LOOK_AGAIN_MS = 3_000

/** What many projects say together, group by group, and what the year is aimed at: signals to look at, no verdicts. */
export function IndicatorsPage() {
  const { message } = App.useApp()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [asked, setAsked] = useState(false)
  const input = askedYear(search)
  const { data, isPlaceholderData } = useQuery({
    ...trpc.indicators.get.queryOptions(input),
    placeholderData: keepPreviousData,
    throwOnError: true,
    refetchInterval: ({ state }) => (asked && state.data?.made?.isFresh !== true ? LOOK_AGAIN_MS : false),
  })
  const saving = useMutation({
    mutationFn: () => trpcClient.indicators.file.query(input),
    onSuccess: saveWorkbook,
    onError: (error) => void message.error(sayFailure(error)),
  })
  const groups = INDICATOR_GROUPS.map((group) => ({
    group,
    indicators: data?.indicators.filter((one) => one.group === group) ?? [],
  })).filter(({ indicators }) => indicators.length > 0)
  return (
    <Page title={m.ind_title()}>
      <div className="page-head">
        <h1>{m.ind_title()}</h1>
        {data !== undefined && (
          <FiguresMade
            made={data.made}
            mayRecalculate={data.mayRecalculate}
            isWaiting={asked && data.made?.isFresh !== true}
            onAsked={() => setAsked(true)}
          />
        )}
        <span className="spacer" />
        {data !== undefined && (
          <YearChoice
            year={data.year}
            years={data.years}
            onYear={(year) => void navigate({ search: shownYear(year), replace: true })}
          />
        )}
        {data?.made !== null && data?.made !== undefined && (
          <Button className="no-print" loading={saving.isPending} onClick={() => saving.mutate()}>
            {m.ind_export()}
          </Button>
        )}
      </div>
      <p className="muted">{m.ind_lead()}</p>
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'indicators updating' : 'indicators'}>
          {data.year !== null && <TargetTable targets={data.targets} />}
          {data.made === null && <EmptyState title={m.ind_none_title()} body={m.ind_none_body()} />}
          {groups.map(({ group, indicators }) => (
            <section key={group} className="indicator-group" aria-labelledby={group}>
              <h2 id={group}>{GROUP_WORDS[group]()}</h2>
              <ul className="indicator-cards">
                {indicators.map((indicator) => (
                  <IndicatorCard key={indicator.id} indicator={indicator} year={data.year} />
                ))}
              </ul>
            </section>
          ))}
          <OnTimeChart indicators={data.indicators} />
        </div>
      )}
    </Page>
  )
}
