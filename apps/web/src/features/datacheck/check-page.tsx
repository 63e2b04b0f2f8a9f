import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NOBODY, RESULTS_PAGE } from '@tenderlight/contracts/datacheck'
import { App, Button, Skeleton } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Pages } from '../../ui/antd/pages.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { saveWorkbook } from '../../ui/save-workbook.ts'
import { CheckHead } from './check-head.tsx'
import { narrowed } from './check-search.ts'
import { problemsIn } from './check-words.ts'
import { ResultFilters } from './result-filters.tsx'
import { ResultsTable } from './results-table.tsx'
import { UnitReport } from './unit-report.tsx'
import './datacheck.css'

const route = getRouteApi('/workspace/data-check/$id')

/** One check: the report per unit, and line by line what was found and answered. */
export function CheckPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { message } = App.useApp()
  const { page = 1, outcome, unit } = search
  const filter = { id, ...(outcome === undefined ? {} : { outcome }), ...(unit === undefined ? {} : { unit }) }
  const { data, isPlaceholderData } = useQuery(
    trpc.datacheck.get.queryOptions({ ...filter, page }, { placeholderData: keepPreviousData, throwOnError: true }),
  )
  const file = useMutation({
    mutationFn: () => trpcClient.datacheck.file.query(filter),
    onSuccess: saveWorkbook,
    onError: (error) => void message.error(sayFailure(error)),
  })
  const back = (
    <p className="small no-print">
      <Link to="/data-check">‹ {m.dc_back()}</Link>
    </p>
  )
  if (data === undefined) {
    return (
      <Page title={m.dc_title()}>
        {back}
        <Skeleton active paragraph={{ rows: 8 }} />
      </Page>
    )
  }
  const { check, units, results, total } = data
  const isNarrowed = outcome !== undefined || unit !== undefined
  const isClean = problemsIn(check.outcomes) === 0 && total === 0 && !isNarrowed
  return (
    <Page title={m.dc_title()}>
      {back}
      <CheckHead check={check}>
        <Button className="no-print" loading={file.isPending} onClick={() => file.mutate()}>
          {m.dc_export()}
        </Button>
      </CheckHead>
      <UnitReport units={units} id={id} />
      {isClean ? (
        <EmptyState title={m.dc_clean()} body={m.dc_clean_body()} />
      ) : (
        <>
          <h2 id="dc-results">{m.dc_results()}</h2>
          <ResultFilters
            search={search}
            units={units.map((one) => ({ value: one.unit?.id ?? NOBODY, label: one.unit?.name ?? m.dc_nobody() }))}
            onChange={(change) =>
              void navigate({ search: narrowed(search, change), replace: true, hash: 'dc-results' })
            }
          />
          {results.length === 0 ? (
            <EmptyState title={m.dc_no_results()} body={m.dc_no_results_body()} />
          ) : (
            <ResultsTable id={id} results={results} updating={isPlaceholderData} />
          )}
          <Pages
            page={page}
            size={RESULTS_PAGE}
            total={total}
            onPage={(next) =>
              void navigate({ search: { ...narrowed(search, {}), ...(next === 1 ? {} : { page: next }) } })
            }
          />
        </>
      )}
    </Page>
  )
}
