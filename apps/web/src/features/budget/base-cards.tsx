import { Link } from '@tanstack/react-router'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { jiujiangReserveAbove } from '@tenderlight/law/parameters/reservation'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { Citation } from '../../ui/finding/citation.tsx'
import { Light } from '../../ui/light.tsx'
import { percent, shortYuan } from '../../ui/money.ts'
import { sayBase } from '../../ui/share-bases/base-words.ts'
import { PLAN_BASES } from '../../ui/share-bases/judge-bases.ts'
import type { JudgedBase, PlanBase } from '../../ui/share-bases/judge-bases.ts'

const GROUPS: readonly (readonly [key: keyof typeof PLAN_BASES, title: () => string])[] = [
  ['budget', m.plan_base_budget],
  ['above', m.plan_base_above],
  ['district', m.plan_base_district],
]

const KIND_WORDS: Readonly<Partial<Record<PlanBase, () => string>>> = {
  'above-limit': m.plan_goods,
  'works-above-limit': m.plan_works,
  'district-above-limit': m.plan_goods,
  'district-works': m.plan_works,
}

interface BaseCardsProps {
  readonly judged: readonly JudgedBase[]
  readonly year: number
  /** The year's whole budget is on record. */
  readonly withBudget: boolean
}

/** The three bases side by side: what is reserved, what is still missing, and what is ticked would change. */
export function BaseCards({ judged, year, withBudget }: BaseCardsProps) {
  const { jurisdiction } = useSession()
  const hasOwn = JURISDICTIONS[jurisdiction].chain.includes(jiujiangReserveAbove.jurisdiction)
  return (
    <section aria-labelledby="plan-bases">
      <h2 id="plan-bases" className="visually-hidden">
        {m.plan_bases()}
      </h2>
      <div className="plan-bases" role="status">
        {GROUPS.map(([key, title]) => (
          <div key={key} className="card plan-base">
            <h3>{title()}</h3>
            {key === 'district' && !hasOwn ? (
              <p className="muted">{m.plan_not_here()}</p>
            ) : key === 'budget' && !withBudget ? (
              <NoBudget year={year} />
            ) : (
              judged
                .filter(({ base }) => PLAN_BASES[key].some((one) => one === base))
                .map((one) => <BaseLine key={one.base} judged={one} />)
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

function NoBudget({ year }: { readonly year: number }) {
  const { may } = useSession()
  return (
    <p className="muted">
      {m.plan_no_budget({ year })} {may('budget.import') && <Link to="/budget/import">{m.plan_no_budget_link()}</Link>}
    </p>
  )
}

function BaseLine({ judged: { base, now, planned } }: { readonly judged: JudgedBase }) {
  const kind = KIND_WORDS[base]?.()
  if (planned === undefined) {
    return (
      <p className="muted">
        {kind === undefined ? '' : `${kind}:`}
        {m.plan_nothing()}
      </p>
    )
  }
  const { light, required = 0, actual = 0, inside, procurements, citation, rule } = planned
  const share = required === 0 ? 10_000 : Math.min(10_000, Math.floor((actual / required) * 10_000))
  const moved = actual - (now?.actual ?? 0)
  return (
    <div className="plan-line">
      {kind !== undefined && <h4>{kind}</h4>}
      <p>
        <Light light={light} word={sayBase(planned)} />
      </p>
      {planned.required !== undefined && planned.actual !== undefined && (
        <>
          <div className="plan-bar" aria-hidden="true">
            <span className={`plan-bar-${light}`} style={{ inlineSize: percent(share) }} />
          </div>
          <p className="num small">
            {m.plan_figures({ actual: shortYuan(actual), required: shortYuan(required) })}
            {moved !== 0 && (
              <b> · {m.plan_moved({ sign: moved > 0 ? '+' : '−', amount: shortYuan(Math.abs(moved)) })}</b>
            )}
          </p>
          {inside !== undefined && (
            <p className="num small">
              {m.plan_figures_micro({ actual: shortYuan(inside.actual), required: shortYuan(inside.required) })}
            </p>
          )}
        </>
      )}
      <p className="muted small">
        {m.plan_of_projects({ n: procurements.length })} · <Citation citation={citation} rule={rule} />
      </p>
    </div>
  )
}
