import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { BasicFields } from './basic-fields.tsx'
import { ReservationFields } from './reservation-fields.tsx'
import { PlannedDateField } from './timing-fields.tsx'
import { useDraft } from './use-draft.ts'
import { useJudgement } from './use-judgement.ts'
import { VerdictCard } from './verdict-card.tsx'

/** The beginning of an intention under the worklist. It is the same draft: the full form goes on where this stops. */
export function QuickIntention() {
  const { person } = useSession()
  const navigate = useNavigate()
  const { draft, change } = useDraft(person.id)
  const judgement = useJudgement(draft)
  return (
    <div className="intention-columns no-print">
      <section className="card" aria-labelledby="quick-intention">
        <h2 id="quick-intention" className="card-head">
          {m.intention_title()}
        </h2>
        <div className="intention-fields fields-beside">
          <BasicFields draft={draft} change={change} missing={[]} />
          <PlannedDateField draft={draft} change={change} timing={judgement.timing} />
          <ReservationFields draft={draft} reservation={judgement.reservation} change={change} />
          <div className="form-buttons">
            <Button onClick={() => void navigate({ to: '/intentions/new' })}>{m.intention_continue()}</Button>
          </div>
        </div>
      </section>
      <VerdictCard draft={draft} judgement={judgement} change={change} />
    </div>
  )
}
