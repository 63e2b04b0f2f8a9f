import { Link } from '@tanstack/react-router'
import { CHECK_PROBLEMS } from '@tenderlight/compliance/datacheck/check-result'
import { ANSWER_WORDS } from '@tenderlight/compliance/datacheck/words'
import type { ShownResult } from '@tenderlight/contracts/datacheck'
import { Button } from 'antd'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { textOf } from '../../ui/text-of.ts'
import { caseTitleOf } from './check-words.ts'

interface ResultAnswersProps {
  /** The check's key. */
  readonly id: string
  readonly result: ShownResult
  readonly onAnswer: () => void
}

/** What was answered to a finding, the last answer last, and the way to answer. */
export function ResultAnswers({ id, result, onAnswer }: ResultAnswersProps) {
  const { n, outcome, answers, organisationId } = result
  const { may } = useSession()
  const word = answers.length === 0 ? m.dc_answer() : m.dc_answer_again()
  const isProblem = CHECK_PROBLEMS.some((problem) => problem === outcome)
  return (
    <>
      {answers.length > 0 && (
        <ul className="datacheck-answers small">
          {answers.map(({ answer, project, reason, at, by }) => (
            <li key={at}>
              <span className="tag">{textOf(ANSWER_WORDS[answer])}</span>{' '}
              {project !== null && (
                <Link className="text-link num" to="/procurements/$key" params={{ key: project.key }}>
                  {project.number}
                </Link>
              )}{' '}
              {reason}
              <span className="muted datacheck-below">{m.dc_answer_by({ by, at: momentInChina(at) })}</span>
            </li>
          ))}
        </ul>
      )}
      {isProblem && may('datacheck.answer') && (
        <Button size="small" className="no-print" onClick={onAnswer} aria-label={`${word} ${n}`}>
          {word}
        </Button>
      )}
      {isProblem && organisationId !== null && may('cases.handle') && (
        <Link
          className="text-link small no-print datacheck-below"
          to="/cases/new"
          search={{ about: true, unit: organisationId, check: `${id}.${n}`, title: caseTitleOf(result) }}
        >
          {m.dc_open_case()}
        </Link>
      )}
    </>
  )
}
