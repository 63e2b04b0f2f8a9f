import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Skeleton } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { Page } from '../../app/shell/page.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { AuditPlaces } from './audit-places.tsx'
import { SampleFilters } from './sample-filters.tsx'
import { sampleQuestion, withoutAbsent } from './sample-search.ts'
import type { SampleSearch } from './sample-search.ts'
import { SampleTable } from './sample-table.tsx'
import './audit.css'

const route = getRouteApi('/workspace/audit/sample')

/** Projects drawn by a seed, to be looked through: the address draws the same ones again. */
export function SamplePage() {
  const { message } = App.useApp()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const question = sampleQuestion(search)
  const { data, isPlaceholderData } = useQuery({
    ...trpc.audit.sample.queryOptions(question ?? skipToken),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const change = (wanted: { readonly [K in keyof SampleSearch]?: SampleSearch[K] | undefined }) =>
    void navigate({ search: withoutAbsent({ ...search, ...wanted }), replace: true })
  const save = async (format: 'xlsx' | 'csv') => {
    if (question === undefined) return
    const options = trpc.audit.sampleFile.queryOptions({ ...question, format })
    const { filename, type, content } = await queryClient.query({ ...options, gcTime: 0 })
    saveFile(
      filename,
      type,
      Uint8Array.from(atob(content), (character) => character.codePointAt(0) ?? 0),
    )
  }
  const saved = (format: 'xlsx' | 'csv') => () =>
    void save(format).catch((error: unknown) => void message.error(sayFailure(error)))
  const drawn = question === undefined ? undefined : data
  return (
    <Page title={m.aud_sample_title()}>
      <div className="page-head">
        <h1 id="sample">{m.aud_sample_title()}</h1>
        <span className="spacer" />
        {drawn !== undefined && drawn.rows.length > 0 && (
          <span className="no-print">
            <Button onClick={saved('xlsx')}>{m.aud_save_xlsx()}</Button>{' '}
            <Button onClick={saved('csv')}>{m.aud_save_csv()}</Button>
          </span>
        )}
      </div>
      <AuditPlaces />
      <p className="muted">{m.aud_sample_lead()}</p>
      <SampleFilters search={search} onChange={change} />
      {question === undefined ? (
        <EmptyState title={m.aud_sample_none_title()} body={m.aud_sample_none_body()} />
      ) : drawn === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : drawn.rows.length === 0 ? (
        <EmptyState title={m.aud_sample_empty_title()} body={m.aud_sample_empty_body()} />
      ) : (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'updating' : ''}>
          <p className="small aud-basis">
            {m.aud_sample_basis({
              n: drawn.rows.length,
              population: drawn.population,
              seed: question.seed,
              day: drawn.asOf,
              log: drawn.logNumber,
            })}
            <br />
            <span className="muted num">{m.aud_sample_digest({ digest: drawn.digest })}</span>
          </p>
          <SampleTable rows={drawn.rows} labelledBy="sample" />
        </div>
      )}
    </Page>
  )
}
