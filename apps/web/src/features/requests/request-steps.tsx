import type { MatterStep, Request } from '@tenderlight/contracts/requests'
import { Button } from 'antd'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { sayStep } from '../../ui/request-words.ts'
import { CorrectStepDialog } from './correct-step-dialog.tsx'

/** Every step on record, those that were put right or taken back struck through with the reason. */
export function RequestSteps({ request }: { readonly request: Request }) {
  const [correcting, setCorrecting] = useState<MatterStep>()
  return (
    <section className="card req-card" aria-labelledby="req-steps">
      <h2 id="req-steps">{m.req_steps()}</h2>
      <ol className="req-steps">
        {request.steps.map((step) => (
          <li key={step.step}>
            <div className={step.stands ? '' : 'req-gone'}>
              <strong>{sayStep(step.kind)}</strong> <span className="num">{step.on}</span>
            </div>
            {step.words !== null && step.kind !== 'received' && <p className="req-words">{step.words}</p>}
            {step.said.satisfied !== undefined && (
              <p>{step.said.satisfied ? m.req_satisfied_yes() : m.req_satisfied_no()}</p>
            )}
            {step.said.proven !== undefined && <p>{step.said.proven ? m.req_proven_yes() : m.req_proven_no()}</p>}
            <p className="muted small num">
              {step.person === ''
                ? m.req_step_portal({ at: momentInChina(step.at) })
                : m.req_step_by({ by: step.person, at: momentInChina(step.at) })}
              {step.takenBack && <> · {m.req_taken_back()}</>}
              {step.corrects !== null && step.reason !== null && <> · {m.facts_reason({ reason: step.reason })}</>}
            </p>
            {step.correctable && (
              <Button
                size="small"
                className="no-print"
                aria-label={m.req_correct_one({ step: sayStep(step.kind) })}
                onClick={() => setCorrecting(step)}
              >
                {m.detail_correct()}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {correcting !== undefined && (
        <CorrectStepDialog request={request} step={correcting} onClose={() => setCorrecting(undefined)} />
      )}
    </section>
  )
}
