import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { Select } from 'antd'
import { useMemo } from 'react'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { useStanding } from '../../app/standing.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { BaseCards } from './base-cards.tsx'
import { Candidates } from './candidates.tsx'
import { itemsOf, judgePlan } from './judge-plan.ts'
import { readPlanSearch, tick, tickedIn } from './plan-search.ts'
import './budget.css'

const route = getRouteApi('/workspace/reserved-share')

/** A department's year on the three bases, and what reserving more of its planned projects would come to. */
export function SharePlanPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { unit, year } = search
  const { today, jurisdiction } = useSession()
  const { calendar, settings } = useStanding()
  // Whoever comes back from editing a project sees it as it is now.
  const { data: plan } = useSuspenseQuery(
    trpc.budget.sharePlan.queryOptions(
      { ...(unit === undefined ? {} : { unit }), ...(year === undefined ? {} : { year }) },
      { staleTime: 0 },
    ),
  )
  const context = useMemo(
    () => ({ today, calendar, settings, jurisdiction, rulebook: RULEBOOK }),
    [today, calendar, settings, jurisdiction],
  )
  const items = useMemo(() => itemsOf(plan, context), [plan, context])
  const ticked = useMemo(() => tickedIn(search), [search])
  const judged = useMemo(() => judgePlan(plan, items, ticked, context), [plan, items, ticked, context])
  return (
    <Page title={m.plan_title()}>
      <div className="page-head">
        <h1>{m.plan_title()}</h1>
        <p className="muted">{m.plan_lead()}</p>
      </div>
      <div className="list-filters no-print">
        {plan.units.length > 1 && (
          <Select
            aria-label={m.plan_unit()}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            value={plan.unit.id}
            options={plan.units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chosen) => void navigate({ search: readPlanSearch({ unit: chosen, year }), replace: true })}
          />
        )}
        <Select
          aria-label={m.plan_year()}
          value={plan.year}
          options={plan.years.map((one) => ({ value: one, label: m.budget_year_of({ year: one }) }))}
          onChange={(chosen) => void navigate({ search: readPlanSearch({ unit, year: chosen }), replace: true })}
        />
        {plan.units.length === 1 && <span className="muted">{plan.unit.name}</span>}
      </div>
      <BaseCards judged={judged} year={plan.year} withBudget={plan.gpBudgetTotal !== null} />
      <Candidates
        items={items}
        ticked={ticked}
        withUnit={new Set(items.map(({ project }) => project.unit)).size > 1}
        year={plan.year}
        onTick={(id, how) => void navigate({ search: (before) => tick(before, id, how), replace: true })}
        onClear={() => void navigate({ search: readPlanSearch({ unit, year }), replace: true })}
      />
    </Page>
  )
}
