import type { GateAnswer } from '@tenderlight/contracts/intentions'
import { m } from '../../../paraglide/messages.js'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { Light } from '../../../ui/light.tsx'

/** Whether it may be published today; null: something other than a rule stands in the way. */
export function GateCard({ gate }: { readonly gate: GateAnswer | null }) {
  return (
    <section className="card" aria-labelledby="gate-today">
      <h2 id="gate-today" className="card-head">
        {m.review_gate()}
      </h2>
      <div className="review-verdict">
        {gate === null ? (
          <Light light="red" word={m.review_gate_other()} />
        ) : (
          <>
            <Verdict decision={gate.decision} />
            {gate.findings.length > 0 && <FindingsInTheWay findings={gate.findings} />}
          </>
        )}
      </div>
    </section>
  )
}

function Verdict({ decision }: Pick<GateAnswer, 'decision'>) {
  switch (decision) {
    case 'allowed':
      return <Light light="green" word={m.review_gate_allowed()} />
    case 'needs-reason':
      return <Light light="yellow" word={m.review_gate_reason()} />
    case 'refused':
      return <Light light="red" word={m.review_gate_refused()} />
  }
}
