import type { Reserving } from '@tenderlight/compliance/reservation/share-plan'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { shortYuan } from '../../ui/money.ts'
import { Candidate } from './candidate.tsx'
import { addedBy } from './judge-plan.ts'
import type { PlanItem } from './judge-plan.ts'

interface CandidatesProps {
  readonly items: readonly PlanItem[]
  readonly ticked: ReadonlyMap<string, Reserving>
  readonly withUnit: boolean
  readonly year: number
  readonly onTick: (id: string, how: Reserving | undefined) => void
  readonly onClear: () => void
}

/** The planned projects that could reserve more, each to be ticked. */
export function Candidates({ items, ticked, withUnit, year, onTick, onClear }: CandidatesProps) {
  const open = items.flatMap((item) => (item.could === undefined ? [] : [{ ...item, could: item.could }]))
  const settled = items.length - open.length
  const n = open.filter(({ id }) => ticked.has(id)).length
  if (items.length === 0) {
    return <EmptyState title={m.plan_empty({ year })} body={m.plan_none_body()} />
  }
  if (open.length === 0) return <EmptyState title={m.plan_none_title()} body={m.plan_none_body()} />
  return (
    <section className="card" aria-labelledby="plan-candidates">
      <div className="card-head plan-candidates-head">
        <h2 id="plan-candidates">{m.plan_candidates()}</h2>
        <p className="muted small">{m.plan_candidates_lead()}</p>
        <span className="spacer" />
        <span className="num small">{m.plan_ticked({ n, amount: shortYuan(addedBy(items, ticked)) })}</span>
        <Button size="small" disabled={n === 0} onClick={onClear}>
          {m.plan_clear()}
        </Button>
      </div>
      <ul className="plan-candidates">
        {open.map((item) => (
          <Candidate
            key={item.id}
            item={item}
            how={ticked.get(item.id)}
            withUnit={withUnit}
            onTick={(how) => onTick(item.id, how)}
          />
        ))}
      </ul>
      {settled > 0 && <p className="muted small plan-settled">{m.plan_settled({ n: settled })}</p>}
    </section>
  )
}
