import { eventName } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import { shortDate } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { clockOf } from '@tenderlight/compliance/clock'
import type { Step } from './chain.ts'
import { stepName, stepNote } from './step-words.ts'
import './chain.css'

interface ChainCardProps {
  readonly steps: readonly Step[]
  readonly today: CivilDate
}

/** The steps from intention to payment, with their dates and one sentence each. */
export function ChainCard({ steps, today }: ChainCardProps) {
  return (
    <ol className="card chain" aria-label={m.detail_chain()}>
      {steps.map((step) => (
        <li key={step.id} className={`chain-step chain-${step.state} chain-light-${step.light}`}>
          <b>
            {stepName(step)}
            <span className="visually-hidden">
              {step.state === 'done' ? m.detail_step_done() : m.detail_step_waiting()}
            </span>
          </b>
          <StepDates step={step} today={today} />
          <span className={`small chain-note chain-note-${step.note?.light ?? 'grey'}`}>{stepNote(step, today)}</span>
        </li>
      ))}
    </ol>
  )
}

function StepDates({ step, today }: { readonly step: Step; readonly today: CivilDate }) {
  const { happened, due, note } = step
  const several = step.events.length > 1
  return (
    <>
      {happened.map(({ event, on }) => (
        <span key={event} className="num small">
          {on}
          {several && <span className="muted"> {eventName(event, currentLocale())}</span>}
        </span>
      ))}
      {due !== null && (
        <span className="num small">
          {note !== null && clockOf(note)?.counting === 'gap'
            ? m.detail_step_earliest({ date: shortDate(due, today) })
            : m.detail_step_by({ date: due })}
        </span>
      )}
    </>
  )
}
