import type { SubmissionDetail } from '@tenderlight/contracts/intentions'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { sayStep } from './review-words.ts'

/** Everything that was done, first thing first: who, when, why. */
export function StepsCard({ steps, exemption }: Pick<SubmissionDetail, 'steps' | 'exemption'>) {
  return (
    <section className="card" aria-labelledby="steps-done">
      <h2 id="steps-done" className="card-head">
        {m.review_steps()}
      </h2>
      <ol className="review-list">
        {steps.map((step) => (
          <li key={step.step} className="review-item">
            <p>
              <b>{step.by}</b> {sayStep(step, exemption !== null)}{' '}
              <span className="muted num">{momentInChina(step.at)}</span>
            </p>
            {step.reason !== null && <p className="muted">{m.review_reason({ reason: step.reason })}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
