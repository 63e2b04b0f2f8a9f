import type { OverrideOutput } from '@tenderlight/contracts/procurements'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/review.css'
import { OverrideItem } from './override-item.tsx'

interface OverridesCardProps {
  readonly overrides: readonly OverrideOutput[]
  readonly withProcurement: boolean
}

/** Requests to override promises, with both names. */
export function OverridesCard({ overrides, withProcurement }: OverridesCardProps) {
  return (
    <section className="card" aria-labelledby="overrides">
      <h2 id="overrides" className="card-head">
        {m.overrides_title()}
      </h2>
      {overrides.length === 0 ? (
        <p className="muted review-none">{m.overrides_empty()}</p>
      ) : (
        <ul className="review-list">
          {overrides.map((override) => (
            <OverrideItem key={override.id} override={override} withProcurement={withProcurement} />
          ))}
        </ul>
      )}
    </section>
  )
}
