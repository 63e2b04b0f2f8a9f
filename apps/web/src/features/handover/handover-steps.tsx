import type { HandoverStep } from '@tenderlight/contracts/handover'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { PROBLEM_WORDS } from '../../ui/handover-words.ts'
import { METHOD_WORDS, sayStep, sayText } from './handover-words.ts'

/** What became of a handover, each try and each answer, the first one first. */
export function HandoverSteps({ steps }: { readonly steps: readonly HandoverStep[] }) {
  return (
    <ol className="handover-steps">
      {steps.map((step) => (
        <li key={step.step}>
          <p>
            <span className="muted num">{momentInChina(step.at)}</span> {sayStep(step)}
            {step.method !== null && <span className="muted small"> · {METHOD_WORDS[step.method]()}</span>}
            {step.httpStatus !== null && <span className="muted small num"> · HTTP {step.httpStatus}</span>}
          </p>
          {step.on !== null && <p className="small num">{m.handover_answer_on({ on: step.on })}</p>}
          {step.platformNumber !== null && (
            <p className="small num">{m.handover_number({ number: step.platformNumber })}</p>
          )}
          {step.problem !== null && <p className="small">{PROBLEM_WORDS[step.problem]()}</p>}
          {step.text !== null && (
            <p className="small handover-said">
              {sayText(step.kind === 'failed' && step.httpStatus === null, step.text)}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
