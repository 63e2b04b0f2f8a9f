import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Radio } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { FilterSelect } from '../../../ui/antd/filter-select.tsx'
import { SearchBox } from '../../../ui/antd/search-box.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { oneIn, textsIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import type { CopySearch } from './copy-search.ts'
import { EarlierRow } from './earlier-row.tsx'
import './copy.css'

const route = getRouteApi('/workspace/intentions/copy')

const MONTHS = ['moved', 'emptied'] as const

interface Chosen {
  readonly ticked: readonly string[]
  readonly months: (typeof MONTHS)[number]
}

const NOTHING_CHOSEN: Chosen = { ticked: [], months: 'moved' }
const readChosen = (kept: Kept): Chosen => ({
  ticked: textsIn(kept, 'ticked'),
  months: oneIn(MONTHS, kept, 'months') ?? 'moved',
})

/** The unit's earlier projects, to be copied into drafts: the months a year later, or open. */
export function CopyPage() {
  const { today } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { draft, change, forget } = useOwnForm('copy', NOTHING_CHOSEN, readChosen)
  const { months } = draft
  const lastYear = Number(today.slice(0, 4)) - 1
  const year = search.anyYear === true ? undefined : (search.year ?? lastYear)
  const { data, error } = useQuery(
    trpc.intentions.earlier.queryOptions(
      { ...(year === undefined ? {} : { year }), ...(search.text === undefined ? {} : { text: search.text }) },
      { placeholderData: (before) => before },
    ),
  )
  const copy = useMutation(
    trpc.intentions.copy.mutationOptions({
      onSuccess: async ({ ids }) => {
        forget()
        await queryClient.invalidateQueries()
        const [only] = ids
        await (ids.length === 1 && only !== undefined
          ? navigate({ to: '/intentions/drafts/$id', params: { id: only } })
          : navigate({ to: '/intentions/drafts' }))
      },
    }),
  )
  const set = (next: CopySearch) => {
    change({ ticked: [] })
    void navigate({ search: next, replace: true })
  }
  const tick = (key: string, on: boolean) => {
    const others = [...ticked].filter((one) => one !== key)
    change({ ticked: on ? [...others, key] : others })
  }
  const projects = data?.projects ?? []
  // Only what is shown is copied.
  const ticked = new Set(draft.ticked.filter((key) => projects.some((project) => project.key === key)))
  const failure = error ?? copy.error
  return (
    <Page title={m.copy_title()} narrow>
      <div className="page-head">
        <h1>{m.copy_title()}</h1>
        <span className="spacer" />
        <Link to="/intentions/drafts">{m.drafts_title()}</Link>
      </div>
      <p className="muted">{m.copy_lead()}</p>
      <div className="list-filters" role="group" aria-label={m.copy_filters()}>
        <SearchBox
          label={m.copy_search()}
          hint={m.copy_search_hint()}
          text={search.text}
          onSearch={(text) => set(text === undefined ? withoutText(search) : { ...search, text })}
        />
        <FilterSelect<number>
          label={m.copy_year()}
          all={m.budget_any_year()}
          value={year}
          options={yearsOf(data?.years ?? [], year).map((one) => ({
            value: one,
            label: m.budget_year_of({ year: one }),
          }))}
          onChange={(chosen) => set(inYear(search, chosen))}
        />
      </div>
      {failure !== null && <Alert type="error" showIcon role="alert" title={sayFailure(failure)} />}
      {data !== undefined && projects.length === 0 ? (
        <EmptyState title={m.copy_none_title()} body={m.copy_none_body()}>
          {year !== undefined && <Button onClick={() => set(inYear(search, undefined))}>{m.budget_any_year()}</Button>}
        </EmptyState>
      ) : (
        <>
          <Radio.Group
            aria-label={m.copy_months()}
            value={months}
            options={[
              { value: 'moved', label: m.copy_months_moved() },
              { value: 'emptied', label: m.copy_months_emptied() },
            ]}
            onChange={({ target }) => change({ months: target.value === 'emptied' ? 'emptied' : 'moved' })}
          />
          <div className="form-buttons copy-confirm">
            <Button
              type="primary"
              disabled={ticked.size === 0}
              loading={copy.isPending}
              onClick={() => copy.mutate({ keys: [...ticked], months })}
            >
              {m.copy_do({ n: ticked.size })}
            </Button>
          </div>
          <TableCard labelledBy="copy-projects">
            <h2 id="copy-projects" className="card-head" role="status">
              {m.copy_count({ n: data?.total ?? 0 })}
              {data !== undefined && data.total > projects.length && (
                <span className="muted small"> {m.copy_more({ n: projects.length })}</span>
              )}
            </h2>
            <table className="grid stacked-table">
              <thead>
                <tr>
                  <th scope="col">
                    <Checkbox
                      aria-label={m.copy_all()}
                      checked={ticked.size > 0 && ticked.size === projects.length}
                      indeterminate={ticked.size > 0 && ticked.size < projects.length}
                      onChange={({ target }) =>
                        change({ ticked: target.checked ? projects.map(({ key }) => key) : [] })
                      }
                    />
                  </th>
                  <th scope="col">{m.many_col_title()}</th>
                  <th scope="col" className="right">
                    {m.intention_budget()}
                  </th>
                  <th scope="col">{m.intention_month()}</th>
                  <th scope="col">{m.copy_published()}</th>
                </tr>
              </thead>
              <tbody>
                {projects.map((project) => (
                  <EarlierRow
                    key={project.key}
                    project={project}
                    ticked={ticked.has(project.key)}
                    onTick={(on) => tick(project.key, on)}
                  />
                ))}
              </tbody>
            </table>
          </TableCard>
        </>
      )}
    </Page>
  )
}

/** Another year, or every one, with the same words. */
function inYear({ text }: CopySearch, year: number | undefined): CopySearch {
  return { ...(text === undefined ? {} : { text }), ...(year === undefined ? { anyYear: true } : { year }) }
}

function withoutText({ text: _, ...rest }: CopySearch): CopySearch {
  return rest
}

/** The years to choose from; the one that is chosen is among them. */
function yearsOf(known: readonly number[], chosen: number | undefined): number[] {
  return [...new Set([...known, ...(chosen === undefined ? [] : [chosen])])].toSorted((a, b) => b - a)
}
