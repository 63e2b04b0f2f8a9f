import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { textOf } from '../../ui/text-of.ts'
import { IndicatorFacts } from './indicator-facts.tsx'
import { askedYear, shownYear } from './indicators-search.ts'
import { ListedProjects } from './listed-projects.tsx'
import { UnitFigures } from './unit-figures.tsx'
import { YearChoice } from './year-choice.tsx'
import './indicators.css'

const route = getRouteApi('/workspace/indicators/$id')

/** One indicator: what it counts, what it says of each unit, and the projects behind it. */
export function IndicatorPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { unit } = search
  const list = useInfiniteQuery(
    trpc.indicators.behind.infiniteQueryOptions(
      { id, ...askedYear(search), ...(unit !== undefined && { unit }) },
      {
        getNextPageParam: ({ next }) => next ?? undefined,
        placeholderData: keepPreviousData,
        throwOnError: true,
      },
    ),
  )
  const [first] = list.data?.pages ?? []
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const title = first === undefined ? m.ind_title() : textOf(first.indicator.title)
  return (
    <Page title={title} narrow>
      <div className="page-head">
        <h1>{title}</h1>
        {first !== undefined && <p className="muted num">{m.ind_made({ at: momentInChina(first.made.at) })}</p>}
        <span className="spacer" />
        {first !== undefined && (
          <YearChoice
            year={first.year}
            years={first.years}
            onYear={(year) => void navigate({ search: { ...search, ...shownYear(year) }, replace: true })}
          />
        )}
      </div>
      <p className="muted">
        <Link to="/indicators" search={search.year === undefined ? {} : { year: search.year }}>
          {m.ind_back()}
        </Link>{' '}
        · {m.ind_signal()}
      </p>
      {first === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <div
          aria-busy={list.isPlaceholderData}
          className={list.isPlaceholderData ? 'indicators updating' : 'indicators'}
        >
          <IndicatorFacts indicator={first.indicator} />
          {first.units.length > 0 && <UnitFigures behind={first} />}
          <section className="indicator-group" aria-labelledby="projects">
            <h2 id="projects">{id.startsWith('on-time:') ? m.ind_projects_late() : m.ind_projects()}</h2>
            <div className="list-filters no-print">
              <UnitFilter
                unit={unit}
                onUnit={(chosen) =>
                  void navigate({
                    search: ({ unit: _, ...rest }) => (chosen === undefined ? rest : { ...rest, unit: chosen }),
                    replace: true,
                  })
                }
              />
            </div>
            {rows.length === 0 ? (
              <EmptyState title={m.ind_no_projects()} body={m.ind_no_projects_body()} />
            ) : (
              <ListedProjects rows={rows} />
            )}
            {first.kept < first.all && (
              <p className="muted small">{m.ind_not_all({ kept: first.kept, all: first.all })}</p>
            )}
            {list.hasNextPage && (
              <Button className="no-print" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {m.ind_more()}
              </Button>
            )}
          </section>
        </div>
      )}
    </Page>
  )
}
