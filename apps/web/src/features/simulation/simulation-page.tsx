import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { UnitFilter } from '../../app/unit-filter.tsx'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { FilterSelect } from '../../ui/antd/filter-select.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CATEGORY_WORDS, choices, REGIME_WORDS } from '../../ui/vocabulary.ts'
import { FigureForm } from './figure-form.tsx'
import { SaveTrial } from './save-trial.tsx'
import { settableFigures } from './settable.ts'
import { changesIn, setOf, withoutAbsent } from './simulation-search.ts'
import type { SimulationChange } from './simulation-search.ts'
import { TrialShown } from './trial-shown.tsx'
import { trialQuery } from './trial-query.ts'
import './simulation.css'

const route = getRouteApi('/workspace/simulation')
const LOOK_AGAIN_MS = 1_000

/** What other figures would do to the lights of the district's own records. No record is changed; the address is the trial. */
export function SimulationPage() {
  const { jurisdiction, may, today } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const figures = useMemo(() => settableFigures(jurisdiction, today), [jurisdiction, today])
  const { set: _, ...population } = search
  const changes = changesIn(search)
  const { data, isPlaceholderData } = useQuery({
    ...trialQuery(changes, population),
    placeholderData: keepPreviousData,
    throwOnError: true,
    refetchInterval: ({ state }) => (state.data !== undefined && state.data.trial === null ? LOOK_AGAIN_MS : false),
  })
  const change = (by: SimulationChange) =>
    void navigate({ search: (before) => withoutAbsent({ ...before, ...by }), replace: true })
  const trial = changes.length === 0 ? null : data?.trial
  return (
    <Page title={m.sim_title()}>
      <div className="page-head">
        <div>
          <h1>{m.sim_title()}</h1>
          <p className="muted">{m.sim_lead()}</p>
        </div>
        <span className="spacer" />
        <Link className="button-link no-print" to="/simulation/saved">
          {m.saved_sim_title()}
        </Link>
      </div>
      <FigureForm
        figures={figures}
        changes={changes}
        onChanges={(next) => change({ set: undefined, ...setOf(next) })}
      />
      <search className="list-filters" aria-label={m.sim_population()}>
        <UnitFilter unit={search.unit} onUnit={(unit) => change({ unit })} />
        <FilterSelect
          label={m.list_regime()}
          all={m.list_any_regime()}
          value={search.regime}
          options={choices(REGIME_WORDS)}
          onChange={(regime) => change({ regime })}
        />
        <FilterSelect
          label={m.list_category()}
          all={m.list_any_category()}
          value={search.category}
          options={choices(CATEGORY_WORDS)}
          onChange={(category) => change({ category })}
        />
        <DateField label={m.sim_from()} value={search.from} onChange={(from) => change({ from })} />
        <DateField label={m.sim_through()} value={search.through} onChange={(through) => change({ through })} />
      </search>
      {changes.length === 0 ? (
        <EmptyState title={m.sim_none_title()} body={m.sim_none_body()} />
      ) : trial === null || trial === undefined ? (
        <>
          <p role="status" className="muted num">
            {m.sim_loading({ n: data?.loaded ?? 0 })}
          </p>
          <Skeleton active paragraph={{ rows: 8 }} />
        </>
      ) : (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'simulation updating' : 'simulation'}>
          <div className="simulation-basis">
            <p role="status" className="muted num">
              {m.sim_basis({ n: trial.procurements, day: trial.asOf })}
            </p>
            {may('simulation.save') && typeof data?.seen === 'string' && !isPlaceholderData && (
              <SaveTrial tried={{ changes: [...changes], ...population }} seen={data.seen} />
            )}
          </div>
          <TrialShown trial={trial} />
        </div>
      )}
    </Page>
  )
}
