import { skipToken, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { LookBack } from '@tenderlight/contracts/look-back'
import { addDays } from '@tenderlight/law/civil-date'
import { Progress, Select, Skeleton } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { momentInChina } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AuditPlaces } from './audit-places.tsx'
import type { LookBackSearch } from './look-back-search.ts'
import { PastProjectCard } from './past-project.tsx'
import { PastRed } from './past-red.tsx'
import { differences, pastRows } from './past-rows.ts'
import { PastTable } from './past-table.tsx'
import './audit.css'

const route = getRouteApi('/workspace/audit')

const ASK_AGAIN_MS = 700

/** What the board showed on a day that is over, by what was known at its end, beside what was kept of it on that evening. */
export function LookBackPage() {
  const { today } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { day, project, level = 'commitment' } = search
  const asked = day !== undefined && day < today ? { day } : skipToken
  const { data } = useQuery({
    ...trpc.audit.lookBack.queryOptions(asked),
    refetchInterval: (query) => (query.state.data?.loading == null ? false : ASK_AGAIN_MS),
    throwOnError: true,
  })
  const change = (next: LookBackSearch) => void navigate({ search: next, replace: true })
  return (
    <Page title={m.aud_look_back()}>
      <div className="page-head">
        <h1 id="look-back">{m.aud_look_back()}</h1>
      </div>
      <AuditPlaces />
      <p className="muted">{m.aud_lead()}</p>
      <search className="log-filters no-print">
        <DateField
          label={m.aud_day()}
          value={day}
          max={addDays(today, -1)}
          onChange={(chosen) => change({ ...(chosen === undefined ? {} : { day: chosen }), ...lawIf(level) })}
        />
        <Select<'law' | 'commitment'>
          aria-label={m.list_level()}
          value={level}
          options={[
            { value: 'commitment', label: m.list_level_commitment() },
            { value: 'law', label: m.list_level_law() },
          ]}
          onChange={(chosen) => {
            const { level: _, ...rest } = search
            change({ ...rest, ...lawIf(chosen) })
          }}
        />
      </search>
      {asked === skipToken || day === undefined ? (
        <EmptyState title={m.aud_none_title()} body={m.aud_none_body()} />
      ) : (
        <>
          {project !== undefined && <PastProjectCard projectKey={project} day={day} />}
          {data === undefined ? <Skeleton active paragraph={{ rows: 8 }} /> : <Board data={data} level={level} />}
        </>
      )}
    </Page>
  )
}

const lawIf = (level: 'law' | 'commitment') => (level === 'law' ? { level } : {})

function Board({ data, level }: { readonly data: LookBack; readonly level: 'law' | 'commitment' }) {
  const { day, known, shown, loading, units } = data
  if (known === null) {
    const { done, total } = loading ?? { done: 0, total: 0 }
    return (
      <div role="status" className="card aud-making">
        <p>{m.aud_making({ done, total })}</p>
        <Progress
          percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
          aria-label={m.aud_making({ done, total })}
        />
      </div>
    )
  }
  const other = shown === null ? null : differences(known.counts[level], shown.counts[level])
  return (
    <>
      <p className="small aud-basis">
        {m.aud_basis({ day, n: known.procurements, at: momentInChina(known.madeAt) })}{' '}
        {shown === null || other === null
          ? m.aud_no_evening()
          : other === 0
            ? m.aud_same({ at: momentInChina(shown.madeAt) })
            : m.aud_other({ n: other, at: momentInChina(shown.madeAt) })}
      </p>
      {known.procurements === 0 ? (
        <EmptyState title={m.aud_empty_title()} body={m.aud_empty_body()} />
      ) : (
        <>
          <h2 id="past-known">{m.aud_board_title({ day })}</h2>
          <PastTable rows={pastRows(known.counts[level], units)} labelledBy="past-known" />
          {shown !== null && other !== null && other > 0 && (
            <>
              <h2 id="past-shown">{m.aud_shown_title({ day })}</h2>
              <PastTable rows={pastRows(shown.counts[level], units)} labelledBy="past-shown" />
            </>
          )}
          <PastRed red={known.red} units={units} day={day} level={level} />
        </>
      )}
    </>
  )
}
