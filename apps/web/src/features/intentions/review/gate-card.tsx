import type { GateAnswer } from '@tenderlight/contracts/intentions'
import { m } from '../../../paraglide/messages.js'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { Light } from '../../../ui/light.tsx'

interface GateCardProps {
  readonly gate: GateAnswer | null
  /** It goes without an intention: the question is whether its ground holds. */
  readonly isExempt: boolean
}

/** Whether it may be published today; null: something other than a rule stands in the way. */
export function GateCard({ gate, isExempt }: GateCardProps) {
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
            <Verdict decision={gate.decision} isExempt={isExempt} />
            {gate.findings.length > 0 && <FindingsInTheWay findings={gate.findings} />}
          </>
        )}
      </div>
    </section>
  )
}

function Verdict({ decision, isExempt }: Pick<GateAnswer, 'decision'> & Pick<GateCardProps, 'isExempt'>) {
  if (isExempt) {
    return decision === 'allowed' ? (
      <Light light="green" word={m.review_gate_exempt()} />
    ) : (
      <Light light="red" word={m.review_gate_not_exempt()} />
    )
  }
  switch (decision) {
    case 'allowed':
      return <Light light="green" word={m.review_gate_allowed()} />
    case 'needs-reason':
      return <Light light="yellow" word={m.review_gate_reason()} />
    case 'refused':
      return <Light light="red" word={m.review_gate_refused()} />
  }
}
