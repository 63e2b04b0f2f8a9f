import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { BUDGET_PAGE } from '@tenderlight/contracts/budget'
import type { BudgetLine } from '@tenderlight/contracts/budget'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Pages } from '../../ui/antd/pages.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { saveWorkbook } from '../../ui/save-workbook.ts'
import { useNarrow } from '../../ui/use-media.ts'
import { BudgetFilters } from './budget-filters.tsx'
import { changeSearch, isNarrowed } from './budget-search.ts'
import type { BudgetChange } from './budget-search.ts'
import { LineCards } from './line-cards.tsx'
import { LineProjects } from './line-projects.tsx'
import { LineTable } from './line-table.tsx'
import { UnlinkedProjects } from './unlinked-projects.tsx'
import './budget.css'

const route = getRouteApi('/workspace/budget')

/** Each line of the approved budget against what is planned, announced, contracted and paid. */
export function BudgetPage() {
  const { person, may } = useSession()
  const { message } = App.useApp()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const narrow = useNarrow()
  const [asked, setAsked] = useState<BudgetLine>()
  const change = (by: BudgetChange) => void navigate({ search: (before) => changeSearch(before, by), replace: true })
  const { page = 1, unlinked: onlyUnlinked, ...filter } = search
  const asksLines = onlyUnlinked !== true
  const list = useQuery(
    trpc.budget.lines.queryOptions(
      { ...filter, page: asksLines ? page : 1 },
      { placeholderData: keepPreviousData, throwOnError: true },
    ),
  )
  const saving = useMutation({
    mutationFn: () => trpcClient.budget.export.query(filter),
    onSuccess: (file) => {
      saveWorkbook(file)
      void message.success(m.budget_exported({ n: list.data?.total ?? 0 }))
    },
    onError: (error) => void message.error(sayFailure(error)),
  })
  const { data } = list
  const Lines = narrow ? LineCards : LineTable
  return (
    <Page title={m.budget_title()}>
      <div className="page-head">
        <h1>{m.budget_title()}</h1>
        <p className="muted">{m.budget_lead()}</p>
        <span className="spacer" />
        {data !== undefined && data.total > 0 && (
          <Button loading={saving.isPending} onClick={() => saving.mutate()}>
            {m.budget_export()}
          </Button>
        )}
        {may('budget.import') && (
          <Link to="/budget/import" className="button-link">
            {m.budget_import()}
          </Link>
        )}
      </div>
      {data !== undefined && (data.total > 0 || isNarrowed(search)) && (
        <BudgetFilters
          search={search}
          years={data.years}
          withUnit={person.manyUnits}
          narrow={narrow}
          onChange={change}
        />
      )}
      {data !== undefined && (data.unlinked > 0 || !asksLines) && (
        <div className="list-filters no-print">
          <Button
            aria-pressed={!asksLines}
            type={asksLines ? 'default' : 'primary'}
            onClick={() => change({ unlinked: asksLines ? true : undefined })}
          >
            {m.budget_unlinked_filter({ n: data.unlinked })}
          </Button>
        </div>
      )}
      {data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : !asksLines ? (
        <UnlinkedProjects search={search} withUnit={person.manyUnits} onPage={(next) => change({ page: next })} />
      ) : data.total === 0 ? (
        <NoLines narrowed={isNarrowed(search)} mayImport={may('budget.import')} />
      ) : (
        <div
          aria-busy={list.isPlaceholderData}
          className={list.isPlaceholderData ? 'budget-lines updating' : 'budget-lines'}
        >
          <Lines
            lines={data.lines}
            sums={data.sums}
            search={search}
            withUnit={person.manyUnits}
            onChange={change}
            onProjects={setAsked}
          />
          <p className="muted small">{m.budget_yuan_note()}</p>
          <Pages
            page={page}
            size={BUDGET_PAGE}
            total={data.total}
            onPage={(next) => change({ page: next === 1 ? undefined : next })}
          />
        </div>
      )}
      <LineProjects line={asked} onClose={() => setAsked(undefined)} />
    </Page>
  )
}

function NoLines({ narrowed, mayImport }: { readonly narrowed: boolean; readonly mayImport: boolean }) {
  if (narrowed) {
    return (
      <EmptyState title={m.budget_none_filtered()} body={m.budget_none_filtered_body()}>
        <Link to="/budget">{m.budget_clear()}</Link>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={m.budget_none_title()} body={m.budget_none_body()}>
      {mayImport && <Link to="/budget/import">{m.budget_import()}</Link>}
    </EmptyState>
  )
}
