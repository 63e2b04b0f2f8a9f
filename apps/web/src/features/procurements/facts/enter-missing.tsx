import { Link } from '@tanstack/react-router'
import type { Finding } from '@tenderlight/compliance/finding'
import { askedFor } from '@tenderlight/compliance/gate/asked-for'
import { fieldName } from '@tenderlight/compliance/say'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import { STEP_WORDS } from '../grid/column-words.ts'
import { enterableSteps } from './enterable.ts'
import { joinWords } from '../../../ui/join-words.ts'
import './enter-missing.css'

interface EnterMissingProps {
  readonly procurementKey: string
  readonly findings: readonly Finding[]
}

/** Where what findings ask for can be entered: a link that opens the details of the project at the step. */
export function EnterMissing({ procurementKey: key, findings }: EnterMissingProps) {
  const { may } = useSession()
  const steps = enterableSteps(findings.flatMap(askedFor))
  if (steps.length === 0 || !may('procurements.record')) return null
  return (
    <ul className="enter-missing no-print">
      {steps.map(({ step, fields }) => (
        <li key={step}>
          <Link to="/procurements/$key" params={{ key }} search={(before) => ({ ...before, details: step })}>
            {m.details_enter_here({
              fields: joinWords(fields.map((field) => fieldName(field, currentLocale()))),
              step: STEP_WORDS[step](),
            })}
          </Link>
        </li>
      ))}
    </ul>
  )
}
